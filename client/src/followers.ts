/** The followers of a watch. If a follower throws, the exception is rethrown uncaught, and the other followers still receive the item. */
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';
import type { WatchFollower } from './watchoptions.ts';

export class Followers {
  readonly #all = new Set<WatchFollower>();

  /** @returns a function that removes the follower */
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
