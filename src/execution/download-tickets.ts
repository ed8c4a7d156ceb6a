/**
 * Tickets of downloads: for a minute each stands for one file, of one session, and for three requests. The store of idempotency keys holds them,
 * since it does what a ticket needs: of several processes that take the same use, one gets it. A ticket thus works on every instance. Its text is
 * not stored, and with a `STORE_KEY` neither is the name of the file.
 *
 * The wall clocks of instances decide when a ticket expires: by as much as they differ it lives longer or shorter.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { TooManyRequests, Unauthenticated } from '../gateway/failures.ts';
import { StoreUnavailable } from '../gateway/failed-call.ts';
import type { Begun, IdempotencyStore, KeyPlace } from '../journal/idempotency.ts';

export const ticketMs = 60_000;
export const usesPerTicket = 3;
/** Of a clock behind the one that issued it. */
const toleratedMs = 5000;
const ticketBytes = 32;
const ticketForm = /^[\w-]{43}$/;
/** Of one agent per hour; each has a record, and one for each use. */
const ticketsPerAgent = 500;

export interface TicketedFile {
  /** The number of the session. */
  readonly sessionNumber: number;
  readonly source: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface DownloadTicketsOptions {
  readonly store: Pick<IdempotencyStore, 'instance' | 'begin' | 'read' | 'settle'>;
  readonly encryption: {
    encrypt(text: string): string;
    /** @throws when the text was sealed with another key */
    decrypt(sealed: string): string;
  };
  /** Of the hashes: the same in every instance. */
  readonly hashKey: string;
}

interface Sealed extends TicketedFile {
  /** The place of its record. */
  readonly of: string;
  readonly issuedAtMs: number;
}

export class DownloadTickets {
  readonly #options: DownloadTicketsOptions;
  #count = 0;

  constructor(options: DownloadTicketsOptions) {
    this.#options = options;
  }

  /** @throws {TooManyRequests | StoreUnavailable} */
  async issue(agentId: string, file: TicketedFile): Promise<{ readonly ticket: string; readonly expiresAt: Date }> {
    const { encryption, store } = this.#options;
    const ticket = randomBytes(ticketBytes).toString('base64url');
    const place = this.#place(agentId, ticket);
    const issuedAtMs = Date.now();
    const sealed: Sealed = { ...file, of: nameOf(place), issuedAtMs };
    const token = this.#nextToken();
    if (!(await this.#begin(place, token))) throw new Error('a ticket was drawn twice');
    await stored(store.settle(place, token, { kind: 'done', sealed: encryption.encrypt(JSON.stringify(sealed)) }));
    return { ticket, expiresAt: new Date(issuedAtMs + ticketMs) };
  }

  /** The file of a ticket that may still be used. It is not used by this. @throws {Unauthenticated | StoreUnavailable} */
  async find(agentId: string, ticket: string): Promise<TicketedFile> {
    if (!ticketForm.test(ticket)) throw noTicket();
    const { encryption, store } = this.#options;
    const place = this.#place(agentId, ticket);
    const record = await stored(store.read(place));
    if (record?.state !== 'done') throw noTicket();
    const { of, issuedAtMs, ...file } = JSON.parse(encryption.decrypt(record.sealed)) as Sealed;
    const age = Date.now() - issuedAtMs;
    if (of !== nameOf(place) || age > ticketMs || age < -toleratedMs) throw noTicket();
    return file;
  }

  /** Takes one of its uses. @throws {Unauthenticated | TooManyRequests | StoreUnavailable} */
  async use(agentId: string, ticket: string): Promise<void> {
    for (let use = 1; use <= usesPerTicket; use += 1)
      if (await this.#begin(this.#place(agentId, ticket, use), this.#nextToken())) return;
    throw noTicket();
  }

  /** @returns whether the record is new */
  async #begin(place: KeyPlace, token: string): Promise<boolean> {
    const limit = ticketsPerAgent * (1 + usesPerTicket);
    const begun: Begun = await stored(this.#options.store.begin({ ...place, token, request: place.id, limit }));
    if (begun.kind === 'full')
      throw new TooManyRequests(
        `An agent has at most ${ticketsPerAgent} links to files per hour: send the Guid instead`,
      );
    return begun.kind === 'begun';
  }

  #nextToken(): string {
    this.#count += 1;
    return `${this.#options.store.instance}:file-${this.#count}`;
  }

  #place(agentId: string, ticket: string, use = 0): KeyPlace {
    const id = createHmac('sha256', this.#options.hashKey).update(`${agentId} ${ticket} ${use}`).digest('base64url');
    return { agentId, scope: `${agentId}/files`, id };
  }
}

const nameOf = ({ scope, id }: KeyPlace): string => `${scope} ${id}`;

/** One answer for all of them, so that it reveals nothing of tickets. */
const noTicket = (): Unauthenticated =>
  new Unauthenticated('This link has expired, has been used up, or belongs to another agent: request a new one.');

async function stored<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new StoreUnavailable('The store does not answer, so the link cannot be checked: retry.', error);
  }
}
