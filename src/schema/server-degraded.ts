/** `ServerDegraded`: an item of a single connection. Its `reason` has its own enum, so the type is not among the declared events. */
import type { StreamItem } from '../events/event.ts';
import { builder } from './builder.ts';

const ServerDegradedReason = builder.enumType('ServerDegradedReason', {
  description: 'Why the server cannot keep a stream up to date.',
  values: { STORE: { description: 'The server cannot read or write its store.' } },
});

builder.objectRef<StreamItem>('ServerDegraded').implement({
  description:
    'The server cannot use its store (see `reason`), so the stream may lag behind; no event is lost. If the store stays unreachable, the server closes the connection without `complete` (a WebSocket with code 1013), because another instance may still reach it: reconnect with `after`. The server does not announce the end of the outage: the next event marks it.',
  interfaces: ['AgentEvent', 'ServerEvent'],
  fields: (t) => ({
    reason: t.field({
      type: ServerDegradedReason,
      description: 'What the server cannot use.',
      resolve: ({ fields }) => fields['reason'] as 'STORE',
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the outage began.',
      resolve: ({ fields }) => fields['since'] as Date,
    }),
  }),
});
