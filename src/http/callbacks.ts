/**
 * Subscriptions of routers by HTTP callbacks: the server sends each result as a POST to the router, and no connection stays open.
 * @see https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/callback-protocol
 */
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { ResultStream } from '../execution/answer.ts';
import { endsConnection, withoutHttp } from '../execution/errors.ts';
import type { Parts } from '../execution/result-text.ts';
import { sharedJson } from '../execution/shared-subscriptions.ts';

/** Header of each message, in both directions. */
export const protocolHeader = { 'subscription-protocol': 'callback/1.0' } as const;

/** Whether the client is a router that requests callbacks. @param accept the header `Accept` */
export const wantsCallback = (accept = ''): boolean => /;\s*callbackspec=1\.0\b/i.test(accept);

/** The destination of one subscription's results. */
export interface Target {
  readonly url: URL;
  readonly id: string;
  readonly verifier: string;
  /** The router ends the subscription after this time without a heartbeat; 0: never. */
  readonly heartbeatMs: number;
}

const longestText = 2048;
const longestHeartbeatMs = 3_600_000;
/** Retries end after this time if the router has no heartbeat. */
const patienceMs = 30_000;
/** Maximum time for the answer to one message. */
const attemptMs = 5000;
const firstPauseMs = 50;
const longestPauseMs = 1000;
/** Share of the interval after which a heartbeat is sent, so that it arrives in time. */
const beatShare = 0.7;

/** @param origins listed in the settings @returns the target, or the error if it is malformed or not listed */
export function targetOf(extensions: unknown, origins: readonly string[]): Target | GraphQLError {
  const given = (extensions as { readonly subscription?: unknown } | null | undefined)?.subscription;
  const {
    callbackUrl,
    subscriptionId,
    verifier,
    heartbeatIntervalMs = 5000,
  } = (given ?? {}) as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
  if (!isText(callbackUrl) || !isText(subscriptionId) || !isText(verifier) || !URL.canParse(callbackUrl))
    return refused('extensions.subscription must have callbackUrl, subscriptionId and verifier.');
  const heartbeatMs = heartbeatIntervalMs as number;
  if (!Number.isInteger(heartbeatMs) || heartbeatMs < 0 || heartbeatMs > longestHeartbeatMs)
    return refused(`heartbeatIntervalMs must be a whole number from 0 to ${longestHeartbeatMs}.`);
  const url = new URL(callbackUrl);
  if (url.username !== '' || url.password !== '' || !origins.includes(url.origin))
    return refused('The origin of callbackUrl is not listed in CALLBACK_ORIGINS.');
  return { url, id: subscriptionId, verifier, heartbeatMs };
}

const refused = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** The error for a router that does not confirm the check. */
export const notConfirmed = (): GraphQLError => refused('The router did not confirm the check at callbackUrl.');

/** The subscriber has to subscribe again. */
const endsHere = (): GraphQLError =>
  new GraphQLError('The server ends this subscription: subscribe again with the last id.', {
    extensions: { code: 'STORE_UNAVAILABLE' },
  });

const sessionOver = (): GraphQLError =>
  new GraphQLError('The session of this Guid has ended: sign in again.', { extensions: { code: 'UNAUTHENTICATED' } });

export class Callbacks {
  readonly #open = new Set<Subscription>();
  readonly #agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  readonly #post: Post = (target, rest) => post(target, rest, this.#agents);

