/** How a tab receives an agent's stream. */
import type { WatchOptions } from './watchoptions.ts';

export type Sharing =
  /** This tab has the connection and sends the items to the other tabs. */
  | { readonly name: 'leading' }
  /** This tab receives the items from the leader. */
  | { readonly name: 'following' }
  /** This tab has its own connection until it has caught up with the leader. */
  | { readonly name: 'joining' }
  /** This tab does not share. `why` gives the reason in words. */
  | { readonly name: 'alone'; readonly why: string };

export interface SharedWatchOptions extends WatchOptions {
  /** Names this session of the agent, with the same value in each of its tabs: the cursor that the sign-in returned. */
  readonly session: string;
  /** Called with each change of how this tab receives the stream. */
  readonly onSharing?: ((sharing: Sharing) => void) | undefined;
}

interface Platform {
  readonly navigator?: { readonly locks?: unknown };
  readonly BroadcastChannel?: unknown;
}

/** @returns why tabs cannot share here; undefined if they can */
export function whyAlone(): string | undefined {
  const { navigator: page, BroadcastChannel: channel } = globalThis as unknown as Platform;
  if (page?.locks === undefined)
    return 'This page has no Web Locks, which browsers offer over HTTPS and on localhost only: each tab has a stream of its own.';
  if (channel === undefined) return 'This browser has no BroadcastChannel: each tab has a stream of its own.';
  return undefined;
}
