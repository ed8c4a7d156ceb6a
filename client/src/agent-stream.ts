import type { ActChannel } from './acts.ts';
import type { AgentWatch } from './agentwatch.ts';

/** An agent's stream for its reader, over a connection of its own or over that of another tab. */
export interface AgentStream extends Pick<AgentWatch, 'state' | 'cursor' | 'follow' | 'refresh' | 'close'> {
  /** To the other tabs that read the same stream; absent where there are none. */
  readonly acts?: ActChannel | undefined;
}
