/** Determines where a reader of an agent's events starts: from its cursors, what the log holds, and what its session may read. */
import type { AgentSession } from '../credentials/session.ts';
import type { EventLog } from '../journal/journal.ts';
import { cursorOf, epochEnd, expiredAt, heldCursor, newerCursor, type Cursor, type Held } from './cursor.ts';
import { firstPosition, resumePosition } from './past-session.ts';
import { CursorExpired } from './stream-refusals.ts';

export class StreamStart {
  readonly #journal: EventLog;

  constructor(journal: EventLog) {
    this.#journal = journal;
  }

  async held(agentId: string): Promise<Held> {
    const extent = await this.#journal.retained(agentId);
    return { ...extent, epoch: this.#journal.epoch };
  }

  /** The position that the client received last; undefined if it sends no cursor. */
  async of(session: AgentSession, cursors: readonly Cursor[], held: Held): Promise<number | undefined> {
    const { agentId } = session;
    const past = session.isOver;
    const given = newerCursor(cursors, held);
    const isKnown = given && epochEnd(given, held) !== undefined;
    const cursor =
      given && past && isKnown ? { ...given, position: firstPosition(session, given.position, held) } : given;
    const expired = cursor && expiredAt(cursor, held);
    if (expired !== undefined) {
      const resumeAfter = past ? await resumePosition(this.#journal, session, held) : expired;
      throw new CursorExpired(heldCursor(held, agentId, resumeAfter));
    }
    const asked = cursor?.position;
    if (asked !== undefined && asked < held.newest && held.earlier !== undefined)
      await this.#checkGoesOn(session, asked);
    return asked;
  }

  /** An earlier epoch may have lost positions before others that were restored: the events after such a position cannot be delivered. */
  async #checkGoesOn({ agentId, sessionNumber, isOver }: AgentSession, position: number): Promise<void> {
    const [next] = await this.#journal.read(agentId, position, 1);
    // A reader whose session is over receives no position of a later session.
    if (isOver && (next === undefined || next.sessionNumber > sessionNumber)) return;
    const before = next === undefined ? (await this.#journal.retained(agentId)).newest : next.first - 1;
    if (before > position) throw new CursorExpired(cursorOf(this.#journal.epoch, agentId, before));
  }
}
