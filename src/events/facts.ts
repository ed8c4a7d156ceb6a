/**
 * What an agent's stream says of the present: the conference it is in, its calls. Read from the journal on demand and kept with its position, so
 * that it costs nothing while nobody asks, holds after a restart, and is the same on every instance.
 */
import type { Journal } from '../journal/journal.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import { sessionEnded } from './own.ts';
import { readingTurns, unitsOf } from './work-turns.ts';

export interface AgentFacts {
  readonly position: number;
  /** The conference that the agent has joined and not left, as its events tell. */
  readonly conferenceId: string | null;
  /** The agent's calls by call id, as far as the events tell. */
  readonly calls: ReadonlyMap<string, KnownCall>;
}

export type CallState = 'ALERTING' | 'RINGING' | 'TALKING' | 'HELD';

export interface KnownCall {
  readonly callId: string;
  readonly state: CallState;
  readonly caller: string | null;
  readonly called: string | null;
}

const nothingKnown: AgentFacts = { position: 0, conferenceId: null, calls: new Map() };
const pageEntries = 200;
const pageBytes = 256 * 1024;
/** Calls remembered per agent. Of calls whose end never comes, those that changed longest ago are forgotten. */
export const rememberedCalls = 64;
/** Agents remembered; others are read again from what the journal holds. */
const rememberedAgents = 20_000;

interface Reading {
  /** It has read something: what came since may be missing in it. */
  hasBegun: boolean;
  readonly facts: Promise<AgentFacts>;
}

export class StreamFacts {
  readonly #journal: Pick<Journal, 'read' | 'incarnation'>;
  readonly #decode: Decode;
  readonly #agents = new Map<string, AgentFacts>();
  readonly #readings = new Map<string, Reading>();

  constructor(journal: Pick<Journal, 'read' | 'incarnation'>, decode: Decode) {
    this.#journal = journal;
    this.#decode = decode;
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
    let facts = this.#agents.get(agentId) ?? nothingKnown;
    for (;;) {
      const entries = await this.#journal.read(agentId, facts.position, pageEntries, pageBytes);
      if (entries.length === 0) break;
      for (const entry of entries) {
        await readingTurns.take(unitsOf(entry.count, entry.bytes.byteLength));
        for (const item of this.#decode(this.#journal.incarnation, agentId, entry)) facts = after(facts, item);
      }
    }
    this.#remember(agentId, facts);
    return facts;
  }

  #remember(agentId: string, facts: AgentFacts): void {
    if (facts.position === 0) return;
    this.#agents.delete(agentId);
    this.#agents.set(agentId, facts);
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
