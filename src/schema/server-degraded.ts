/** `ServerDegraded`: an item of one connection. Its `reason` is an enum of its own, so the type is not one of the declared events. */
import type { StreamItem } from '../events/event.ts';
import { builder } from './builder.ts';

const ServerDegradedReason = builder.enumType('ServerDegradedReason', {
  description: 'Why the server cannot keep a stream up to date.',
  values: { STORE: { description: 'The server cannot read or write its store.' } },
});

builder.objectRef<StreamItem>('ServerDegraded').implement({
  description:
    'The server has lost its source of events. The stream may lag behind until the next event arrives, but no event is lost. If the trouble lasts and another server may have the events, the connection ends without `complete` (a WebSocket with code 1013): reconnect with `after`. The end of the trouble is not announced; events arrive again.',
  interfaces: ['AgentEvent', 'ServerEvent'],
  fields: (t) => ({
    reason: t.field({
      type: ServerDegradedReason,
      description: 'What the server has lost.',
      resolve: ({ fields }) => fields['reason'] as 'STORE',
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the trouble began.',
      resolve: ({ fields }) => fields['since'] as Date,
    }),
  }),
});
