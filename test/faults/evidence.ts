/** What three witnesses say of a run: the simulator's ledger, the journal as a late subscriber reads it, and every client's own log. */
import type { EventRecord, RequestRecord } from '../../src/simulator/ledgerrecord.ts';

/** One item as a client got it. */
export interface Arrival {
  readonly id: string;
  readonly typeName: string;
  readonly type: string;
  /** The ledger's serial, which the load writes into the content; null of what the simulator made by itself. */
  readonly serial: number | null;
  /** Epoch milliseconds of the gateway's own clock. */
  readonly occurredAtMs: number | null;
  /** Which of the client's connections brought it, from 1. */
  readonly connection: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly cause: string | null;
  readonly sinceMs: number | null;
  readonly untilMs: number | null;
  /** Marked as late: the gateway gave it out before items that stand above it. */
  readonly late?: boolean;
  /** Of a shared store: the lease under which it was written. */
  readonly lease?: string;
  /** A store that went back in time has it no more: clients have seen it. */
  readonly lost?: true;
  /** When the server received it, in epoch milliseconds. */
  readonly receivedAtMs?: number;
  /** Of a shared store: which process wrote it, and its how manieth writing that was. */
  readonly writer?: string;
  /** Number of the session whose item it is, where the witness knows it. */
  readonly session?: number;
  /** The store itself holds something here that is no entry. */
  readonly unreadable?: true;
}

/** A stream that could not go on where it stood, and said so. */
export interface Told {
  readonly code: string;
  /** How many items had arrived. */
  readonly arrivals: number;
  /** By the clock of the ledger's monotonic times, where the client shares it. */
  readonly atMs?: number;
  /** From there until so many items had arrived, the stream was of this session alone, which is over: items of others are passed over. */
  readonly passing?: { readonly session: number; readonly upTo: number };
}

export interface ClientLog {
  readonly name: string;
  readonly agentId: string;
  /** The cursor it began with. */
  readonly from: string;
  readonly arrivals: readonly Arrival[];
  readonly told: readonly Told[];
  /** `after` of each connection. */
  readonly connections: readonly (string | undefined)[];
  /** open: still reading; over: its stream completed; left: went by itself, wherever it was. */
  readonly end: 'open' | 'over' | 'left';
}

/** An agent's journal: everything from the very first cursor on, one list for each life of the store. */
export interface JournalLog {
  readonly agentId: string;
  readonly items: readonly Arrival[];
}

/** A time at which polls may have been broken although the ledger calls them answered: on the wire, or by a kill. */
export interface Disturbance {
  /** Epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  /** The server was killed: each agent's next gap says RESTART. */
  readonly kill: boolean;
  /** The store lost its newest entries with it: each agent's next gap of cause STORE says so. */
  readonly storeWentBack?: true;
}

export interface Evidence {
  readonly events: readonly EventRecord[];
  readonly requests: readonly RequestRecord[];
  readonly journals: readonly JournalLog[];
  readonly clients: readonly ClientLog[];
  readonly disturbances: readonly Disturbance[];
  readonly maxPollsInFlight: number;
  /** Lines of the server's log that nobody expects. */
  readonly uncaught: readonly string[];
}
