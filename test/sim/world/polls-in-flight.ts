/** Checks that running processes have at most one poll of an agent in flight. A paused process may have a poll open and lose its lease. */
import type { Life } from './life.ts';

interface Poll {
  readonly life: Life;
  readonly pauses: number;
}

export class PollsInFlight {
  readonly #polls = new Map<string, Set<Poll>>();
  readonly #violated: (what: string) => void;
  /** The maximum that any agent ever had, counting running processes. */
  most = 0;

  constructor(violated: (what: string) => void) {
    this.#violated = violated;
  }

  /** @returns a function to call when the poll is over for its sender */
  begin(agentId: string, life: Life): () => void {
    const polls = this.#polls.get(agentId) ?? new Set<Poll>();
    this.#polls.set(agentId, polls);
    const poll = { life, pauses: life.pauses };
    polls.add(poll);
    const running = [...polls].filter(({ life: its, pauses }) => its.alive && its.pauses === pauses);
    this.most = Math.max(this.most, running.length);
    if (running.length > 1)
      this.#violated(`agent ${agentId} is polled by ${running.map((each) => each.life.name).join(' and ')} at once`);
    return () => polls.delete(poll);
  }

  /** The sender of the agent's most recent poll that is still in flight. */
  by(agentId: string): Life | undefined {
    return [...(this.#polls.get(agentId) ?? [])].at(-1)?.life;
  }
}
