/**
 * What an agent's stream says of the present: the conference it is in, its calls. Read from the journal on demand and kept with its position, so
 * that it costs nothing while nobody asks, holds after a restart, and is the same on every instance. A checkpoint in the store bounds what a
 * process reads that has not read the agent's stream before.
 */
import type { EventLog } from '../journal/journal.ts';
import type { AgentFacts, CallState } from './agent-facts.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import { fromCheckpoint, toCheckpoint } from './facts-checkpoint.ts';
import type { Encryption } from '../credentials/encryption.ts';
import { sessionEnded } from './own.ts';
import { eachInTurns, readingTurns } from './work-turns.ts';

export type { AgentFacts, CallState, KnownCall } from './agent-facts.ts';

const nothingKnown: AgentFacts = { position: 0, conferenceId: null, calls: new Map() };
const pageEntries = 200;
const pageBytes = 256 * 1024;
/** Calls remembered per agent. Of calls whose end never comes, those that changed longest ago are forgotten. */
export const rememberedCalls = 64;
/** Agents remembered; others are read again from what the journal holds. */
const rememberedAgents = 20_000;

const unencrypted: Encryption = { encrypt: (text) => text, decrypt: (text) => text };
/** A checkpoint is stored when so many items have been read behind the last one. */
const checkpointItems = 500;

type FactsJournal = Pick<EventLog, 'read' | 'extent' | 'incarnation' | 'checkpoint' | 'saveCheckpoint'>;

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

export class StreamFacts {
  readonly #journal: FactsJournal;
  readonly #decode: Decode;
  readonly #encryption: Encryption;
  readonly #agents = new Map<string, Remembered>();
  readonly #readings = new Map<string, Reading>();

  /** @param encryption of what is stored; by default it is stored as plain text */
  constructor(journal: FactsJournal, decode: Decode, encryption: Encryption = unencrypted) {
    this.#journal = journal;
    this.#decode = decode;
    this.#encryption = encryption;
  }

  forget(): void {
    this.#agents.clear();
  }

  /** The facts as of the newest item when it was asked for, or a later one. Who asks while they are read shares the reading. */
  of(agentId: string): Promise<AgentFacts> {
    const running = this.#readings.get(agentId);
    if (running?.hasBegun === false) return running.facts;
    const reading: Reading = {
      hasBegun: false,
      facts: this.#after(running?.facts, agentId, () => (reading.hasBegun = true)),
    };
    this.#readings.set(agentId, reading);
    const end = (): void => {
      if (this.#readings.get(agentId) === reading) this.#readings.delete(agentId);
    };
    reading.facts.then(end, end);
    return reading.facts;
  }

  /** One reading of an agent at a time: the next one goes on where this one ended. */
  async #after(before: Promise<AgentFacts> | undefined, agentId: string, begin: () => void): Promise<AgentFacts> {
    await before?.catch(() => undefined);
    begin();
    return this.#read(agentId);
  }

  async #read(agentId: string): Promise<AgentFacts> {
    const epoch = this.#journal.incarnation;
    const known = this.#agents.get(agentId) ?? (await this.#stored(agentId));
    let { facts } = known;
    for (;;) {
      await readingTurns.take(1);
      const entries = await this.#journal.read(agentId, facts.position, pageEntries, pageBytes);
      const [next] = entries;
      if (next === undefined) break;
      // What ended between is not known where entries were trimmed before they were read.
      if (next.first > facts.position + 1 && (await this.#journal.extent(agentId)).oldest > facts.position + 1)
        facts = { ...nothingKnown, position: next.first - 1 };
      for (const entry of entries) {
        const items = () => this.#decode(this.#journal.incarnation, agentId, entry);
        await eachInTurns(entry, items, (item) => (facts = after(facts, item)));
      }
    }
    // An epoch began meanwhile: what was read first may be lost in it.
    if (epoch !== this.#journal.incarnation) return this.#read(agentId);
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

const joins = new Set(['AgentConf_SelfJoinResult', 'AgentConf_RequestSuccess', 'AgentConf_PresidentChanged']);

/** The event → the state that it leaves a call in; null: the agent has that call no more. */
const callStates: Readonly<Record<string, CallState | null>> = {
  AgentEvent_Customer_Alerting: 'ALERTING',
  AgentEvent_Ringing: 'RINGING',
  AgentEvent_Auto_Answer: 'RINGING',
  AgentEvent_Talking: 'TALKING',
  AgentEvent_Hold: 'HELD',
  AgentEvent_Call_Release: null,
  AgentEvent_Call_Out_Fail: null,
  AgentEvent_Inside_Call_Fail: null,
  AgentEvent_No_Answer: null,
  AgentEvent_Connect_Fail: null,
  AgentEvent_AbandonCall: null,
};

function after(facts: AgentFacts, item: StreamItem): AgentFacts {
  if (item.position <= facts.position) return facts;
  const { position } = item;
  if (item.isLate) return { ...facts, position };
  // A forced sign-in takes the session over with its calls; every other end of a session ends them.
  if (item.typeName === sessionEnded)
    return item.fields['reason'] === 'REPLACED' ? { ...facts, position } : { ...nothingKnown, position };
  if (joins.has(item.type))
    return { ...facts, position, conferenceId: textOrNull(item.fields['conferenceId']) ?? facts.conferenceId };
  if (item.type === 'AgentConf_SelfLeaveResult') return { ...facts, position, conferenceId: null };
  const state = callStates[item.type];
  return state === undefined
    ? { ...facts, position }
    : { ...facts, position, calls: callsAfter(facts.calls, item, state) };
}

function callsAfter(calls: AgentFacts['calls'], { fields }: StreamItem, state: CallState | null): AgentFacts['calls'] {
  const callId = textOrNull(fields['callId']);
  if (callId === null) return calls;
  const next = new Map(calls);
  next.delete(callId);
  if (state === null) return next;
  const known = calls.get(callId);
  const caller = textOrNull(fields['caller']) ?? known?.caller ?? null;
  const called = textOrNull(fields['called']) ?? known?.called ?? null;
  next.set(callId, { callId, state, caller, called });
  const [oldest] = next.keys();
  if (next.size > rememberedCalls && oldest !== undefined) next.delete(oldest);
  return next;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
