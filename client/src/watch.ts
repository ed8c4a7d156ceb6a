/** `watchAgentEvents`: an agent's stream that outlives its connections. */
import { AgentWatch } from './agentwatch.ts';
import type { WatchOptions } from './watchoptions.ts';

/**
 * Watches an agent. The watch reconnects by itself, with back-off and jitter, and continues after the last item seen. It delivers no item twice, and
 * announces that items may be missing (`StreamGap`, `CursorExpired`). It ends with the session, or with `close()`.
 */
export function watchAgentEvents(options: WatchOptions): AgentWatch {
  return new AgentWatch(options);
}
