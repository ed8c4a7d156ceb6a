/**
 * The framing of GraphQL over SSE (distinct connections), with the event's id on each message: an EventSource that reconnects sends it back
 * as `Last-Event-ID`.
 */
import type { Framing } from './framing.ts';
import { frameOf } from '../execution/shared-subscriptions.ts';

const ping = ':\n\n';

export const sseFraming: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ping,
  ping,
  // `id` only where the result came of an item: an error has none.
  message: (result) => {
    const frame = frameOf(result);
    const next = () => `event: next\ndata: ${frame?.json ?? JSON.stringify(result)}\n\n`;
    return frame === undefined ? next() : (frame.message ??= Buffer.from(`id: ${frame.id}\n${next()}`));
  },
  complete: 'event: complete\ndata:\n\n',
};
