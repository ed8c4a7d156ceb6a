/**
 * `GET /recordings/…` without its transport: checks access, limits concurrent downloads, and issues links that replace a Guid. A request with a Guid
 * names the file; the ticket of a link stands for the file and the session.
 */
import { checkAgentId } from '../gateway/checks.ts';
import { orRefused } from '../gateway/failed-call.ts';
import { BadInput, TooManyRequests, Unauthenticated, type GatewayRefusal } from '../gateway/failures.ts';
import { DocumentCalls, shareOf, type RequestScope } from '../gateway/scope.ts';
import { FairBudget } from '../gateway/transport/fair-budget.ts';
import type { FileAnswer } from '../gateway/transport/file-download.ts';
import type { FileLink } from '../schema/context.ts';
import type { FileSource } from '../schema/downloads.ts';
import { usesPerTicket, type DownloadTickets } from './download-tickets.ts';
import { inputFrom } from './download-input.ts';

/** The properties of a session that downloads need. */
export interface FileSession {
  readonly agentId: string;
  readonly sessionNumber: number;
  readonly name: string;
}

export interface DownloadsOptions<Session extends FileSession> {
  readonly sources: Readonly<Record<string, FileSource>>;
  readonly tickets: DownloadTickets;
  readonly limits: {
    readonly downloads: number;
    readonly downloadsPerSession: number;
    /** Maximum number of concurrent ticket look-ups, and of waiting ones below. Any client can invent tickets. */
    readonly unprovenCalls: number;
    readonly unprovenOperations: number;
  };
  /** How long a look-up waits for a place. */
  readonly patienceMs: number;
  /** @throws {Unauthenticated | GatewayUnavailable | TooManyRequests} unless the Guid proves an open session of the agent */
  readonly admit: (agentId: string, guid: string | undefined, scope: RequestScope) => Promise<Session>;
  /** The agent's open session. */
  readonly current: (agentId: string) => Promise<Session | undefined>;
  /** @throws {BadInput} when the input is not valid */
  readonly check: (source: FileSource, agentId: string, input: object) => void;
  readonly open: (
    session: Session,
    source: FileSource,
    input: object,
    range: string | undefined,
  ) => Promise<FileAnswer | GatewayRefusal>;
}

/** A request as parsed by its transport. */
export interface FileRequest {
  /** The segments of the path after `/recordings`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly guid: string | undefined;
  /** The client's IP address. */
  readonly address: string | undefined;
  readonly range: string | undefined;
}

export interface OpenFile {
  readonly file: FileAnswer;
  /** Frees the place. The reader of the file calls it when the body has ended. */
  readonly leave: () => void;
}

/** There is no file at this path. */
export class NoSuchFile extends BadInput {
  override readonly name = 'NoSuchFile';
}

/**
 * The ranges that players request: bytes from one position to another, or the last bytes. Other ranges are not forwarded, and the answer is the whole
 * file.
 */
const rangeForm = /^bytes=(?:\d{1,15}-\d{0,15}|-\d{1,15})$/;

export class FileDownloads<Session extends FileSession> {
  readonly #options: DownloadsOptions<Session>;
  readonly #places: FairBudget;
  /** Keyed by the client's address. */
  readonly #lookUps: FairBudget;

  constructor(options: DownloadsOptions<Session>) {
    this.#options = options;
    const { downloads, downloadsPerSession } = options.limits;
    const full = () =>
      new TooManyRequests(
        `At most ${downloadsPerSession} files of a session and ${downloads} in all are passed on at a time: retry when one is over`,
      );
    const rules = { places: downloads, placesPerKey: downloadsPerSession, waiting: 0, patienceMs: 0 };
    this.#places = new FairBudget({ ...rules, full, late: full });
    const { limits, patienceMs } = options;
    const late = () => new TooManyRequests('Too many links are being followed: retry in a few seconds');
    this.#lookUps = new FairBudget({
      places: limits.unprovenCalls,
      waiting: limits.unprovenOperations,
      patienceMs,
      full: late,
      late,
    });
  }

  /** The capabilities of a caller, bound to its Guid. */
  as(guid: string | undefined, scope: RequestScope) {
    return {
      link: async (agentId: string, name: string, input: Readonly<Record<string, unknown>>): Promise<FileLink> => {
        const { admit, check, tickets } = this.#options;
        check(this.#source(name), agentId, input);
        const { sessionNumber } = await admit(agentId, guid, scope);
        const { ticket, expiresAt } = await tickets.issue(agentId, { sessionNumber, source: name, input });
        return { path: `/recordings/${agentId}?ticket=${ticket}`, expiresAt, uses: usesPerTicket };
      },
    };
  }

  /**
   * @throws {NoSuchFile | BadInput | Unauthenticated | QueryRefused | RangeNotSatisfiable | GatewayFault | TooManyRequests | StoreUnavailable}
   */
  async open(request: FileRequest): Promise<OpenFile> {
    const range = rangeForm.test(request.range ?? '') ? request.range : undefined;
    const asked = await this.#asked(request);
    const leave = await this.#places.enter(asked.session.name);
    try {
      await asked.use();
      const { open } = this.#options;
      return { file: orRefused(await open(asked.session, asked.source, asked.input, range)), leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #asked({ path, query, guid, address }: FileRequest) {
    const [agent = '', name, ...more] = path;
    if (more.length > 0) throw new NoSuchFile('files are at /recordings/AGENT/SOURCE');
    const agentId = checkAgentId(agent);
    if (name === undefined) return this.#ticketed(agentId, query, shareOf(address));
    const source = this.#source(name);
    const input = inputFrom(query, (source.preparedBy ?? source.operation).input);
    this.#options.check(source, agentId, input);
    const session = await this.#options.admit(agentId, guid, {
      from: shareOf(address),
      calls: new DocumentCalls(fewCalls),
    });
    return { session, source, input, use: () => Promise.resolve() };
  }

  async #ticketed(agentId: string, query: URLSearchParams, from: string) {
    const { tickets, current } = this.#options;
    const [ticket, ...others] = query.getAll('ticket');
    if (ticket === undefined)
      throw new NoSuchFile('files are at /recordings/AGENT/SOURCE, or /recordings/AGENT with a ticket');
    if (others.length > 0 || query.size > 1)
      throw new BadInput('Follow the link unchanged: it has a ticket and no other parameter.');
    const { sessionNumber, source: name, input } = await this.#lookUps.run(from, () => tickets.find(agentId, ticket));
    const session = await current(agentId);
    if (session?.sessionNumber !== sessionNumber)
      throw new Unauthenticated('The session of this link has ended: sign in again.');
    return { session, source: this.#source(name), input, use: () => tickets.use(agentId, ticket) };
  }

  #source(name: string): FileSource {
    const { sources } = this.#options;
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    if (source === undefined)
      throw new NoSuchFile(`files are at /recordings/AGENT/SOURCE, with one of ${Object.keys(sources).join(', ')}`);
    return source;
  }
}

/** Proving a Guid takes at most three calls. */
const fewCalls = 5;
