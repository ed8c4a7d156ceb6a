import type { Entry, Wake } from './journal.ts';

/**
 * Listeners for the changes of an agent. Thousands of agents have one listener each: an array of one takes a quarter of the memory of a set. A
 * notification costs the listeners of that agent only.
 */
export class ChangeListeners {
  readonly #listeners = new Map<string, readonly Listener[]>();
  readonly #tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  /** Each call is a registration of its own, even of the same function. The returned function may be called twice, and during a notification. */
  on(agentId: string, wake: Wake): () => void {
    const listener: Listener = { wake, isGone: false };
    // `concat` takes the places that it needs, where a spread takes seventeen.
    this.#listeners.set(agentId, (this.#listeners.get(agentId) ?? []).concat(listener));
    return () => {
      if (listener.isGone) return;
      listener.isGone = true;
      const left = (this.#listeners.get(agentId) ?? []).filter((each) => each !== listener);
      if (left.length > 0) this.#listeners.set(agentId, left);
      else this.#listeners.delete(agentId);
    };
  }

  has(agentId: string): boolean {
    return this.#listeners.has(agentId);
  }

  notify(agentId: string, appended?: readonly Entry[]): void {
    // A listener that leaves and returns during the notification is in a newer array, and is not called again.
    for (const listener of this.#listeners.get(agentId) ?? []) {
      if (listener.isGone) continue;
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
  isGone: boolean;
}
