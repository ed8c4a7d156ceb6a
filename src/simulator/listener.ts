import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Door } from './faults.ts';

/** The port, which can be closed and reopened at the same address. */
export class Listener implements Door {
  readonly #host: string;
  readonly #keepAliveMs: number;
  readonly #answer: RequestListener;
  #port: number;
  #server: Server | null = null;

  constructor(
    terms: { readonly host: string; readonly port: number; readonly keepAliveMs: number },
    answer: RequestListener,
  ) {
    this.#host = terms.host;
    this.#port = terms.port;
    this.#keepAliveMs = terms.keepAliveMs;
    this.#answer = answer;
  }

  get origin(): string {
    return `http://${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${this.#port}`;
  }

  async accept(): Promise<void> {
    if (this.#server !== null) return;
    const server = createServer(
      { keepAliveTimeout: this.#keepAliveMs, requestTimeout: 0, noDelay: true },
      this.#answer,
    );
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      // A load test connects ten thousand pollers at once.
      server.listen({ host: this.#host, port: this.#port, backlog: 4096 }, resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  async refuse(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  dropIdleConnections(): void {
    this.#server?.closeIdleConnections();
  }
}
