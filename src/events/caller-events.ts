/** The operations on events that one caller may use. Each open stream keeps its caller's object, so it holds fields and no functions of its own. */
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { RequestScope } from '../gateway/scope.ts';
import type { AgentCalls } from './agent-calls.ts';
import type { BoundEvents, SubscribeOptions } from './bound-events.ts';
import type { CommandNote } from './command-notes.ts';
import type { ItemStream } from './event.ts';
import type { History, HistoryRequest } from './history.ts';
import type { Outcome, OutcomeStart } from './outcome.ts';
import type { Caller } from './present.ts';
import type { ProjectedAgent } from './projected-agent.ts';
import type { ReadCalls } from './projections.ts';
import type { ProjectedState } from './state-projection.ts';

/** The same operations for any caller. */
export interface EventAccess {
  subscribe(
    agentId: string,
    caller: Caller,
    options: SubscribeOptions,
    lastEventId: string | undefined,
  ): Promise<ItemStream>;
  history(agentId: string, caller: Caller, page: HistoryRequest): Promise<History>;
  cursor(agentId: string, caller: Caller): Promise<string>;
  cursorAt(agentId: string, position: number): string;
  mark(agentId: string, caller: Caller): Promise<OutcomeStart | undefined>;
  remark(mark: Omit<OutcomeStart, 'session'>, caller: Caller): Promise<OutcomeStart | undefined>;
  outcome: BoundEvents['outcome'];
  projection(agentId: string, caller: Caller): Promise<ProjectedAgent>;
  healCalls: BoundEvents['healCalls'];
  note(agentId: string, caller: Caller, note: CommandNote): Promise<void>;
}

export class CallerEvents implements BoundEvents, Caller {
  readonly guid: string | undefined;
  readonly scope: RequestScope;
  readonly #access: EventAccess;
  readonly #lastEventId: string | undefined;

  constructor(access: EventAccess, guid: string | undefined, scope: RequestScope, lastEventId: string | undefined) {
    this.#access = access;
    this.guid = guid;
    this.scope = scope;
    this.#lastEventId = lastEventId;
  }

  subscribe(agentId: string, options: SubscribeOptions = {}): Promise<ItemStream> {
    return this.#access.subscribe(agentId, this, options, this.#lastEventId);
  }

  history(agentId: string, page: HistoryRequest): Promise<History> {
    return this.#access.history(agentId, this, page);
  }

  cursor(agentId: string): Promise<string> {
    return this.#access.cursor(agentId, this);
  }

  cursorAt(agentId: string, position: number): string {
    return this.#access.cursorAt(agentId, position);
  }

  mark(agentId: string): Promise<OutcomeStart | undefined> {
    return this.#access.mark(agentId, this);
  }

  remark(mark: Omit<OutcomeStart, 'session'>): Promise<OutcomeStart | undefined> {
    return this.#access.remark(mark, this);
  }

  outcome<Input>(mark: OutcomeStart, rule: OutcomeRule<Input>, input: Input, withinMs: number): Promise<Outcome> {
    return this.#access.outcome(mark, rule, input, withinMs);
  }

  async conferenceId(agentId: string): Promise<string | null> {
    return (await this.#access.projection(agentId, this)).conferenceId;
  }

  async calls(agentId: string): Promise<AgentCalls> {
    return (await this.#access.projection(agentId, this)).calls;
  }

  healCalls(agentId: string, known: AgentCalls, read: ReadCalls): Promise<AgentCalls> {
    return this.#access.healCalls(agentId, known, read);
  }

  async state(agentId: string): Promise<ProjectedState> {
    return (await this.#access.projection(agentId, this)).state;
  }

  note(agentId: string, note: CommandNote): Promise<void> {
    return this.#access.note(agentId, this, note);
  }
}
