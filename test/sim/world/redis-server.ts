/**
 * The simulated Redis: one address behind which a server lives, dies, restarts with what its disk holds, or is replaced by a replica that lacks the
 * last writes.
 */
import { answerAbout } from '../redis/about.ts';
import { RedisModel } from '../redis/redis-model.ts';
import type { Reply } from '../redis/reply.ts';
import type { Clockwork } from './clockwork.ts';
import type { Random } from './random.ts';

/** One client connection, as the server sees it. */
export interface Session {
  readonly hear: (channel: string, message: string) => void;
  readonly cut: () => void;
  readonly channels: Set<string>;
}

interface Written {
  readonly atMs: number;
  readonly effect: readonly string[];
}

export class RedisServer {
  readonly #clockwork: Clockwork;
  readonly #random: Random;
  readonly #model: RedisModel;
  readonly #sessions = new Set<Session>();
  #written: Written[] = [];
  /** `appendfsync always`: every write is on disk before it is acknowledged. */
  always = false;
  wallBaseMs: number;
  runId: string;
  replicationId: string;
  up = true;
  /** Called after each command that changed something. */
  onWrite: () => void = () => undefined;
  /** Times at which acknowledged writes were lost. */
  readonly wentBackAtMs: number[] = [];

  constructor(clockwork: Clockwork, random: Random, wallBaseMs: number) {
    this.#clockwork = clockwork;
    this.#random = random;
    this.wallBaseMs = wallBaseMs;
    this.runId = this.#name();
    this.replicationId = this.#name();
    this.#model = new RedisModel({
      now: () => this.wallBaseMs + clockwork.nowMs,
      random: random.next,
      published: (channel, message) => {
        for (const session of this.#sessions) if (session.channels.has(channel)) session.hear(channel, message);
      },
    });
  }

  connect(session: Session): boolean {
    if (this.up) this.#sessions.add(session);
    return this.up;
  }

  leave(session: Session): void {
    this.#sessions.delete(session);
  }

  run(command: readonly string[]): Reply {
    const reply = answerAbout(command, this) ?? this.#model.run(command);
    const effects = this.#model.takeEffects();
    for (const effect of effects) this.#written.push({ atMs: this.#clockwork.nowMs, effect });
    if (effects.length > 0) this.onWrite();
    return reply;
  }

  /** Reads for the checker, without being a client. */
  look(command: readonly string[]): Reply {
    return this.#model.run(command);
  }

  /** The process dies; `start` restarts it. */
  kill(): void {
    this.up = false;
    for (const session of this.#sessions) session.cut();
    this.#sessions.clear();
  }

  /** @param lostMs younger writes were not on disk */
  start(lostMs: number): void {
    // Two callers may start it: the one that restarts it, and the calm phase at the end.
    if (this.up) return;
    this.#lose(this.always ? 0 : lostMs);
    this.runId = this.#name();
    this.up = true;
  }

  /**
   * Its replica takes over under the same address.
   * @param lagMs younger writes had not reached the replica
   */
  failOver(lagMs: number): void {
    this.kill();
    this.#lose(lagMs);
    this.runId = this.#name();
    this.replicationId = this.#name();
    this.up = true;
  }

  flush(): void {
    this.run(['FLUSHALL']);
    this.#written = [];
    this.wentBackAtMs.push(this.#clockwork.nowMs);
  }

  #lose(youngerThanMs: number): void {
    const from = this.#clockwork.nowMs - youngerThanMs;
    const kept = this.#written.filter(({ atMs }) => atMs <= from);
    if (kept.length < this.#written.length) this.wentBackAtMs.push(this.#clockwork.nowMs);
    this.#written = kept;
    this.#model.restart(kept.map(({ effect }) => effect));
  }

  #name(): string {
    return Array.from({ length: 40 }, () => this.#random.whole(0, 15).toString(16)).join('');
  }
}
