/** The Guid of a session. Anyone who has it can act as the agent. The kit keeps it in memory; storing it elsewhere is the application's choice. */

/**
 * Holds the newest known Guid, sends it with every request, and replaces it with the newer Guid from the header of an answer.
 * Holds one session at a time: call `set` after a sign-in and `clear` after a sign-out.
 */
export class AgentCredential {
  #guid: string | undefined;
  /** Incremented with each session, so that a late answer to the previous session cannot bring that session's Guid back. */
  #session = 0;
  readonly #listeners = new Set<(guid: string | undefined) => void>();
  readonly #send: typeof globalThis.fetch;

  /**
   * @param guid the Guid of an existing session, for example after a reload of the page
   * @param send the function that sends the requests; by default the platform's own `fetch`
   */
  constructor(guid?: string, send: typeof globalThis.fetch = (...request) => globalThis.fetch(...request)) {
    this.#guid = guid;
    this.#send = send;
  }

  /** The newest known Guid; undefined while no agent is signed in. */
  get guid(): string | undefined {
    return this.#guid;
  }

  /** Starts a session, with the Guid that `signInAgent` or `renewAgentGuid` returned. */
  set(guid: string): void {
    this.#session += 1;
    this.#change(guid);
  }

  /** Ends the session. */
  clear(): void {
    this.#session += 1;
    this.#change(undefined);
  }

  /** Calls the listener after each change. @returns a function that removes the listener */
  onChange(listener: (guid: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A `fetch` that sends the Guid with the request and adopts the newer one from the answer. Pass it to any GraphQL client. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = this.#guid;
    const session = this.#session;
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    if (sent !== undefined) headers.set('Guid', sent);
    const response = await this.#send(input, { ...init, headers });
    const newer = response.headers.get('Guid');
    // If two answers cross, the request that was sent later carried the newer Guid. An answer to an outdated Guid brings nothing new.
    if (newer !== null && session === this.#session && sent === this.#guid && newer !== sent) this.#change(newer);
    return response;
  };

  /**
   * Requests the newest Guid at intervals, for a page that sends no requests of its own. This costs the gateway nothing.
   * @param everyMs milliseconds between two requests; must be less than the server's SESSION_GUID_GRACE_MS
   * @returns a function that stops the requests
   */
  follow(url: string, everyMs: number): () => void {
    const timer = setInterval(() => {
      if (this.#guid === undefined) return;
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{__typename}"}',
      };
      // Only the header matters, whether the server answers or refuses. If no answer arrives, the next request will do.
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
