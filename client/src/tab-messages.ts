/** What the tabs of one session say to each other. None of it has the Guid: each tab has its own, and a channel is open to every script of the origin. */
import type { ActChannel, ActMessage } from './acts.ts';
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';

export type LeaderMessage =
  /** The leader has received this item. */
  | { readonly kind: 'item'; readonly item: AgentStreamItem }
  /** The connection of the leader is like this, and its last item was this one. */
  | { readonly kind: 'state'; readonly state: ConnectionState; readonly cursor: string | undefined };

export type TabMessage =
  | LeaderMessage
  /** Is there a leader? It answers with its state. */
  | { readonly kind: 'ask' }
  /** A new leader asks how far everybody is. */
  | { readonly kind: 'where' }
  /** A follower wants the agent's state read again. */
  | { readonly kind: 'refresh' };

type Posted =
  | TabMessage
  | { readonly kind: 'here'; readonly cursor: string | undefined }
  | { readonly kind: 'act'; readonly message: ActMessage };

/** The other tabs say within this where they are. */
const placesWithinMs = 150;

/** A BroadcastChannel for these messages: what this tab posts reaches the others only. */
export class TabChannel {
  readonly #channel: BroadcastChannel;
  readonly #actListeners = new Set<(message: ActMessage) => void>();
  #places: (string | undefined)[] = [];

  /** @param cursor of this tab, which a new leader asks for */
  constructor(name: string, cursor: () => string | undefined, hear: (message: TabMessage) => void) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Posted>) => {
      if (data.kind === 'act') for (const listener of [...this.#actListeners]) listener(data.message);
      else if (data.kind === 'here') this.#places.push(data.cursor);
      else {
        if (data.kind === 'where') this.#channel.postMessage({ kind: 'here', cursor: cursor() } satisfies Posted);
        hear(data);
      }
    };
  }

  post(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  /** The cursors of the other tabs. */
  async places(): Promise<readonly (string | undefined)[]> {
    this.#places = [];
    this.post({ kind: 'where' });
    await new Promise((resolve) => setTimeout(resolve, placesWithinMs));
    return this.#places;
  }

  readonly acts: ActChannel = {
    post: (message) => {
      this.#channel.postMessage({ kind: 'act', message } satisfies Posted);
    },
    listen: (listener) => {
      this.#actListeners.add(listener);
      return () => void this.#actListeners.delete(listener);
    },
  };

  close(): void {
    this.#channel.close();
  }
}
