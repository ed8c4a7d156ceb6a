/** The only place that ends a session: it writes `SessionEnded` to the stream in one batch with the session. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession, SessionEndReason } from '../credentials/session.ts';
import type { Appended, Batch, NewEntry } from '../journal/journal.ts';
import { ownEntry, sessionEnded } from './own.ts';

export class SessionEnds {
  readonly #ledger: GuidLedger;
  /** Sessions that ended in this process, and whose streams do not report it yet. */
  readonly #untold = new Map<AgentSession, SessionEndReason>();
  /** Sessions in `#untold` whose end could not be written. */
  readonly #failed = new Set<AgentSession>();

  constructor(ledger: GuidLedger) {
    this.#ledger = ledger;
  }

  /** Whether the end of the session is in its stream, or was there and has been trimmed. */
  isTold(session: AgentSession): boolean {
    return session.isOver && !this.#untold.has(session);
  }

  /** @param entries entries to write before the end */
  async write(
    session: AgentSession,
    reason: SessionEndReason,
    append: (batch: Batch) => Promise<Appended>,
    entries: readonly NewEntry[] = [],
  ): Promise<number> {
    const { agentId, sessionNumber } = session;
    session.end(reason);
    this.#untold.set(session, reason);
    this.#failed.delete(session);
    const end = ownEntry(sessionEnded, sessionNumber, Date.now(), { reason });
    const batch = { agentId, entries: [...entries, end], session: this.#ledger.written(session), ends: true } as const;
    try {
      const { newest, overtaken } = await append(batch);
      this.#untold.delete(session);
      if (overtaken) await this.#ledger.save(session);
      return newest;
    } catch (error) {
      this.#failed.add(session);
      throw error;
    }
  }

  /**
   * Writes the ends that a sign-in did not write: its process died after storing the new session and before ending the previous one, or the store was
   * not writable then.
   */
  async writeOmitted(present: AgentSession, append: (batch: Batch) => Promise<Appended>): Promise<void> {
    if (this.#omitted(present).length === 0) return;
    // The sign-in may still be in flight, and knows the reason.
    await this.#ledger.quiet(present.agentId);
    for (const session of this.#omitted(present)) {
      const newest = await this.write(session, this.#untold.get(session) ?? 'REPLACED', append);
      if (present.startPosition > 0) continue;
      present.startsAt(newest);
      await this.#ledger.save(present);
    }
  }

  /** Whether `writeOmitted` has something to write. */
  hasOmitted(present: AgentSession): boolean {
    return this.#failed.size > 0 || this.#ledger.openBefore(present).length > 0;
  }

  #omitted(present: AgentSession): readonly AgentSession[] {
    const failed = [...this.#failed].filter(({ agentId }) => agentId === present.agentId);
    return [...failed, ...this.#ledger.openBefore(present)];
  }
}
