export interface RequestRecord {
  /** One sequence for requests and events, so that they can be ordered. */
  readonly serial: number;
  readonly kind: 'poll' | 'command';
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly agentId: string | null;
  /** The Guid header as received. */
  readonly guid: string | null;
  readonly cookie: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Monotonic milliseconds. */
  readonly atMs: number;
  /** With passwords and tokens replaced. */
  body: unknown;
  status: number | null;
  retcode: string | null;
  /** Null while in flight. True if the whole answer was handed to an open socket. */
  written: boolean | null;
  durationMs: number | null;
  /** The client disconnected while the poll was waiting, and the gateway could not know it. */
  ghost: boolean;
  /** A new Guid that the answer announced. */
  announcedGuid: string | null;
  /** The kind of the scripted fault that affected this request. */
  fault: string | null;
  /** The serials of the events that the answer took from the queue. */
  events: number[];
}

export interface EventRecord {
  readonly serial: number;
  readonly agentId: string;
  readonly eventType: string;
  readonly at: number;
  readonly atMs: number;
  /** The event that this one repeats, by a scripted fault. */
  readonly duplicateOf: number | null;
  /** The serial of the request that took the event from the queue, or "push". */
  takenBy: number | 'push' | null;
  takenAtMs: number | null;
  /** Whether the answer (or the push) with the event was fully written; null while unknown. */
  written: boolean | null;
  /** Discarded before it was taken, because the session ended or was taken over. */
  dropped: boolean;
}

export interface PollTally {
  inFlight: number;
  maxInFlight: number;
  ghosts: number;
  maxGhosts: number;
}

export interface LedgerCounters {
  requests: number;
  polls: number;
  commands: number;
  emptyPolls: number;
  events: number;
  eventsTaken: number;
  eventsWritten: number;
  /** Taken from the queue by an answer that was not fully written, and lost. */
  eventsLost: number;
  eventsDropped: number;
  ghosts: number;
  maxPollsInFlightOfOneAgent: number;
  byRetcode: Record<string, number>;
}
