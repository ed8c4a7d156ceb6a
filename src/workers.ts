/**
 * Uses every core of one machine: worker processes share a port and, through the store, the agents. Each worker is a complete server. The process
 * that supervises them serves nothing itself: it starts the workers, replaces those that die, joins their metrics and stops them together.
 */
import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import type { Log } from './telemetry/log.ts';

/** A worker's connection to the process that supervises it. */
export interface Seat {
  /** From 1; a replacement has the number of the worker that it replaces. */
  readonly number: number;
  /** Reports that the worker serves. @param url as in RunningServer */
  readonly serves: (url: string) => void;
  /**
   * Joins the metrics of all workers, because a scrape reaches any of them. @param own returns those of this worker @returns reads those of all in
   * one text
   */
  readonly joinMetrics: (own: () => Promise<string>) => () => Promise<string>;
}

interface SupervisorOptions {
  readonly workers: number;
  readonly log: Log;
  /** Called when all workers serve for the first time. */
  readonly started: (url: string) => void;
}

/** Messages between the processes, in both directions. A request for metrics has an `id`, and its answer has the same one. */
type Message =
  | { readonly kind: 'serves'; readonly url: string }
  | { readonly kind: 'ask'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly text: string };

/** Passes the worker's number from the supervisor to a worker. */
const numberVariable = 'WORKER_NUMBER';
/** A scrape leaves out a worker that does not answer within this time; the scrape itself times out after ten seconds. */
const metricsWithinMs = 2000;
/** First pause before a worker is replaced. It doubles with each worker that dies soon. */
const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** The death of a worker after this time is not related to its start. */
const steadyMs = 60_000;

/** @param environment of this process @returns undefined in the process that supervises */
export function takeSeat(environment: NodeJS.ProcessEnv): Seat | undefined {
  if (cluster.isPrimary) return undefined;
  const asked = new Map<number, (text: string) => void>();
  let last = 0;
  let own = async () => '';
  // Errors of sending are ignored: node:cluster itself ends a worker at once if its supervisor is gone.
  const send = (message: Message) => process.send?.(message, undefined, undefined, () => undefined);
  process.on('message', (message: Message) => {
    if (message.kind === 'ask') void own().then((text) => send({ kind: 'answer', id: message.id, text }));
    if (message.kind === 'answer') {
      asked.get(message.id)?.(message.text);
      asked.delete(message.id);
    }
  });
  return {
    number: Number(environment[numberVariable]),
    serves: (url) => {
      send({ kind: 'serves', url });
    },
    joinMetrics: (text) => {
      own = text;
      return () =>
        new Promise((resolve) => {
          const id = ++last;
          asked.set(id, resolve);
          send({ kind: 'ask', id });
        });
    },
  };
}

/** Starts the workers, and runs until it is stopped or until a worker cannot start; then the process ends with the exit code of that worker. */
export function supervise(options: SupervisorOptions): void {
  new Supervisor(options).start();
}

/** A place for a worker. Its number stays the same when the worker is replaced. */
interface Place {
  readonly number: number;
  worker: Worker | undefined;
  serves: boolean;
  sinceMs: number;
  /** How many workers in a row died soon. */
  deaths: number;
}

/** How a process ended, or why it was not started. */
interface End {
  readonly code?: number | null;
  readonly signal?: string | null;
  readonly err?: Error;
}

