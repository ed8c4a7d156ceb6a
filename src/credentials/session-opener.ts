/** Begins sessions: each sign-in gets its own session, whatever the store does and however many sign-ins overlap. */
import type { SessionStore } from '../journal/journal.ts';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { mergedCookies } from './cookies.ts';
import type { Encryption } from './encryption.ts';
import { GuidHistory } from './guid-history.ts';
import type { SessionBook } from './session-book.ts';
import type { SessionListener, SessionOpening } from './session-opening.ts';
import type { AgentSession, SessionRecord } from './session.ts';
import { writeSession } from './stored-session.ts';
import { Turns } from './turns.ts';

/** How long a sign-in waits until its session is stored. */
const numberPatienceMs = 5000;
const firstRetryMs = 50;
const longestRetryMs = 500;

/** The sign-in succeeded, but the store has not confirmed that the session has its number. */
export class NumberUndecided extends Error {
  override readonly name = 'NumberUndecided';
  /** The code of the store's own errors. */
  readonly code = 'STORE_FAILED';
}

interface Judged {
  readonly session: AgentSession;
  readonly guid: string | undefined;
}

/** `open`: the session that has to be judged before it is replaced. */
type Attempt =
  | { readonly began: AgentSession }
  | { readonly began?: undefined; readonly open: AgentSession; readonly guid: string | undefined };

interface OpenerParts {
  readonly store: SessionStore;
  /** Other processes use the store too. */
  readonly isShared: boolean;
  readonly book: SessionBook;
  readonly encryption: Encryption;
  readonly listener: () => SessionListener | undefined;
  readonly save: (session: AgentSession) => Promise<unknown>;
}

export class SessionOpener {
  readonly #parts: OpenerParts;
  readonly #turns = new Turns();

  constructor(parts: OpenerParts) {
    this.#parts = parts;
  }

  /**
   * Begins a session after a sign-in or a proof by probe.
   * @returns the agent's open session: this one, or the one that it does not replace
   * @throws {NumberUndecided} When the store does not confirm the session's number in time; the session begins as soon as it does.
   */
  async open(opening: SessionOpening): Promise<AgentSession> {
    let judged: Judged | undefined;
    for (;;) {
      const attempt = await this.#begun(opening, judged);
      if (attempt.began !== undefined) return attempt.began;
      if (!(await opening.replaces(attempt.open))) return attempt.open;
      judged = { session: attempt.open, guid: attempt.guid };
    }
  }

  async #begun(opening: SessionOpening, judged: Judged | undefined): Promise<Attempt> {
    const { promise, reject } = Promise.withResolvers<never>();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new NumberUndecided('the store does not answer, and the session is not begun yet'));
    }, numberPatienceMs);
    // One at a time: two concurrent sign-ins would begin under one number. A caller whose request has already failed no longer gets a session.
    const turn = this.#turns.run(opening.agentId, () => (isLate ? promise : this.#begin(opening, judged)));
    try {
      return await Promise.race([turn, promise]);
    } finally {
      clearTimeout(timer);
      turn.catch(() => undefined);
    }
  }

  async #begin(opening: SessionOpening, judged: Judged | undefined): Promise<Attempt> {
    const { agentId, guid } = opening;
    for (;;) {
      if (this.#parts.isShared) await this.#parts.book.refresh(agentId).catch(() => undefined);
      const previous = (await this.#parts.book.of(agentId)).at(-1);
      // A client that signed in elsewhere may connect to several processes at once, each of which proves the same Guid.
      const same = this.#parts.isShared ? this.#parts.book.proven(agentId, guid) : undefined;
      if (same?.isOver === false) {
        this.#parts.listener()?.used(same);
        return { began: same };
      }
      const open = previous?.isOver === false ? previous : undefined;
      if (open !== undefined && (judged?.session !== open || judged.guid !== open.guid))
        return { open, guid: open.guid };
      const record = this.#recordOf(opening, previous);
      if (this.#parts.isShared && !(await this.#takesNumber(record))) continue;
      const session = this.#parts.book.add(record);
      const startPosition = await this.#parts.listener()?.opened(session, open, opening.previousEnd);
      session.startsAt(startPosition ?? 0);
      await this.#parts.save(session);
      this.#parts.listener()?.used(session);
      return { began: session };
    }
  }

  /**
   * If other processes write to the store too, the number is reserved only when it is stored as ours. A failed write may have been applied, or may
   * still be: nothing uses the number before that is known.
   */
  async #takesNumber(record: SessionRecord): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      try {
        const { overtaken } = await this.#parts.store.saveSession(writeSession(record, this.#parts.encryption));
        if (overtaken !== true) return true;
        // An earlier attempt was applied, and another process has changed the session since.
        return (await this.#parts.book.refresh(record.agentId)).some((session) => session.record.id === record.id);
      } catch (error) {
        if ((error as { readonly code?: unknown }).code === 'STORE_CLOSED') throw error;
        await delay(Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10)));
      }
    }
  }

  #recordOf({ guid, ...opening }: SessionOpening, previous: AgentSession | undefined): SessionRecord {
    const guidAtMs = Date.now();
    const hash = this.#parts.book.hash(guid);
    return {
      agentId: opening.agentId,
      sessionNumber: (previous?.sessionNumber ?? 0) + 1,
      id: randomUUID(),
      signedInAtMs: opening.signedInAtMs,
      details: opening.details,
      state: { is: 'open', guid, guidAtMs },
      guids: new GuidHistory().with(hash, guidAtMs),
      joining: [],
      // A sign-in through this server creates the Guid: no client can have used it before.
      unproven: opening.details === undefined ? [hash.toString('hex')] : [],
      startPosition: 0,
      cookie: mergedCookies(undefined, opening.cookies),
      // An outage continues over a forced sign-in; the Guid is new.
      trouble: previous?.isOver === false ? { ...previous.trouble, ...ofNewSession } : {},
    };
  }
}

const ofNewSession = { renewalDue: false, silent: false, unpolledSinceEpochMs: undefined } as const;
