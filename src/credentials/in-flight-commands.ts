/** Commands that are sent and not answered, by agent. Code that depends on their result waits for their end. */

export class InFlightCommands {
  readonly #agents = new Map<string, Set<Command>>();

  /** Registers a command. The caller ends it when it is answered and its result is recorded. */
  begin(agentId: string): Command {
    let running = this.#agents.get(agentId);
    if (running === undefined) this.#agents.set(agentId, (running = new Set<Command>()));
    const command = new Command(this.#agents, agentId, running);
    running.add(command);
    return command;
  }

  /** Resolves when the commands that are in flight now have ended. */
  async settled(agentId: string): Promise<void> {
    await settled(this.#agents.get(agentId));
  }

  async allSettled(): Promise<void> {
    await Promise.all([...this.#agents.values()].map(settled));
  }
}

export class Command {
  readonly #agents: Map<string, Set<Command>>;
  readonly #agentId: string;
  readonly #running: Set<Command>;
  #awaited: PromiseWithResolvers<undefined> | undefined;

  /** @param running the agent's commands in `agents` */
  constructor(agents: Map<string, Set<Command>>, agentId: string, running: Set<Command>) {
    this.#agents = agents;
    this.#agentId = agentId;
    this.#running = running;
  }

  end(): void {
    this.#running.delete(this);
    if (this.#running.size === 0) this.#agents.delete(this.#agentId);
    this.#awaited?.resolve(undefined);
  }

  /** Created on demand: most commands are never awaited. */
  get ended(): Promise<undefined> {
    return (this.#awaited ??= Promise.withResolvers<undefined>()).promise;
  }
}

async function settled(running: ReadonlySet<Command> | undefined): Promise<void> {
  if (running === undefined) return;
  await Promise.all([...running].map(({ ended }) => ended));
  // The callers continue in microtasks; this resolves after all of them.
  await new Promise(setImmediate);
}
