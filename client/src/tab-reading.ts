/** What one tab has received of the stream, over any connection: each item once, in order. */
import { compareCursors } from './cursor.ts';
import type { AgentStreamItem } from './event.ts';
import { Followers } from './followers.ts';
import { SeenIds } from './seen.ts';
import type { ConnectionState } from './state.ts';
import type { WatchFollower } from './watchoptions.ts';

export class TabReading {
  readonly #followers = new Followers();
  readonly #seen = new SeenIds();
  #state: ConnectionState = { name: 'connecting', attempt: 1, retryInMs: 0, cause: null };
  #cursor: string | undefined;

  constructor(cursor: string | undefined) {
    this.#cursor = cursor;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get cursor(): string | undefined {
    return this.#cursor;
  }

  follow(follower: WatchFollower): () => void {
    return this.#followers.add(follower);
  }

  take(item: AgentStreamItem): void {
    if (item.__typename !== 'CursorExpired') {
      if (!this.#seen.add(item.id)) return;
      const isBehind = (compareCursors(item.id, this.#cursor) ?? 0) < 0;
      // A new leader reads from the lowest cursor of all tabs. This tab already knows the events after such a snapshot.
      if (isBehind && item.__typename === 'AgentSnapshot') return;
      if (!isBehind) this.#cursor = item.id;
    }
    this.#followers.handOver(item);
  }

  tell(state: ConnectionState): void {
    if (state.name === 'live' && this.#state.name === 'live') return;
    this.#state = state;
    this.#followers.tell(state);
  }
}
