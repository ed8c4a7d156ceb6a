/**
 * What an agent's stream says of the present: the conference it is in. Read from the journal on demand and kept with its position, so
 * that it costs nothing while nobody asks, holds after a restart, and is the same on every instance.
 */
import type { Journal } from '../journal/journal.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import { sessionEnded } from './own.ts';

export interface AgentFacts {
  readonly position: number;
  /** The conference that the agent has joined and not left, as its events tell. */
  readonly conferenceId: string | null;
}

const nothingKnown: AgentFacts = { position: 0, conferenceId: null };
const pageEntries = 500;
/** Agents remembered; others are read again from what the journal holds. */
const rememberedAgents = 20_000;

export class StreamFacts {
  readonly #journal: Pick<Journal, 'read' | 'incarnation'>;
  readonly #decode: Decode;
  readonly #agents = new Map<string, AgentFacts>();

  constructor(journal: Pick<Journal, 'read' | 'incarnation'>, decode: Decode) {
    this.#journal = journal;
    this.#decode = decode;
  }

  /** The facts as of the newest item. */
  async of(agentId: string): Promise<AgentFacts> {
    let facts = this.#agents.get(agentId) ?? nothingKnown;
    for (;;) {
      const entries = await this.#journal.read(agentId, facts.position, pageEntries);
      if (entries.length === 0) break;
      for (const entry of entries)
        for (const item of this.#decode(this.#journal.incarnation, agentId, entry)) facts = after(facts, item);
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

function after(facts: AgentFacts, item: StreamItem): AgentFacts {
  if (item.position <= facts.position) return facts;
  const { position } = item;
  if (joins.has(item.type))
    return { position, conferenceId: textOrNull(item.fields['conferenceId']) ?? facts.conferenceId };
  if (item.type === 'AgentConf_SelfLeaveResult') return { position, conferenceId: null };
  // A forced sign-in takes the session over with its call; every other end of a session ends the call.
  if (item.typeName === sessionEnded && item.fields['reason'] !== 'REPLACED') return { position, conferenceId: null };
  return { ...facts, position };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
