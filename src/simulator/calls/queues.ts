import type { PhoneCall } from './phone-call.ts';

interface QueuedCall {
  readonly call: PhoneCall;
  readonly skillId: number;
  /** The agent that transferred the call to the queue; empty if there is none. */
  readonly transferredFrom: string;
  readonly since: number;
}

/** Calls that wait for an agent, oldest first. */
export class Queues {
  #waiting: readonly QueuedCall[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get all(): readonly QueuedCall[] {
    return this.#waiting;
  }

  waitingFor(skillId: number): readonly QueuedCall[] {
    return this.#waiting.filter((queued) => queued.skillId === skillId);
  }

  find(callId: string): QueuedCall | null {
    return this.#waiting.find(({ call }) => call.id === callId) ?? null;
  }

  add(call: PhoneCall, skillId: number, transferredFrom: string): void {
    this.#waiting = [...this.#waiting, { call, skillId, transferredFrom, since: Date.now() }];
  }

  remove(call: PhoneCall): void {
    if (this.find(call.id) !== null) this.#waiting = this.#waiting.filter((queued) => queued.call !== call);
  }
}
