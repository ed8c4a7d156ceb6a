/** Copied by npm run generate from src/events/agent-calls.ts. */
/** What is known about an agent's calls. This file and the rules in call-*.ts are copied into the client kit: they import nothing else. */

/** The part of a stream item that the projection of calls reads. */
export interface CallItem {
  readonly agentId: string;
  /** The gateway's eventType, unchanged. */
  readonly type: string;
  readonly receivedAt: Date;
  readonly occurredAt: Date | null;
  /** The fields of its GraphQL type. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface AgentCalls {
  /** By call id, the call that changed longest ago first. The last few ended calls are kept, so that a late event does not begin them again. */
  readonly byId: ReadonlyMap<string, KnownCall>;
  /** The events that were applied last: a repetition of one of them changes nothing. */
  readonly applied: ReadonlySet<string>;
  /** Events may be missing since this position, and the calls have not been read again since. Null: nothing is missing. */
  readonly missingSince: number | null;
}

export type CallState = 'DIALING' | 'RINGING' | 'TALKING' | 'HELD' | 'THREE_PARTY' | 'ENDED';
export type CallDirection = 'INBOUND' | 'OUTBOUND' | 'INTERNAL';

export interface KnownCall {
  readonly callId: string;
  readonly state: CallState;
  readonly direction: CallDirection | null;
  /** Names of the enums `CallFeature`, `CallRole`, `CallMediaAbility` and `CallMediaType`. */
  readonly type: string | null;
  readonly role: string | null;
  readonly media: string | null;
  readonly mediaType: string | null;
  readonly caller: string | null;
  readonly called: string | null;
  /** The numbers of the other parties, as far as they are known. */
  readonly parties: readonly string[];
  /** The numbers of the parties that have left the three-party call. */
  readonly left: readonly string[];
  /** Null if neither this server nor the agent's phone has muted or unmuted the call. */
  readonly muted: boolean | null;
  /** When the call entered its state: epoch milliseconds. */
  readonly sinceMs: number;
  /** The same by the gateway's clock; null if the gateway does not send the time of events. */
  readonly sinceGatewayMs: number | null;
  /** False if events may be missing since the call began, and the calls have not been read again since. */
  readonly isCertain: boolean;
}

/** What this server has done to calls itself. */
export type CallNote =
  | {
      readonly kind: 'dialed';
      readonly callId: string;
      readonly direction: CallDirection;
      readonly called: string | null;
    }
  | { readonly kind: 'muted'; readonly muted: boolean };

/** A call of the agent as the gateway reports it on request. */
export interface ReportedCall {
  readonly callId: string;
  readonly isHeld: boolean;
  /** Whether a call that is not held was answered. */
  readonly isAnswered: boolean;
  readonly type: string | null;
  readonly mediaType: string | null;
  readonly caller: string | null;
  readonly called: string | null;
  /** The numbers of the other parties; absent if the gateway does not report them. */
  readonly parties?: readonly string[];
}

export const isLive = ({ state }: Pick<KnownCall, 'state'>): boolean => state !== 'ENDED';
