/**
 * Download tickets. A ticket is valid for one minute, one file of one session, and three requests. The idempotency store holds the tickets because it
 * guarantees what a ticket needs: if several processes take the same use, only one gets it. A ticket therefore works on every instance. The text of a
 * ticket is not stored, and with a `STORE_KEY` neither is the name of the file.
 *
 * The wall clocks of the instances decide when a ticket expires: it lives longer or shorter by the difference between the clocks.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { TooManyRequests, Unauthenticated } from '../gateway/failures.ts';
import { StoreUnavailable } from '../gateway/failed-call.ts';
import type { Begun, IdempotencyStore, KeyPlace } from '../journal/idempotency.ts';

export const ticketMs = 60_000;
export const usesPerTicket = 3;
/** Tolerated lag of a clock behind that of the issuing instance. */
const toleratedMs = 5000;
const ticketBytes = 32;
const ticketForm = /^[\w-]{43}$/;
/** Per agent and hour. Each ticket has one record, plus one record per use. */
const ticketsPerAgent = 500;

export interface TicketedFile {
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
  /** Key of the hashes; the same in every instance. */
  readonly hashKey: string;
}

interface Sealed extends TicketedFile {
  /** The place of the ticket's record. */
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

  /** Returns the file of a valid ticket without taking a use. @throws {Unauthenticated | StoreUnavailable} */
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

  /** Takes one use of the ticket. @throws {Unauthenticated | TooManyRequests | StoreUnavailable} */
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

/** All causes get the same error, so that it reveals nothing about tickets. */
const noTicket = (): Unauthenticated =>
  new Unauthenticated('This link has expired, has been used up, or belongs to another agent: request a new one.');

async function stored<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new StoreUnavailable('The store does not answer, so the link cannot be checked: retry.', error);
  }
}