class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #places: readonly Place[];
  readonly #pauses = new Set<NodeJS.Timeout>();
  readonly #asked = new Map<number, (text: string) => void>();
  #lastAsked = 0;
  #started = false;
  #hasForked = false;
  #stopping = false;
  #exitCode = 0;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#places = Array.from({ length: options.workers }, (_, index) => ({
      number: index + 1,
      worker: undefined,
      serves: false,
      sinceMs: 0,
      deaths: 0,
    }));
  }

  start(): void {
    // All workers run the same program with the same environment; "auto" must mean the same number for all of them.
    cluster.setupPrimary({ args: [] });
    process.on('SIGTERM', this.#onSignal);
    process.on('SIGINT', this.#onSignal);
    // One worker starts first, so that an error in a setting, the store or the port is reported once.
    this.#fill(this.#places[0]);
  }

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    if (this.#stopping) {
      for (const { worker } of this.#places) worker?.process.kill('SIGKILL');
      process.exit(1);
    }
    this.#options.log.info({ signal }, 'Draining the workers; a second signal stops them at once');
    this.#stop(0);
  };

  #stop(exitCode: number): void {
    this.#stopping = true;
    this.#exitCode = exitCode;
    for (const pause of this.#pauses) clearTimeout(pause);
    for (const { worker } of this.#places) worker?.process.kill('SIGTERM');
    this.#endWithLast();
  }

  #endWithLast(): void {
    if (this.#places.every(({ worker }) => worker === undefined)) process.exit(this.#exitCode);
  }

  #fill(place: Place | undefined): void {
    if (place === undefined) return;
    const worker = cluster.fork({
      WORKERS: String(this.#options.workers),
      [numberVariable]: String(place.number),
      // One start begins one epoch: the first worker begins it, not the others and not a replacement.
      ...(this.#hasForked && { NEW_STORE_EPOCH: 'off' }),
    });
    this.#hasForked = true;
    place.worker = worker;
    place.serves = false;
    place.sinceMs = performance.now();
    worker.on('message', (message: Message) => {
      this.#hear(place, worker, message);
    });
    worker.once('exit', (code: number | null, signal: string | null) => {
      this.#lost(place, worker, { code, signal });
    });
    worker.on('error', (error) => {
      // If the process has started, `exit` reports its end; messages that could not be sent to it no longer matter.
      if (worker.process.pid === undefined) this.#lost(place, worker, { err: error });
    });
  }

  #hear(place: Place, worker: Worker, message: Message): void {
    switch (message.kind) {
      case 'serves':
        place.serves = true;
        this.#options.log.info({ worker: place.number, pid: worker.process.pid, url: message.url }, 'Worker is ready');
        if (!this.#started) this.#greet(message.url);
        return;
      case 'ask':
        void this.#metrics().then((text) => {
          send(worker, { kind: 'answer', id: message.id, text });
        });
        return;
      case 'answer':
        this.#asked.get(message.id)?.(message.text);
    }
  }

  #greet(url: string): void {
    if (this.#stopping) return;
    // The first worker serves, so the others can start.
    for (const place of this.#places) if (place.worker === undefined && place.sinceMs === 0) this.#fill(place);
    if (!this.#places.every(({ serves }) => serves)) return;
    this.#started = true;
    this.#options.started(url);
  }

  #lost(place: Place, { process: { pid } }: Worker, why: End): void {
    const served = place.serves;
    place.worker = undefined;
    place.serves = false;
    if (this.#stopping) {
      // A worker that was killed during its start had nothing to drain.
      this.#exitCode ||= why.code ?? (served ? 1 : 0);
      this.#endWithLast();
      return;
    }
    const line = { worker: place.number, pid, ...why };
    if (!this.#started && !served) {
      // A worker that ends with an exit code has reported the error itself.
      if (why.code == null) this.#options.log.fatal(line, 'A worker ended during its start');
      this.#stop(why.code ?? 1);
      return;
    }
    if (performance.now() - place.sinceMs > steadyMs) place.deaths = 0;
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** place.deaths);
    place.deaths += 1;
    this.#options.log.error({ ...line, pauseMs }, 'A worker ended; another one starts after a pause');
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      this.#fill(place);
    }, pauseMs);
    this.#pauses.add(pause);
  }

  /** Each series has the number of its worker: a replacement restarts only its own series, and no sum decreases. */
  async #metrics(): Promise<string> {
    const serving = this.#places.flatMap(({ worker, serves, number }) =>
      worker && serves ? [{ worker, number }] : [],
    );
    const texts = await Promise.all(
      serving.map(async ({ worker, number }) => ({ number, text: await this.#ask(worker) })),
    );
    return joined(texts);
  }

  /** Returns an empty text if the worker does not answer in time. */
  #ask(worker: Worker): Promise<string> {
    const id = ++this.#lastAsked;
    return new Promise((resolve) => {
      const answered = (text: string) => {
        clearTimeout(timer);
        this.#asked.delete(id);
        resolve(text);
      };
      const timer = setTimeout(() => {
        answered('');
      }, metricsWithinMs);
      this.#asked.set(id, answered);
      send(worker, { kind: 'ask', id });
    });
  }
}

function send(worker: Worker, message: Message): void {
  worker.send(message, undefined, () => undefined);
}

/** Prometheus expects the series of one metric together, under one head. */
function joined(texts: readonly { readonly number: number; readonly text: string }[]): string {
  const metrics = new Map<string, string[]>();
  for (const { number, text } of texts)
    for (const block of text.trim().split('\n\n')) {
      const lines = block.split('\n');
      const head = lines.filter((line) => line.startsWith('#')).join('\n');
      const series = lines.filter((line) => /^\w/.test(line)).map((line) => labelled(line, number));
      metrics.set(head, [...(metrics.get(head) ?? []), ...series]);
    }
  return `${[...metrics].map(([head, series]) => [head, ...series].join('\n')).join('\n\n')}\n`;
}

function labelled(line: string, number: number): string {
  return line.replace(/^(\w+)(?:\{|(?= ))/, (all, name: string) =>
    all.endsWith('{') ? `${name}{worker="${number}",` : `${name}{worker="${number}"}`,
  );
}
