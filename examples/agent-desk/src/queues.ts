/** From which queue a call comes: an event before the call tells it, and the call itself does not. */
import type { AgentStreamItem } from 'agent-gateway-client';

const remembered = 50;

export class Queues {
  readonly #byCall = new Map<string, string>();

  read(item: AgentStreamItem): void {
    if (item.__typename !== 'CallIncoming' || item.callId === null) return;
    const { callId, skillName, skillId } = item;
    const name = skillName ?? (skillId === null || skillId === '0' ? '' : `Queue ${skillId}`);
    if (name === '') return;
    this.#byCall.set(callId, name);
    const [oldest] = this.#byCall.keys();
    if (this.#byCall.size > remembered && oldest !== undefined) this.#byCall.delete(oldest);
  }

  of(callId: string): string | undefined {
    return this.#byCall.get(callId);
  }
}
