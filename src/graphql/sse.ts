/**
 * The framing of GraphQL over SSE (distinct connections), with the event's id on each message: an EventSource that reconnects sends it back
 * as `Last-Event-ID`.
 */
import type { Framing } from './framing.ts';
import { frameOf, jsonOf } from './shared.ts';

const ping = ':\n\n';

export const sseFraming: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ping,
  ping,
  // `id` only where the result came of an item: an error has none.
  message: (result) => {
    const frame = frameOf(result);
    return `${frame === undefined ? '' : `id: ${frame.id}\n`}event: next\ndata: ${jsonOf(result)}\n\n`;
  },
  complete: 'event: complete\ndata:\n\n',
};
