/** Keys of a linked phone that act on a call. */
export type PhoneKey = 'hold' | 'unhold' | 'mute' | 'unmute' | 'transfer';

/** What happens once a ringing phone is lifted, or is not. */
export interface Alert {
  readonly role: 'main' | 'assistant';
  readonly lifted: () => void;
  timer: NodeJS.Timeout | null;
}

/** The phone on an agent's desk. What is done with it is in `phone-handling`. */
export class Phone {
  isOffHook = false;
  /** Stays off the hook between calls (`releasephone` false at the sign-in). */
  isPermanent = false;
  /** Nobody is at a simulated desk to lift it, so it lifts itself unless a test wants to. */
  liftsItself = true;
  alert: Alert | null = null;
}
