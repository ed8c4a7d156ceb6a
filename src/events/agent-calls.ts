/** What is known of an agent's calls. This file and the rules in call-*.ts are copied into the client kit: they import nothing else. */

/** What the calls of an agent read of an item of its stream. */
export interface CallItem {
  readonly agentId: string;
  /** The gateway's eventType to the letter. */
  readonly type: string;
  readonly receivedAt: Date;
  readonly occurredAt: Date | null;
  /** The fields of its GraphQL type. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface AgentCalls {
  /** By call id, the one that changed longest ago first. Of ended calls the last few are here: what comes late must not begin them anew. */
  readonly byId: ReadonlyMap<string, KnownCall>;
  /** The events that were applied last: a repetition of one changes nothing. */
  readonly applied: ReadonlySet<string>;
  /** Since this position events may be missing, and the state has not been read since; null: nothing is missing. */
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
  /** Who has left the three-party call. */
  readonly left: readonly string[];
  /** Null: neither this server nor the agent's phone has muted or unmuted it. */
  readonly muted: boolean | null;
  /** When it came into its state: epoch milliseconds. */
  readonly sinceMs: number;
  /** By the gateway's clock, where it sends the time of events; else null. */
  readonly sinceGatewayMs: number | null;
  /** False: events may be missing since it began, and the state has not been read since. */
  readonly isCertain: boolean;
}

/** Calls that are known from what this server has done itself. */
export type CallNote =
  | {
      readonly kind: 'dialed';
      readonly callId: string;
      readonly direction: CallDirection;
      readonly called: string | null;
    }
  | { readonly kind: 'muted'; readonly muted: boolean };

/** What the gateway reports of the agent's calls when it is asked. */
export interface ReportedCall {
  readonly callId: string;
  readonly isHeld: boolean;
  /** Of a call that is not held: whether it was answered. */
  readonly isAnswered: boolean;
  readonly type: string | null;
  readonly mediaType: string | null;
  readonly caller: string | null;
  readonly called: string | null;
  /** The numbers of the other parties; absent where the gateway does not report them. */
  readonly parties?: readonly string[];
}

export const isLive = ({ state }: Pick<KnownCall, 'state'>): boolean => state !== 'ENDED';
