/** Watches an agent: opens one connection after another and hands over the items of its stream. */
import { Backoff } from './backoff.ts';
import { knownEvent } from './event.ts';
import { Followers } from './followers.ts';
import { agentEventsText, type AgentEvent } from './generated/events.ts';
import { whenOnline } from './online.ts';
import { sseTransport } from './sse.ts';
import type { ConnectionCause, ConnectionState } from './state.ts';
import { StreamReading } from './streamreading.ts';
import type { ConnectionEnd, Payload, Transport } from './transport.ts';
import { verdictOn } from './verdict.ts';
import type { WatchFollower, WatchOptions } from './watchoptions.ts';
import { webSocketTransport } from './websocket.ts';

const defaultSilenceMs = { websocket: 10_000, sse: 30_000 } as const;
/** For the first item, the server reads from its gateway, which may be slow. */
const defaultOpeningMs = 30_000;
const defaultRetry = { firstMs: 250, mostMs: 15_000 };
/** A gap or a recovery reaches all clients at the same time. They spread their requests for a snapshot over this time. */
const snapshotWithinMs = 1_000;
/** The watch requests an incomplete snapshot again, after a pause that grows each time. */
const incompleteRetry = { firstMs: 2_000, mostMs: 30_000 };

type Timer = ReturnType<typeof setTimeout>;

export class AgentWatch {
  readonly #options: WatchOptions;
  readonly #transport: Transport;
  readonly #openingMs: number;
  readonly #stream: StreamReading;
  readonly #backoff: Backoff;
  #state: ConnectionState = { name: 'connecting', attempt: 1, retryInMs: 0, cause: null };
  #disconnect: (() => void) | undefined;
  #opening: Timer | undefined;
  #retry: Timer | undefined;
  #refresh: Timer | undefined;
  #checking: Timer | undefined;
  readonly #forgetOnline: () => void;
  readonly #unfollow: (() => void) | undefined;
  readonly #followers = new Followers();

