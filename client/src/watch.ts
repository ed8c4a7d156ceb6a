/** `watchAgentEvents`: an agent's stream that outlives its connections. */
import { AgentWatch } from './agentwatch.ts';
import type { WatchOptions } from './watchoptions.ts';

/**
 * Watches an agent. It reconnects by itself, with back-off and jitter, and goes on behind the last item that was seen: an item that was delivered is not
 * delivered again, and one that may be missing is announced (`StreamGap`, `CursorExpired`). It ends with the session, or with `close()`.
 */
export function watchAgentEvents(options: WatchOptions): AgentWatch {
  return new AgentWatch(options);
}