  /** Whether the router can be reached and knows the subscription. */
  async confirms(target: Target): Promise<boolean> {
    return (await this.#post(target, [checkMessage]).catch(() => 0)) === confirmed;
  }

  /** @param mayRead checked at each heartbeat: without a connection, nothing else stops events to a subscriber that has left */
  begin(target: Target, results: ResultStream, mayRead: () => boolean): void {
    const subscription = new Subscription({ target, results, mayRead, post: this.#post });
    this.#open.add(subscription);
    void subscription.run().finally(() => this.#open.delete(subscription));
  }

  /** Ends each subscription so that its subscriber subscribes again. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((subscription) => subscription.end(endsHere())));
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }
}

/** @returns the status of the answer */
type Post = (target: Target, rest: Parts) => Promise<number>;

const confirmed = 204;
const checkMessage = '"action":"check"}';

interface SubscriptionOptions {
  readonly target: Target;
  readonly results: ResultStream;
  readonly mayRead: () => boolean;
  readonly post: Post;
}

class Subscription {
  readonly #options: SubscriptionOptions;
  readonly #limitMs: number;
  #isOver = false;
  #isWaiting = false;
  /** Consecutive heartbeats at which the subscriber may not read. */
  #refusals = 0;
  /** When the router last accepted a message. */
  #heardMs = performance.now();

  constructor(options: SubscriptionOptions) {
    this.#options = options;
    this.#limitMs = options.target.heartbeatMs || patienceMs;
  }

  /** Resolves when the subscription is over. */
  async run(): Promise<void> {
    const { heartbeatMs } = this.#options.target;
    const beating = heartbeatMs > 0 ? setInterval(() => void this.#beat(), heartbeatMs * beatShare) : undefined;
    try {
      while (!this.#isOver) await this.#step();
    } finally {
      clearInterval(beating);
    }
  }

  /** Delivers the next result. */
  async #step(): Promise<void> {
    this.#isWaiting = true;
    const next = await this.#options.results.next().catch((error: unknown) => ({ error }));
    this.#isWaiting = false;
    if (this.#isOver) return;
    if ('error' in next) await this.end(endsConnection(next.error) ? endsHere() : (next.error as GraphQLError));
    else if (next.done === true) await this.end();
    // A result without data is the last one.
    else if (next.value.data === undefined) await this.end(...(next.value.errors ?? []));
    else if (!(await this.#deliver(nextMessage(next.value)))) this.#stop();
  }

  /** @param errors why the subscription ends; none for a regular end */
  async end(...errors: readonly GraphQLError[]): Promise<void> {
    if (this.#isOver) return;
    this.#stop();
    const told = errors.length === 0 ? '' : `,"errors":${JSON.stringify(errors.map(withoutHttp))}`;
    await this.#options.post(this.#options.target, [`"action":"complete"${told}}`]).catch(() => 0);
  }

  #stop(): void {
    this.#isOver = true;
    void this.#options.results.return?.();
  }

  async #beat(): Promise<void> {
    // The end of the session is an item like others, and may still be in flight.
    this.#refusals = this.#isWaiting && !this.#options.mayRead() ? this.#refusals + 1 : 0;
    if (this.#refusals > 1) return this.end(sessionOver());
    const status = await this.#options.post(this.#options.target, [checkMessage]).catch(() => 0);
    if (isOk(status)) this.#heardMs = performance.now();
    else if (isFinal(status) || this.#isForgotten()) this.#stop();
  }

  /** Repeats a message until the router accepts it. @returns false if the router rejects it, or has given up the subscription */
  async #deliver(message: Parts): Promise<boolean> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const status = await this.#options.post(this.#options.target, message).catch(() => 0);
      if (this.#isOver || isFinal(status)) return false;
      if (isOk(status)) {
        this.#heardMs = performance.now();
        return true;
      }
      if (this.#isForgotten()) return false;
      await pause(pauseMs);
    }
  }

  #isForgotten(): boolean {
    return performance.now() - this.#heardMs > this.#limitMs;
  }
}

const isOk = (status: number): boolean => status >= 200 && status < 300;
/** Redirects are not followed, because their target is not listed. */
const isFinal = (status: number): boolean => status >= 300 && status < 500;

const nextMessage = (result: ExecutionResult): Parts => ['"action":"next","payload":', ...sharedJson(result), '}'];

type Agents = Readonly<Record<string, HttpAgent>>;

/** @param rest the message after the part that is common to all @returns the status; rejects if there is no answer */
function post({ url, id, verifier }: Target, rest: Parts, agents: Agents): Promise<number> {
  const head = `{"kind":"subscription","id":${JSON.stringify(id)},"verifier":${JSON.stringify(verifier)},`;
  const body = Buffer.concat([head, ...rest].map((part) => Buffer.from(part as string)));
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      agent: agents[url.protocol],
      headers: { 'content-type': 'application/json', 'content-length': body.length, ...protocolHeader },
      signal: AbortSignal.timeout(attemptMs),
    });
    request.once('error', reject);
    request.once('response', (response) => {
      response.on('error', reject);
      response.on('end', () => {
        resolve(response.statusCode ?? 0);
      });
      response.resume();
    });
    request.end(body);
  });
}