  constructor(options: WatchOptions) {
    const { url, credential, transport = 'websocket', webSocketImpl, guidRefreshMs } = options;
    const silenceMs = options.silenceMs ?? defaultSilenceMs[transport];
    this.#options = options;
    this.follow(options);
    this.#openingMs = options.silenceMs ?? defaultOpeningMs;
    this.#transport =
      transport === 'sse'
        ? sseTransport({ url, credential, silenceMs })
        : webSocketTransport({ url, credential, silenceMs, webSocketImpl });
    this.#stream = new StreamReading(options.after, options.snapshots ?? true);
    this.#backoff = new Backoff({ ...defaultRetry, ...options.retry });
    // When the browser is online again, the watch does not wait for the rest of the pause.
    this.#forgetOnline = whenOnline(() => {
      if (this.#retry !== undefined) this.#connect();
    });
    if (guidRefreshMs !== undefined) this.#unfollow = credential.follow(url, guidRefreshMs);
    this.#connect();
  }

  /** The current state of the connection. */
  get state(): ConnectionState {
    return this.#state;
  }

  /** The id of the last item; undefined before the first. Pass it as `after` to another watch to continue from there. */
  get cursor(): string | undefined {
    return this.#stream.cursor;
  }

  /** Adds a follower, which receives items and states from now on. @returns a function that removes the follower */
  follow(follower: WatchFollower): () => void {
    return this.#followers.add(follower);
  }

  /** Requests another AgentSnapshot. */
  refresh(): void {
    if (this.#isOver()) return;
    this.#stream.mayBeMissing();
    // A connection that is being opened brings the snapshot anyway.
    if (this.#state.name !== 'connecting') this.#connect();
  }

  /** Ends the watch. It hands over nothing after this. */
  close(): void {
    this.#finish({ name: 'ended', reason: 'CLOSED', message: null });
  }

  #connect(): void {
    this.#stop();
    const { agentId, families, types } = this.#options;
    const { cursor: after, snapshotDue: state } = this.#stream;
    this.#opening = setTimeout(() => {
      this.#disconnect?.();
      this.#again({ code: 'TIMEOUT', message: 'the stream did not begin' });
    }, this.#openingMs);
    this.#disconnect = this.#transport(
      { query: agentEventsText, variables: { agentId, after, families, types, state } },
      { next: (payload) => this.#next(payload), end: (end) => this.#ended(end) },
    );
  }

  #next({ data, errors }: Payload): void {
    const item = data?.['agentEvents'] as AgentEvent | null | undefined;
    if (item == null) {
      this.#disconnect?.();
      this.#ended({ kind: 'errors', errors: errors ?? [] });
      return;
    }
    clearTimeout(this.#opening);
    this.#backoff.live();
    const known = knownEvent(item);
    const handedOver = this.#stream.take(known);
    const trouble = this.#stream.serverTrouble ?? this.#stream.trouble;
    this.#recheck(this.#stream.serverTrouble !== undefined);
    this.#tell(trouble === undefined ? { name: 'live' } : { name: 'degraded', ...trouble });
    if (handedOver) this.#followers.handOver(known);
    if (this.#stream.snapshotDue) this.#readAgain(Math.random() * snapshotWithinMs);
    else if (this.#stream.incompleteSnapshots > 0 && trouble === undefined) this.#readMissingParts();
  }

  #readAgain(inMs: number): void {
    this.#refresh ??= setTimeout(() => this.#connect(), inMs);
  }

  /** Requests the missing parts again, after a pause. Not called during an outage: the watch then waits for the recovery. */
  #readMissingParts(): void {
    const { firstMs, mostMs } = incompleteRetry;
    const longestMs = Math.min(mostMs, firstMs * 2 ** (this.#stream.incompleteSnapshots - 1));
    this.#refresh ??= setTimeout(() => this.refresh(), longestMs * (0.5 + Math.random() / 2));
  }

  /**
   * A server that has lost its store either closes the connection later or recovers without announcing it. After a while, another connection
   * shows which.
   */
  #recheck(isDue: boolean): void {
    clearTimeout(this.#checking);
    this.#checking = undefined;
    if (isDue) this.#checking = setTimeout(() => this.#connect(), this.#openingMs * (0.5 + Math.random() / 2));
  }

  #ended(end: ConnectionEnd): void {
    const verdict = verdictOn(end, this.#stream);
    if ('over' in verdict) {
      this.#finish(verdict.over);
      return;
    }
    const { cause, resumeAfter } = verdict;
    if (resumeAfter !== undefined) {
      const after = this.#stream.cursor ?? null;
      this.#stream.expired(resumeAfter);
      this.#followers.handOver({ __typename: 'CursorExpired', after, resumeAfter });
    }
    this.#again(cause);
  }

  #again(cause: ConnectionCause): void {
    if (this.#isOver()) return;
    this.#stop();
    this.#stream.draining = false;
    const retryInMs = this.#backoff.next();
    const { attempt } = this.#backoff;
    this.#retry = setTimeout(() => {
      this.#tell({ name: 'connecting', attempt, retryInMs: 0, cause });
      this.#connect();
    }, retryInMs);
    this.#tell({ name: 'connecting', attempt, retryInMs, cause });
  }

  #tell(state: ConnectionState): void {
    if (this.#isOver() || (state.name === 'live' && this.#state.name === 'live')) return;
    this.#state = state;
    this.#followers.tell(state);
  }

  #isOver(): boolean {
    return this.#state.name === 'ended' || this.#state.name === 'replaced';
  }

  #finish(state: ConnectionState): void {
    this.#stop();
    this.#forgetOnline();
    this.#unfollow?.();
    this.#tell(state);
  }

  #stop(): void {
    for (const timer of [this.#opening, this.#retry, this.#refresh, this.#checking]) clearTimeout(timer);
    this.#retry = this.#refresh = this.#checking = undefined;
    this.#disconnect?.();
    this.#disconnect = undefined;
  }
}
