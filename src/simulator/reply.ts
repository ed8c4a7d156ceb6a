import type { QueuedEvent } from './queuedevent.ts';
import type { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';
import type { Shape } from './shape.ts';

/** The content of a gateway's answer, before it becomes bytes. */
export interface Reply {
  readonly retcode: string;
  readonly message: string;
  /** `absent`: the key is missing. */
  readonly result: { readonly value: unknown } | 'absent';
  /** Only in answers to polls. */
  readonly events: readonly QueuedEvent[];
  readonly isPoll: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
  readonly retcode: string | null;
}

/** The answer of an operation, as the operation returns it. */
export interface Outcome {
  readonly result?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function pollReply(events: readonly QueuedEvent[], headers: Readonly<Record<string, string>>): Reply {
  return { retcode: '0', message: '', result: 'absent', events, isPoll: true, headers };
}

/** Where a page shows no `result`, the real gateway omits the key. A strict gateway always has it. */
export function commandReply(outcome: Outcome, settings: Settings): Reply {
  const result = 'result' in outcome ? { value: outcome.result } : settings.looseTyping ? 'absent' : { value: {} };
  return { retcode: '0', message: 'success', result, events: [], isPoll: false, headers: outcome.headers ?? {} };
}

/** A failed call has an empty string as `result` (seen in clients, protocol "Transport and envelope"). */
export function refusalReply(refusal: Refusal, settings: Settings): Reply {
  const result = settings.looseTyping ? { value: '' } : 'absent';
  return { retcode: refusal.retcode, message: refusal.message, result, events: [], isPoll: false, headers: {} };
}

/** The answer of an empty poll is exactly `{"message":"","retcode":"0"}`, because a vendor client compares the whole text. */
export function render(reply: Reply, shape: Shape): Answer {
  const parts = [`${JSON.stringify(shape.messageKey)}:${JSON.stringify(reply.message)}`];
  parts.push(`"retcode":${renderRetcode(reply.retcode, shape)}`);
  if (reply.result !== 'absent') parts.push(`"result":${JSON.stringify(reply.result.value)}`);
  const event = reply.isPoll ? renderEvents(reply.events, shape) : '';
  if (event !== '') parts.push(`"event":${event}`);
  return jsonAnswer(`{${parts.join(',')}}`, reply.retcode, reply.headers);
}

export function jsonAnswer(
  text: string,
  retcode: string | null,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = Buffer.from(text);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=UTF-8', 'JSON-Type': 'application/json', ...headers },
    body,
    retcode,
  };
}

function renderRetcode(retcode: string, shape: Shape): string {
  return shape.numericRetcode && /^\d+$/.test(retcode) ? retcode : JSON.stringify(retcode);
}

function renderEvents(events: readonly QueuedEvent[], shape: Shape): string {
  if (events.length === 0) return shape.noEvent;
  const texts = events.map((event) => event.json);
  return shape.eventsInList === null ? (texts[0] ?? '') : `[${texts.join(',')}]`;
}
