/**
 * The present state of agents as derived from their streams: the conference and the calls. A projection is read from the journal on demand and kept
 * with its position. So it costs nothing until it is requested, survives a restart, and is the same on every instance: the stream also holds what
 * commands have done. A checkpoint in the store limits how much a process reads when it reads the agent's stream for the first time.
 */
import type { EventLog } from '../journal/journal.ts';
import type { ProjectedAgent } from './projected-agent.ts';
import type { AgentCalls, ReportedCall } from './agent-calls.ts';
import { AgentProjection, nothingKnown } from './agent-projection.ts';
import type { Decode } from './decode.ts';
import { fromCheckpoint, toCheckpoint } from './projection-checkpoint.ts';
import type { Encryption } from '../credentials/encryption.ts';
import { eachInTurns, readingTurns } from './work-turns.ts';

const pageEntries = 200;
const pageBytes = 256 * 1024;
/** Number of agents kept in memory; others are read again from what the journal holds. */
const rememberedAgents = 20_000;

const unencrypted: Encryption = { encrypt: (text) => text, decrypt: (text) => text };
/** A checkpoint is stored when this many items have been read after the last one. */
const checkpointItems = 500;

type ProjectedJournal = Pick<EventLog, 'read' | 'retained' | 'epoch' | 'checkpoint' | 'saveCheckpoint'>;

interface Remembered {
  readonly projected: ProjectedAgent;
  /** Position of the stored checkpoint; 0 if this process knows of none. */
  readonly storedAt: number;
}

interface Reading {
  /** The reading has begun: later entries may be missing in its result. */
  hasBegun: boolean;
  readonly projected: Promise<ProjectedAgent>;
}

/** Asks the gateway for all calls of the agent. */
export type ReadCalls = () => Promise<readonly ReportedCall[]>;

/** Applied after the newest item. */
type Change = (projection: AgentProjection) => void;

export class Projections {
  readonly #journal: ProjectedJournal;
  readonly #decode: Decode;
  readonly #encryption: Encryption;
  readonly #agents = new Map<string, Remembered>();
  readonly #readings = new Map<string, Reading>();
  readonly #healings = new Map<string, Promise<AgentCalls>>();

  /** @param encryption for stored checkpoints; by default they are plain text */
  constructor(journal: ProjectedJournal, decode: Decode, encryption: Encryption = unencrypted) {
    this.#journal = journal;
    this.#decode = decode;
    this.#encryption = encryption;
  }

  forget(): void {
    this.#agents.clear();
  }

  /** The projection as of the newest item at the time of the call, or of a later one. Callers share a reading that has not begun. */
  of(agentId: string): Promise<ProjectedAgent> {
    const running = this.#readings.get(agentId);
    return running?.hasBegun === false ? running.projected : this.#next(agentId);
  }

  /**
   * Reads the calls of an agent again if some of its events may be missing. Concurrent callers share one reading.
   * @param known the calls as they were before they are read
   * @returns the present calls, which may still be uncertain: a report that events overtook is discarded
   */
  heal(agentId: string, known: AgentCalls, read: ReadCalls): Promise<AgentCalls> {
    const running = this.#healings.get(agentId);
    if (running !== undefined) return running;
    const healing = this.#heal(agentId, known, read).finally(() => {
      this.#healings.delete(agentId);
    });
    this.#healings.set(agentId, healing);
    return healing;
  }

  async #heal(agentId: string, known: AgentCalls, read: ReadCalls): Promise<AgentCalls> {
    const reported = await read();
    const { calls } = await this.#next(agentId, (projection) => {
      const { byId, missingSince } = projection.calls.calls;
      if (byId === known.byId && missingSince === known.missingSince) projection.calls.heal(reported, Date.now());
    });
    return calls;
  }

  #next(agentId: string, change?: Change): Promise<ProjectedAgent> {
    const running = this.#readings.get(agentId);
    const reading: Reading = {
      hasBegun: false,
      projected: this.#after(running?.projected, agentId, () => (reading.hasBegun = true), change),
    };
    this.#readings.set(agentId, reading);
    const end = (): void => {
      if (this.#readings.get(agentId) === reading) this.#readings.delete(agentId);
    };
    reading.projected.then(end, end);
    return reading.projected;
  }

  /** One reading per agent at a time: the next one continues where this one ended. */
  async #after(
    before: Promise<ProjectedAgent> | undefined,
    agentId: string,
    begin: () => void,
    change: Change | undefined,
  ): Promise<ProjectedAgent> {
    await before?.catch(() => undefined);
    begin();
    return this.#read(agentId, change);
  }

  async #read(agentId: string, change: Change | undefined): Promise<ProjectedAgent> {
    const epoch = this.#journal.epoch;
    const known = this.#agents.get(agentId) ?? (await this.#stored(agentId));
    const projection = new AgentProjection(known.projected);
    for (;;) {
      await readingTurns.take(1);
      const entries = await this.#journal.read(agentId, projection.position, pageEntries, pageBytes);
      const [next] = entries;
      if (next === undefined) break;
      // If entries were trimmed before they were read, it is unknown what ended in between.
      const after = projection.position + 1;
      if (next.first > after && (await this.#journal.retained(agentId)).oldest > after)
        projection.missUpTo(next.first - 1);
      for (const entry of entries) {
        const items = () => this.#decode(this.#journal.epoch, agentId, entry);
        await eachInTurns(entry, items, (item) => {
          projection.apply(item);
        });
      }
    }
    // A new epoch began meanwhile: entries that were read first may be lost in it.
    if (epoch !== this.#journal.epoch) return this.#read(agentId, change);
    change?.(projection);
    const { projected } = projection;
    this.#remember(agentId, { projected, storedAt: this.#store(agentId, projected, epoch, known.storedAt) });
    return projected;
  }

  async #stored(agentId: string): Promise<Remembered> {
    const checkpoint = await this.#journal.checkpoint(agentId);
    const projected = checkpoint && fromCheckpoint(agentId, checkpoint, this.#encryption);
    return projected ? { projected, storedAt: projected.position } : { projected: nothingKnown, storedAt: 0 };
  }

  /** @returns the position of the newest checkpoint */
  #store(agentId: string, projected: ProjectedAgent, epoch: string, storedAt: number): number {
    if (projected.position - storedAt < checkpointItems) return storedAt;
    const checkpoint = toCheckpoint(agentId, projected, epoch, this.#encryption);
    // If this fails, the next process reads more; nothing else is lost.
    if (checkpoint !== undefined) this.#journal.saveCheckpoint(agentId, checkpoint).catch(() => undefined);
    return projected.position;
  }

  #remember(agentId: string, remembered: Remembered): void {
    if (remembered.projected.position === 0) return;
    this.#agents.delete(agentId);
    this.#agents.set(agentId, remembered);
    const [oldest] = this.#agents.keys();
    if (this.#agents.size > rememberedAgents && oldest !== undefined) this.#agents.delete(oldest);
  }
}
