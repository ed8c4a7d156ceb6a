/** The Guid of a session: anybody who has it can act as the agent. It lives in memory; where it is kept beyond that is the application's choice. */

/**
 * Holds the newest Guid that is known, gives it to every request, and takes up the one that an answer's header brings in its place.
 * One session at a time: `set` after a sign-in, `clear` after a sign-out.
 */
export class AgentCredential {
  #guid: string | undefined;
  /** Grows with each session, so that a late answer to the session before cannot bring its Guid back. */
  #session = 0;
  readonly #listeners = new Set<(guid: string | undefined) => void>();
  readonly #send: typeof globalThis.fetch;

  /**
   * @param guid where a session is known already, as after a reload of the page
   * @param send what carries the requests; the platform's own fetch where none is given
   */
  constructor(guid?: string, send: typeof globalThis.fetch = (...request) => globalThis.fetch(...request)) {
    this.#guid = guid;
    this.#send = send;
  }

  /** The newest Guid known; undefined while nobody is signed in. */
  get guid(): string | undefined {
    return this.#guid;
  }

  /** Another session begins, with the Guid that `signInAgent` or `renewAgentGuid` answered. */
  set(guid: string): void {
    this.#session += 1;
    this.#change(guid);
  }

  /** The session is over. */
  clear(): void {
    this.#session += 1;
    this.#change(undefined);
  }

  /** Calls the listener with each change. @returns what takes it off again */
  onChange(listener: (guid: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** `fetch` with the Guid in the request, and the newer one of the answer taken up: to be given to any GraphQL client. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = this.#guid;
    const session = this.#session;
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    if (sent !== undefined) headers.set('Guid', sent);
    const response = await this.#send(input, { ...init, headers });
    const newer = response.headers.get('Guid');
    // Of two answers that cross, the later one to be asked knew more: an answer to a Guid that is not the newest any more has nothing new.
    if (newer !== null && session === this.#session && sent === this.#guid && newer !== sent) this.#change(newer);
    return response;
  };

  /**
   * Asks for the newest Guid again and again, for a page that makes no requests of its own. It costs the gateway nothing.
   * @param everyMs milliseconds between two requests: less than the server's SESSION_GUID_GRACE_MS
   * @returns what ends it
   */
  follow(url: string, everyMs: number): () => void {
    const timer = setInterval(() => {
      if (this.#guid === undefined) return;
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{__typename}"}',
      };
      // Whether it is answered or refused, the header is what is wanted; where nobody answers, the next one will do.
      this.fetch(url, request).then(
        (response) => response.body?.cancel(),
        () => undefined,
      );
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }

  #change(guid: string | undefined): void {
    this.#guid = guid;
    for (const listener of [...this.#listeners]) listener(guid);
  }
}
