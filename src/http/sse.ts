/**
 * The framing of GraphQL over SSE (distinct connections), with the event's id on each message: an EventSource that reconnects sends the id back as
 * `Last-Event-ID`.
 */
import type { Framing } from './framing.ts';
import { itemIdOf, sharedMessage } from '../execution/shared-subscriptions.ts';

const ping = ':\n\n';

export const sseFraming: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ping,
  ping,
  // `id` only if the result was made from an item: an error has none.
  message: (result) =>
    sharedMessage(result, (json) => {
      const id = itemIdOf(result);
      return [`${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: `, ...json, '\n\n'];
    }),
  complete: 'event: complete\ndata:\n\n',
  endsByStatus: true,
};
