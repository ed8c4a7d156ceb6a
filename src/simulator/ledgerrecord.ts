export interface RequestRecord {
  /** One sequence for requests and events, so that the two can be ordered. */
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
  /** Null while in flight. True: the whole answer was handed to a living socket. */
  written: boolean | null;
  durationMs: number | null;
  /** The client went away while the poll was waiting, and the gateway could not know. */
  ghost: boolean;
  /** A new Guid that the answer announced. */
  announcedGuid: string | null;
  /** Kind of the scripted fault that met this request. */
  fault: string | null;
  /** Serials of the events the answer took from the queue. */
  events: number[];
}

export interface EventRecord {
  readonly serial: number;
  readonly agentId: string;
  readonly eventType: string;
  readonly at: number;
  readonly atMs: number;
  /** The event of which this is a scripted repetition. */
  readonly duplicateOf: number | null;
  /** Serial of the request that took it from the queue, or "push". */
  takenBy: number | 'push' | null;
  takenAtMs: number | null;
  /** Whether the answer (or the push) that carried it was fully written; null while not known. */
  written: boolean | null;
  /** Thrown away untaken: the session ended, or was taken over. */
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
  /** Taken from the queue by an answer that was not fully written: gone for ever. */
  eventsLost: number;
  eventsDropped: number;
  ghosts: number;
  maxPollsInFlightOfOneAgent: number;
  byRetcode: Record<string, number>;
}
