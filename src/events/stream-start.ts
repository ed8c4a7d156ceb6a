/** Where a reader of an agent's events begins: the cursors that it gave, held against what the log keeps and what its session may read. */
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

  /**
   * The position that a client has seen last; undefined where it names none.
   * @throws {CursorExpired}
   */
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

  /** An earlier epoch may have lost positions before others that were put back: nobody can be given what followed there. */
  async #checkGoesOn({ agentId, sessionNumber, isOver }: AgentSession, position: number): Promise<void> {
    const [next] = await this.#journal.read(agentId, position, 1);
    // Whose session is over is given no position of a later one.
    if (isOver && (next === undefined || next.sessionNumber > sessionNumber)) return;
    const before = next === undefined ? (await this.#journal.retained(agentId)).newest : next.first - 1;
    if (before > position) throw new CursorExpired(cursorOf(this.#journal.epoch, agentId, before));
  }
}
