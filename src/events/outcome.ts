/** The outcome of an asynchronous operation, read from the agent's stream from before the call, so that no event is missed. */
import { fieldsOf, type Fields } from '../gateway/declaration/loose.ts';
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { StreamItem } from './event.ts';
import { sessionEnded, streamGap } from './own.ts';

/** The state of the stream before the call. */
export interface OutcomeStart {
  readonly agentId: string;
  readonly position: number;
  readonly session: AgentSession;
  /** The conference that the agent was in, if known. */
  readonly conferenceId: string | null;
  /** The call that the request began or named, if known. */
  readonly callId?: string;
}

export type Unconfirmed = 'NOT_POLLED' | 'NO_EVENT' | 'DEADLINE' | 'STREAM_GAP' | 'SESSION_ENDED';

export type Outcome =
  | { readonly kind: 'confirmed'; readonly events: readonly StreamItem[]; readonly conferenceId: string | null }
  | { readonly kind: 'refused'; readonly events: readonly StreamItem[]; readonly event: StreamItem }
  | { readonly kind: 'unconfirmed'; readonly events: readonly StreamItem[]; readonly reason: Unconfirmed };

/** Collects the items of one operation, in the order of the stream. */
export class OutcomeCollector {
  readonly #rule: OutcomeRule<unknown>;
  readonly #input: unknown;
  readonly #mark: OutcomeStart;
  readonly #parts: number;
  readonly #events: StreamItem[] = [];
  #proof: StreamItem | undefined;
  #decided = 0;
  #gap = false;

  constructor(rule: OutcomeRule<unknown>, input: unknown, mark: OutcomeStart) {
    this.#rule = rule;
    this.#input = input;
    this.#mark = mark;
    this.#parts = rule.parts?.(input) ?? 1;
  }

  /** Whether an item proved the operation; the rest of its events may follow. */
  get isProven(): boolean {
    return this.#proof !== undefined;
  }

  /** The outcome as known now, for callers that stop waiting. */
  get soFar(): Outcome {
    const events = [...this.#events];
    if (this.#proof !== undefined)
      return { kind: 'confirmed', events, conferenceId: conferenceIdOf(this.#proof) ?? this.#mark.conferenceId };
    return { kind: 'unconfirmed', events, reason: this.#gap ? 'STREAM_GAP' : 'DEADLINE' };
  }

  /** @returns the outcome, if this item decides it */
  take(item: StreamItem): Outcome | undefined {
    if (item.typeName === streamGap) this.#gap = true;
    const said = sayingOf(item, this.#rule, this.#input, this.#mark);
    if (said !== undefined) {
      this.#events.push(item);
      if (said !== 'nothing') this.#decided += 1;
      if (said === 'done') this.#proof ??= item;
      const isDecided = this.#decided >= this.#parts;
      if (said === 'refused' || (this.#proof === undefined && isDecided))
        return { kind: 'refused', events: [...this.#events], event: item };
      if (this.#proof !== undefined && isDecided && this.#isComplete()) return this.soFar;
    }
    const isOver = item.typeName === sessionEnded && item.sessionNumber === this.#mark.session.sessionNumber;
    if (isOver && this.#proof === undefined)
      return { kind: 'unconfirmed', events: [...this.#events], reason: 'SESSION_ENDED' };
    return undefined;
  }

  #isComplete(): boolean {
    return (this.#rule.also ?? []).every((type) => this.#events.some((event) => event.type === type));
  }
}

/**
 * What an item reports about the request: done or failed (one of its parts), refused as a whole, or nothing although its type is listed. Undefined:
 * the item is not about the request.
 */
type Saying = 'done' | 'failed' | 'refused' | 'nothing';

function sayingOf<Input>(
  item: StreamItem,
  rule: OutcomeRule<Input>,
  input: Input,
  mark: OutcomeStart,
): Saying | undefined {
  // A late item came about before the items above it, perhaps before the request: it proves nothing.
  if (item.isLate) return undefined;
  if (rule.also?.includes(item.type) === true) return 'nothing';
  const refuses = rule.refusal?.includes(item.type) === true;
  if (!refuses && !rule.proof.includes(item.type)) return undefined;
  const conferenceId = conferenceIdOf(item);
  const ofAnother = mark.conferenceId !== null && conferenceId !== null && conferenceId !== mark.conferenceId;
  if (rule.ofConference === true && ofAnother) return undefined;
  const callId = item.fields['callId'] ?? null;
  if (rule.ofCall === true && mark.callId !== undefined && callId !== null && callId !== mark.callId) return undefined;
  try {
    const content = contentFields(item.content);
    if (rule.matches?.(content, input, item.type) === false) return undefined;
    if (refuses) return 'refused';
    return rule.failed?.(content) === true ? 'failed' : 'done';
  } catch {
    return undefined;
  }
}

function conferenceIdOf(item: StreamItem): string | null {
  const id = item.fields['conferenceId'];
  return typeof id === 'string' ? id : null;
}

function contentFields(content: unknown): Fields {
  try {
    return fieldsOf(content);
  } catch {
    return {};
  }
}
