/**
 * Everything that a front end for one agent needs: its stream, its state and its commands. The React hooks use it; other frameworks use it directly.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { actKey } from './act-key.ts';
import { Acts } from './acts.ts';
import { createAgentStore, type AgentStore } from './agent-store.ts';
import { runCommand, type CommandEnd } from './command.ts';
import { placeOf } from './cursor.ts';
import type { AgentStream } from './agent-stream.ts';
import { shareAgentEvents } from './share.ts';
import type { SharedWatchOptions } from './sharing.ts';
import { watchAgentEvents } from './watch.ts';

export interface DeskOptions extends Omit<SharedWatchOptions, 'session'> {
  /**
   * Names this session of the agent, with the same value in each tab: the cursor that the sign-in returned. All tabs of the session share one
   * connection. Without it, each tab has its own connection.
   */
  readonly session?: string;
}

export class Desk {
  readonly agentId: string;
  readonly watch: AgentStream;
  readonly store: AgentStore;
  readonly acts: Acts;
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.agentId = options.agentId;
    const { session } = options;
    this.watch = session === undefined ? watchAgentEvents(options) : shareAgentEvents({ ...options, session });
    this.store = createAgentStore(this.watch);
    this.acts = new Acts(this.watch.acts, ({ mutation, input, result }) => {
      this.store.accepted(mutation, input, result);
    });
  }

  isPending(document: TypedDocumentNode<unknown, never>, name = ''): boolean {
    return this.acts.isUnderWay(actOf(document, name));
  }

  /**
   * Sends a mutation with the agent's id and an idempotency key that is the same in all tabs for the same act. Never throws.
   * @param name distinguishes the act from the same command for something else
   * @returns the outcome of the command
   */
  async command<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Omit<Variables, 'agentId' | 'idempotencyKey'> | undefined,
    name = '',
  ): Promise<CommandEnd<Result>> {
    const { agentId, acts, watch } = this;
    const act = actOf(document, name);
    const operation = operationOf(document);
    const key = actKey({ operation, variables, place: placeOf(watch.cursor), turn: acts.turn });
    acts.begin(act);
    const send = (idempotencyKey?: string) =>
      runCommand(this.#options, document, { ...variables, agentId, idempotencyKey } as unknown as Variables);
    let end = await send(key);
    // The server has sent nothing to the gateway. Without a key, the act counts once for each tab that does it.
    if (end.name === 'failed' && end.code === 'IDEMPOTENCY_LIMIT') end = await send();
    if (end.name === 'done') this.#accepted(end.result, variables);
    acts.end(act);
    return end;
  }

  close(): void {
    this.acts.close();
    this.store.close();
    this.watch.close();
  }

  #accepted(result: unknown, variables: unknown): void {
    const [field] = Object.entries(result as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    const { input = {} } = (variables ?? {}) as { readonly input?: Readonly<Record<string, unknown>> };
    if (field !== undefined) this.acts.accepted(field[0], input, field[1]);
  }
}

function operationOf({ definitions }: TypedDocumentNode<unknown, never>): string {
  const [definition] = definitions;
  return definition !== undefined && 'name' in definition ? definition.name.value : '';
}

const actOf = (document: TypedDocumentNode<unknown, never>, name: string): string => `${operationOf(document)} ${name}`;
