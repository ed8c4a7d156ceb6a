import type { ActChannel } from './acts.ts';
import type { AgentWatch } from './agentwatch.ts';

/** An agent's stream as its reader sees it, over its own connection or that of another tab. */
export interface AgentStream extends Pick<AgentWatch, 'state' | 'cursor' | 'follow' | 'refresh' | 'close'> {
  /** The channel to the other tabs that read the same stream; absent if the stream is not shared. */
  readonly acts?: ActChannel | undefined;
}
