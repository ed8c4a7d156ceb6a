/** Who is handed what a watch brings. What one of them throws is thrown where nobody catches it, and keeps nothing from the others. */
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';
import type { WatchFollower } from './watchoptions.ts';

export class Followers {
  readonly #all = new Set<WatchFollower>();

  /** @returns what takes it off again */
  add({ onItem, onState }: WatchFollower): () => void {
    const follower = { onItem, onState };
    this.#all.add(follower);
    return () => void this.#all.delete(follower);
  }

  handOver(item: AgentStreamItem): void {
    for (const { onItem } of [...this.#all]) {
      try {
        onItem?.(item);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  tell(state: ConnectionState): void {
    for (const { onState } of [...this.#all]) onState?.(state);
  }
}
