/** Commands that are sent and not answered, by agent. Code that depends on their result waits for their end. */

export class InFlightCommands {
  readonly #agents = new Map<string, Set<Command>>();

  /** Registers a command. The caller ends it when it is answered and its result is recorded. */
  begin(agentId: string): Command {
    const running = this.#agents.get(agentId) ?? new Set<Command>();
    const command = new Command(() => {
      running.delete(command);
      if (running.size === 0) this.#agents.delete(agentId);
    });
    this.#agents.set(agentId, running.add(command));
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
  readonly #over: () => void;
  #awaited: PromiseWithResolvers<undefined> | undefined;

  constructor(over: () => void) {
    this.#over = over;
  }

  end(): void {
    this.#over();
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
