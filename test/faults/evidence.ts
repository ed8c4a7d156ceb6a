/** The evidence of a run from three witnesses: the simulator's ledger, the journal as a late subscriber reads it, and every client's own log. */
import type { EventRecord, RequestRecord } from '../../src/simulator/ledgerrecord.ts';

/** One item as a client received it. */
export interface Arrival {
  readonly id: string;
  readonly typeName: string;
  readonly type: string;
  /** The ledger's serial, which the load writes into the content; null for events that the simulator made by itself. */
  readonly serial: number | null;
  /** Epoch milliseconds of the gateway's clock. */
  readonly occurredAtMs: number | null;
  /** The number of the client's connection that delivered it, from 1. */
  readonly connection: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly cause: string | null;
  readonly sinceMs: number | null;
  readonly untilMs: number | null;
  /** Marked as late: the gateway issued it before items that precede it in the stream. */
  readonly late?: boolean;
  /** Shared store: the lease under which it was written. */
  readonly lease?: string;
  /** A store that went back in time no longer has it, but clients have seen it. */
  readonly lost?: true;
  /** When the server received it, in epoch milliseconds. */
  readonly receivedAtMs?: number;
  /** Shared store: the process that wrote it, and the ordinal of that write. */
  readonly writer?: string;
  /** The number of the item's session, if the witness knows it. */
  readonly session?: number;
  /** The store holds something at this position that is not an entry. */
  readonly unreadable?: true;
}

/** A stream could not resume at its position, and the client was notified. */
export interface Told {
  readonly code: string;
  /** Number of items received so far. */
  readonly arrivals: number;
  /** On the ledger's monotonic clock, if the client shares it. */
  readonly atMs?: number;
  /** Between this point and this number of items, the stream was limited to this session, which is over. It skips items of other sessions. */
  readonly passing?: { readonly session: number; readonly upTo: number };
}

export interface ClientLog {
  readonly name: string;
  readonly agentId: string;
  /** The cursor that it started with. */
  readonly from: string;
  readonly arrivals: readonly Arrival[];
  readonly told: readonly Told[];
  /** `after` of each connection. */
  readonly connections: readonly (string | undefined)[];
  /** open: still reading; over: its stream completed; left: the client disconnected, at any position. */
  readonly end: 'open' | 'over' | 'left';
}

/** An agent's journal: everything from the very first cursor, one list per life of the store. */
export interface JournalLog {
  readonly agentId: string;
  readonly items: readonly Arrival[];
}

/** A period in which polls may have been broken although the ledger records them as answered: on the wire, or by a kill. */
export interface Disturbance {
  /** Epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  /** The server was killed: each agent's next gap has the cause RESTART. */
  readonly kill: boolean;
  /** The store lost its newest entries with it: each agent's next gap of cause STORE reports it. */
  readonly storeWentBack?: true;
}

export interface Evidence {
  readonly events: readonly EventRecord[];
  readonly requests: readonly RequestRecord[];
  readonly journals: readonly JournalLog[];
  readonly clients: readonly ClientLog[];
  readonly disturbances: readonly Disturbance[];
  readonly maxPollsInFlight: number;
  /** Unexpected lines of the server's log. */
  readonly uncaught: readonly string[];
}
