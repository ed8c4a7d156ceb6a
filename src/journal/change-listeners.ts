import type { Entry, Wake } from './journal.ts';

/** Listeners for the changes of an agent. Thousands of listeners cost one set entry each; a notification costs the listeners of that agent only. */
export class ChangeListeners {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  /** Each call is a registration of its own, even of the same function. The returned function may be called twice, and during a notification. */
  on(agentId: string, wake: Wake): () => void {
    const listener: Listener = { wake };
    const listeners = this.#listeners.get(agentId) ?? new Set();
    this.#listeners.set(agentId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      // An emptied set may have been replaced by a newer one of the same agent.
      if (listeners.size === 0 && this.#listeners.get(agentId) === listeners) this.#listeners.delete(agentId);
    };
  }

  has(agentId: string): boolean {
    return this.#listeners.has(agentId);
  }

  notify(agentId: string, appended?: readonly Entry[]): void {
    const listeners = this.#listeners.get(agentId);
    if (listeners === undefined) return;
    // Over a copy: a listener that leaves and returns during the notification would be called again and again.
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener.wake(appended);
      } catch (error) {
        // The message is left out: it may quote an entry, which holds customers' data.
        this.#tell(`a listener of agent ${agentId} threw: ${error instanceof Error ? error.name : typeof error}`);
      }
    }
  }
}

interface Listener {
  readonly wake: Wake;
}
