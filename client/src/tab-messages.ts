/** The messages between the tabs of one session. None contains the Guid: each tab has its own, and every script of the origin can read a channel. */
import type { ActChannel, ActMessage } from './acts.ts';
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';

export type LeaderMessage =
  /** The leader has received this item. */
  | { readonly kind: 'item'; readonly item: AgentStreamItem }
  /** The state of the leader's connection, and the id of its last item. */
  | { readonly kind: 'state'; readonly state: ConnectionState; readonly cursor: string | undefined };

export type TabMessage =
  | LeaderMessage
  /** Asks whether there is a leader. The leader answers with its state. */
  | { readonly kind: 'ask' }
  /** A new leader asks all tabs for their cursors. */
  | { readonly kind: 'where' }
  /** A follower requests that the agent's state be read again. */
  | { readonly kind: 'refresh' };

type Posted =
  | TabMessage
  | { readonly kind: 'here'; readonly cursor: string | undefined }
  | { readonly kind: 'act'; readonly message: ActMessage };

/** The other tabs report their cursors within this time. */
const placesWithinMs = 150;

/** A BroadcastChannel for these messages. What this tab posts reaches only the other tabs. */
export class TabChannel {
  readonly #channel: BroadcastChannel;
  readonly #actListeners = new Set<(message: ActMessage) => void>();
  #places: (string | undefined)[] = [];

  /** @param cursor returns the cursor of this tab, which a new leader asks for */
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
