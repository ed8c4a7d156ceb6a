/** What came of an asynchronous operation, read from the agent's stream since before the call, so that nothing is missed. */
import { fieldsOf, type Fields } from '../gateway/loose.ts';
import type { OutcomeRule } from '../gateway/outcome.ts';
import type { Session } from '../gateway/session.ts';
import type { StreamItem } from './event.ts';
import { sessionEnded, streamGap } from './own.ts';

/** Where the stream stood before the call. */
export interface Mark {
  readonly agentId: string;
  readonly position: number;
  readonly session: Session;
  /** The conference that the agent was in, where known. */
  readonly conferenceId: string | null;
}

export type Unconfirmed = 'NOT_POLLED' | 'NO_EVENT' | 'DEADLINE' | 'STREAM_GAP' | 'SESSION_ENDED';

export type Outcome =
  | { readonly kind: 'confirmed'; readonly events: readonly StreamItem[]; readonly conferenceId: string | null }
  | { readonly kind: 'refused'; readonly events: readonly StreamItem[]; readonly event: StreamItem }
  | { readonly kind: 'unconfirmed'; readonly events: readonly StreamItem[]; readonly reason: Unconfirmed };

/** After the proof: the rest of the operation's events follow in the next polls, if they come at all. */
const restMs = 300;

/**
 * @param items the stream after the mark; it is closed here
 * @param withinMs how long to wait for the proof
 */
export async function outcomeOf<Input>(
  items: AsyncIterableIterator<StreamItem, undefined>,
  rule: OutcomeRule<Input>,
  input: Input,
  mark: Mark,
  withinMs: number,
): Promise<Outcome> {
  const events: StreamItem[] = [];
  const parts = rule.parts?.(input) ?? 1;
  const complete = () => (rule.also ?? []).every((type) => events.some((event) => event.type === type));
  let gap = false;
  let proof: StreamItem | undefined;
  let decided = 0;
  let deadlineAtMs = performance.now() + withinMs;
  try {
    for (;;) {
      const item = await nextBefore(items, deadlineAtMs);
      if (item === undefined) break;
      if (item.typeName === streamGap) gap = true;
      const said = sayingOf(item, rule, input, mark);
      if (said !== undefined) {
        events.push(item);
        if (said !== 'nothing') decided += 1;
        if (said === 'done' && proof === undefined) {
          proof = item;
          deadlineAtMs = Math.min(deadlineAtMs, performance.now() + restMs);
        }
        if (said === 'refused' || (proof === undefined && decided >= parts))
          return { kind: 'refused', events, event: item };
        if (proof !== undefined && decided >= parts && complete()) break;
      }
      if (item.typeName === sessionEnded && item.serial === mark.session.serial && proof === undefined)
        return { kind: 'unconfirmed', events, reason: 'SESSION_ENDED' };
    }
  } finally {
    await items.return?.();
  }
  if (proof !== undefined)
    return { kind: 'confirmed', events, conferenceId: conferenceIdOf(proof) ?? mark.conferenceId };
  return { kind: 'unconfirmed', events, reason: gap ? 'STREAM_GAP' : 'DEADLINE' };
}

/** What an item says of the request: done or failed (of one of its parts), refused as a whole, nothing though listed, or undefined: not about it. */
type Saying = 'done' | 'failed' | 'refused' | 'nothing';

function sayingOf<Input>(item: StreamItem, rule: OutcomeRule<Input>, input: Input, mark: Mark): Saying | undefined {
  // It was read before what stands above it, perhaps before the request: it proves nothing.
  if (item.isLate) return undefined;
  if (rule.also?.includes(item.type) === true) return 'nothing';
  const refuses = rule.refusal?.includes(item.type) === true;
  if (!refuses && !rule.proof.includes(item.type)) return undefined;
  const conferenceId = conferenceIdOf(item);
  const ofAnother = mark.conferenceId !== null && conferenceId !== null && conferenceId !== mark.conferenceId;
  if (rule.ofConference === true && ofAnother) return undefined;
  try {
    const content = contentFields(item.content);
    if (rule.matches?.(content, input) === false) return undefined;
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

/** The next item, or undefined at the deadline or the end of the stream. */
async function nextBefore(
  items: AsyncIterator<StreamItem, undefined>,
  deadlineAtMs: number,
): Promise<StreamItem | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deadlineAtMs - performance.now()), undefined);
  });
  try {
    return await Promise.race([items.next().then((result) => result.value), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
