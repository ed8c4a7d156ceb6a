/** `shareAgentEvents`: an agent's stream that all tabs of its session share. */
import { SharedWatch } from './shared-watch.ts';
import type { SharedWatchOptions } from './sharing.ts';

/**
 * Watches an agent as `watchAgentEvents` does, with one connection for all tabs of the session. Where tabs cannot share, each tab has its own
 * connection, and `sharing` says why.
 */
export function shareAgentEvents(options: SharedWatchOptions): SharedWatch {
  return new SharedWatch(options);
}
