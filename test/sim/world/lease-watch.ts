/**
 * Checks the takeover rule after every command that Redis runs: an agent changes hands only if its holder did not beat for a whole lease time, and if
 * the new holder was connected all that time. An observer that was itself disconnected proves nothing.
 */
import type { Reply } from '../redis/reply.ts';

interface Beat {
  readonly text: string;
  readonly atMs: number;
}

/** A round is answered some time after it runs, and a command may wait for 3 s. */
const slackMs = 3500;

const listOf = (reply: Reply): readonly Reply[] => (Array.isArray(reply) ? (reply as readonly Reply[]) : []);

const textOf = (reply: Reply | undefined): string => (typeof reply === 'string' ? reply : '');

export class LeaseWatch {
  readonly #look: (command: readonly string[]) => Reply;
  readonly #nowMs: () => number;
  readonly #violated: (what: string) => void;
  readonly #agents: readonly string[];
  /** By instance, newest last. */
  readonly #beats = new Map<string, Beat[]>();
  readonly #owners = new Map<string, string>();
  /** When each beat was first there. After the store went back in time, others may put it back: that is no sign of life. */
  readonly #bornAtMs = new Map<string, number>();

  constructor(
    look: (command: readonly string[]) => Reply,
    nowMs: () => number,
    agents: readonly string[],
    violated: (what: string) => void,
  ) {
    this.#look = look;
    this.#nowMs = nowMs;
    this.#agents = agents;
    this.#violated = violated;
  }

  /** The store went back in time, so its contents say nothing about what happened before. */
  forget(): void {
    this.#beats.clear();
    this.#owners.clear();
  }

  looked(tags: readonly string[]): void {
    for (const tag of tags) {
      const beats = listOf(this.#look(['HGETALL', `${tag}:beats`]));
      for (let at = 0; at < beats.length; at += 2) this.#beat(`${tag} ${textOf(beats[at])}`, textOf(beats[at + 1]));
      for (const agentId of this.#agents) {
        const owner = this.#look(['HGET', `${tag}:agent:${agentId}`, 'owner']);
        const before = this.#owners.get(`${tag} ${agentId}`);
        if (typeof owner !== 'string') this.#owners.delete(`${tag} ${agentId}`);
        else if (owner !== before) {
          this.#owners.set(`${tag} ${agentId}`, owner);
          if (before !== undefined) this.#takenOver(agentId, `${tag} ${before}`, `${tag} ${owner}`);
        }
      }
    }
  }

  #beat(instance: string, text: string): void {
    const beats = this.#beats.get(instance) ?? [];
    if (beats.at(-1)?.text === text) return;
    const name = `${instance} ${text}`;
    const atMs = this.#bornAtMs.get(name) ?? this.#nowMs();
    this.#bornAtMs.set(name, atMs);
    beats.push({ text, atMs });
    this.#beats.set(instance, beats.slice(-20));
  }

  #takenOver(agentId: string, from: string, by: string): void {
    const nowMs = this.#nowMs();
    const last = this.#beats.get(from)?.at(-1);
    if (last === undefined) return;
    const leaseMs = Number(last.text.split(' ')[1]);
    const silentMs = nowMs - last.atMs;
    if (silentMs < leaseMs - slackMs)
      this.#violated(`agent ${agentId} was taken from an instance that beat ${Math.round(silentMs)} ms before`);
    const heard = [nowMs, ...(this.#beats.get(by) ?? []).map(({ atMs }) => atMs).toReversed()];
    let holeMs = 0;
    for (let at = 1; at < heard.length && heard[at - 1]! > nowMs - leaseMs; at += 1)
      holeMs = Math.max(holeMs, heard[at - 1]! - heard[at]!);
    if (holeMs > leaseMs / 2 + slackMs)
      this.#violated(`agent ${agentId} was taken over by an instance that had been away for ${Math.round(holeMs)} ms`);
  }
}
