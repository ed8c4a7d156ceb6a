/** The queue that a call comes from. The event before the call reports it, and the call itself does not. */
import type { AgentStreamItem } from 'agent-gateway-client';
import type { Texts } from './texts/english.ts';

const remembered = 50;

export class Queues {
  /** The queue's name, or its number if it has no name. */
  readonly #byCall = new Map<string, { readonly name: string } | { readonly id: string }>();

  read(item: AgentStreamItem): void {
    if (item.__typename !== 'CallIncoming' || item.callId === null) return;
    const { callId, skillName, skillId } = item;
    if (skillName !== null) this.#byCall.set(callId, { name: skillName });
    else if (skillId !== null && skillId !== '0') this.#byCall.set(callId, { id: skillId });
    else return;
    const [oldest] = this.#byCall.keys();
    if (this.#byCall.size > remembered && oldest !== undefined) this.#byCall.delete(oldest);
  }

  of(callId: string, texts: Texts['calls']): string | undefined {
    const queue = this.#byCall.get(callId);
    if (queue === undefined) return undefined;
    return 'name' in queue ? queue.name : texts.queue(queue.id);
  }
}
