/**
 * What an agent's stream says of the present: the conference it is in, its calls. Read from the journal on demand and kept with its position, so
 * that it costs nothing while nobody asks, holds after a restart, and is the same on every instance. A checkpoint in the store bounds what a
 * process reads that has not read the agent's stream before.
 */
import type { EventLog } from '../journal/journal.ts';
import type { AgentFacts } from './agent-facts.ts';
import type { AgentCalls, CallNote, ReportedCall } from './call-facts.ts';
import { AgentProjection, nothingKnown } from './agent-projection.ts';
import type { Decode } from './decode.ts';
import type { StateNote } from './state-facts.ts';
import { fromCheckpoint, toCheckpoint } from './facts-checkpoint.ts';
import type { Encryption } from '../credentials/encryption.ts';
import { eachInTurns, readingTurns } from './work-turns.ts';

const pageEntries = 200;
const pageBytes = 256 * 1024;
/** Agents remembered; others are read again from what the journal holds. */
const rememberedAgents = 20_000;

const unencrypted: Encryption = { encrypt: (text) => text, decrypt: (text) => text };
/** A checkpoint is stored when so many items have been read behind the last one. */
const checkpointItems = 500;

type FactsJournal = Pick<EventLog, 'read' | 'retained' | 'incarnation' | 'checkpoint' | 'saveCheckpoint'>;

interface Remembered {
  readonly facts: AgentFacts;
  /** Where the checkpoint stands; 0: this process knows of none. */
  readonly storedAt: number;
}

interface Reading {
  /** It has read something: what came since may be missing in it. */
  hasBegun: boolean;
  readonly facts: Promise<AgentFacts>;
}

/** Asks the gateway for all calls of the agent. */
export type ReadCalls = () => Promise<readonly ReportedCall[]>;

/** Made behind the newest item. */
type Change = (projection: AgentProjection) => void;

export class StreamFacts {
  readonly #journal: FactsJournal;
  readonly #decode: Decode;
  readonly #encryption: Encryption;
  readonly #isAlone: boolean;
  readonly #agents = new Map<string, Remembered>();
  readonly #readings = new Map<string, Reading>();
  readonly #healings = new Map<string, Promise<AgentCalls>>();

  /**
   * @param encryption of what is stored; by default it is stored as plain text
   * @param isAlone whether no other process carries out operations: else this one cannot know who is muted, or what was asked for
   */
  constructor(journal: FactsJournal, decode: Decode, encryption: Encryption = unencrypted, isAlone = true) {
    this.#journal = journal;
    this.#decode = decode;
    this.#encryption = encryption;
    this.#isAlone = isAlone;
  }

  forget(): void {
    this.#agents.clear();
  }

  /** The facts as of the newest item when it was asked for, or a later one. Who asks while they are read shares the reading. */
  of(agentId: string): Promise<AgentFacts> {
    const running = this.#readings.get(agentId);
    return running?.hasBegun === false ? running.facts : this.#next(agentId);
  }

  /** What this server has done itself, which no event tells. It is known to this process, and to those that read its checkpoint. */
  async note(agentId: string, note: CallNote | StateNote): Promise<void> {
    if (note.kind !== 'dialed' && !this.#isAlone) return;
    await this.#next(agentId, (projection) => {
      if (note.kind === 'stateAsked' || note.kind === 'stateWithdrawn') projection.noteState(note, Date.now());
      else projection.calls.note(note, Date.now());
    });
  }

  /**
   * Reads the calls of an agent of whose events some may be missing. Who asks while they are read shares the reading.
   * @param known the calls as they were before they are read
   * @returns the calls as they are, which may still be uncertain: a report that events overtook is of no use
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

  #next(agentId: string, change?: Change): Promise<AgentFacts> {
    const running = this.#readings.get(agentId);
    const reading: Reading = {
      hasBegun: false,
      facts: this.#after(running?.facts, agentId, () => (reading.hasBegun = true), change),
    };
    this.#readings.set(agentId, reading);
    const end = (): void => {
      if (this.#readings.get(agentId) === reading) this.#readings.delete(agentId);
    };
    reading.facts.then(end, end);
    return reading.facts;
  }

  /** One reading of an agent at a time: the next one goes on where this one ended. */
  async #after(
    before: Promise<AgentFacts> | undefined,
    agentId: string,
    begin: () => void,
    change: Change | undefined,
  ): Promise<AgentFacts> {
    await before?.catch(() => undefined);
    begin();
    return this.#read(agentId, change);
  }

  async #read(agentId: string, change: Change | undefined): Promise<AgentFacts> {
    const epoch = this.#journal.incarnation;
    const known = this.#agents.get(agentId) ?? (await this.#stored(agentId));
    const projection = new AgentProjection(known.facts);
    for (;;) {
      await readingTurns.take(1);
      const entries = await this.#journal.read(agentId, projection.position, pageEntries, pageBytes);
      const [next] = entries;
      if (next === undefined) break;
      // What ended between is not known where entries were trimmed before they were read.
      const after = projection.position + 1;
      if (next.first > after && (await this.#journal.retained(agentId)).oldest > after)
        projection.missUpTo(next.first - 1);
      for (const entry of entries) {
        const items = () => this.#decode(this.#journal.incarnation, agentId, entry);
        await eachInTurns(entry, items, (item) => {
          projection.apply(item);
        });
      }
    }
    // An epoch began meanwhile: what was read first may be lost in it.
    if (epoch !== this.#journal.incarnation) return this.#read(agentId, change);
    change?.(projection);
    const { facts } = projection;
    this.#remember(agentId, { facts, storedAt: this.#store(agentId, facts, epoch, known.storedAt) });
    return facts;
  }

  async #stored(agentId: string): Promise<Remembered> {
    const checkpoint = await this.#journal.checkpoint(agentId);
    const facts = checkpoint && fromCheckpoint(agentId, checkpoint, this.#encryption);
    return facts ? { facts, storedAt: facts.position } : { facts: nothingKnown, storedAt: 0 };
  }

  /** @returns where the checkpoint stands now */
  #store(agentId: string, facts: AgentFacts, epoch: string, storedAt: number): number {
    if (facts.position - storedAt < checkpointItems) return storedAt;
    const checkpoint = toCheckpoint(agentId, facts, epoch, this.#encryption);
    // Without it the next process reads more, and nothing else is lost.
    if (checkpoint !== undefined) this.#journal.saveCheckpoint(agentId, checkpoint).catch(() => undefined);
    return facts.position;
  }

  #remember(agentId: string, remembered: Remembered): void {
    if (remembered.facts.position === 0) return;
    this.#agents.delete(agentId);
    this.#agents.set(agentId, remembered);
    const [oldest] = this.#agents.keys();
    if (this.#agents.size > rememberedAgents && oldest !== undefined) this.#agents.delete(oldest);
  }
}
