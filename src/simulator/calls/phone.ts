/** Keys of a linked phone that act on a call. */
export type PhoneKey = 'hold' | 'unhold' | 'mute' | 'unmute' | 'transfer';

/** What happens when a ringing phone is lifted, or is not lifted. */
export interface Alert {
  readonly role: 'main' | 'assistant';
  readonly lifted: () => void;
  timer: NodeJS.Timeout | null;
}

/** The phone on an agent's desk. The operations on it are in `phone-handling`. */
export class Phone {
  isOffHook = false;
  /** Stays off the hook between calls (`releasephone` false at the sign-in). */
  isPermanent = false;
  /** No person lifts a simulated phone, so it lifts itself unless a test wants to do so. */
  liftsItself = true;
  alert: Alert | null = null;
}
