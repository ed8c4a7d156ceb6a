/** The one place that ends a session: `SessionEnded` in its stream, in one batch with the session. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession, SessionEndReason } from '../credentials/session.ts';
import type { Appended, Batch, NewEntry } from '../journal/journal.ts';
import { ownEntry, sessionEnded } from './own.ts';

export class SessionEnds {
  readonly #ledger: GuidLedger;
  /** They ended in this process, and their streams do not say so yet. */
  readonly #untold = new Set<AgentSession>();

  constructor(ledger: GuidLedger) {
    this.#ledger = ledger;
  }

  /** Whether the end of the session stands in its stream, or is trimmed away. */
  isTold(session: AgentSession): boolean {
    return session.isOver && !this.#untold.has(session);
  }

  /** @param entries stand before the end */
  async write(
    session: AgentSession,
    reason: SessionEndReason,
    append: (batch: Batch) => Promise<Appended>,
    entries: readonly NewEntry[] = [],
  ): Promise<void> {
    const { agentId, serial } = session;
    session.end(reason);
    this.#untold.add(session);
    const end = ownEntry(sessionEnded, serial, Date.now(), { reason });
    const batch = { agentId, entries: [...entries, end], session: this.#ledger.written(session) };
    const { overtaken } = await append(batch);
    this.#untold.delete(session);
    if (overtaken) await this.#ledger.save(session);
  }
}
