/** A tab on its way to follow: what it hears of the leader until it has had all that the leader had. */
import { compareCursors } from './cursor.ts';
import type { AgentStreamItem } from './event.ts';
import type { ConnectionState } from './state.ts';
import type { LeaderMessage } from './tab-messages.ts';

export class Joining {
  /** What the leader has handed on since. */
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

  /** @returns the state of the leader's connection, where a tab at this cursor has nothing more to catch up on */
  stateFor(cursor: string | undefined): ConnectionState | undefined {
    return (compareCursors(cursor, this.#cursor) ?? -1) < 0 ? undefined : this.#state;
  }
}
