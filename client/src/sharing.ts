/** How a tab gets an agent's stream. */
import type { WatchOptions } from './watchoptions.ts';

export type Sharing =
  /** It has the connection, and hands on what comes. */
  | { readonly name: 'leading' }
  /** It gets what the leader receives. */
  | { readonly name: 'following' }
  /** It has a connection of its own until it is where the leader is. */
  | { readonly name: 'joining' }
  /** It shares with nobody, for the reason given in words. */
  | { readonly name: 'alone'; readonly why: string };

export interface SharedWatchOptions extends WatchOptions {
  /** Names this session of the agent, the same in each of its tabs: the cursor that the sign-in returned. */
  readonly session: string;
  /** Each change of how this tab gets the stream. */
  readonly onSharing?: ((sharing: Sharing) => void) | undefined;
}

interface Platform {
  readonly navigator?: { readonly locks?: unknown };
  readonly BroadcastChannel?: unknown;
}

/** @returns why tabs cannot share here; undefined where they can */
export function whyAlone(): string | undefined {
  const { navigator: page, BroadcastChannel: channel } = globalThis as unknown as Platform;
  if (page?.locks === undefined)
    return 'This page has no Web Locks, which browsers offer over HTTPS and on localhost only: each tab has a stream of its own.';
  if (channel === undefined) return 'This browser has no BroadcastChannel: each tab has a stream of its own.';
  return undefined;
}
