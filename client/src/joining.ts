/** A tab that is joining: records what the leader sends until this tab has received everything that the leader had. */
import { compareCursors } from './cursor.ts';
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';
import type { LeaderMessage } from './tab-messages.ts';

export class Joining {
  /** The items that the leader has sent since this tab began to join. */
  readonly items: AgentStreamItem[] = [];
  #cursor: string | undefined;
  #state: ConnectionState | undefined;

  hear(message: LeaderMessage): void {
    if (message.kind === 'item') this.items.push(message.item);
    else {
      this.#state = message.state;
      this.#cursor = message.cursor;
    }
  }

  /** @returns the state of the leader's connection if a tab at this cursor has nothing more to catch up on */
  stateFor(cursor: string | undefined): ConnectionState | undefined {
    return (compareCursors(cursor, this.#cursor) ?? -1) < 0 ? undefined : this.#state;
  }
}
