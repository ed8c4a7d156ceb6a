/** Operations that the server itself calls to keep a session alive and to prove a Guid. The families reuse them. */
import { operationsOf } from './declaration.ts';
import { fieldsOf, readInt, readName } from './loose.ts';
import type { Output } from './result-fields.ts';

const { exchange, mutation } = operationsOf('onlineagent');

/** The gateway's value if no custom state is set (inferred, cec_07_1229). */
const noCustomState = 65_535;

const customState: Output<number | null> = {
  type: 'Int',
  many: false,
  nullable: true,
  wire: 'agentcustomstate',
  about: 'The state that your application has set, 0 to 65534; null if none is set.',
  read: (raw) => {
    const state = readInt(raw);
    return state === noCustomState ? null : state;
  },
};

/** A harmless query that is documented to refuse a wrong Guid. Only retcode 0 proves a Guid. */
export const proveGuid = exchange({
  name: 'queryCustomState',
  route: 'GET',
  pages: ['cec_07_1229'],
  about: 'Reads the state that the business has set.',
  result: { customState },
  refusals: ['000-003', '100-006', '100-007'],
});

export const renewGuid = mutation({
  name: 'updateGuid',
  route: 'PUT updateGuid',
  pages: ['cec_07_0358'],
  about: 'Requests a new Guid now. Rarely needed: the server follows changes of the Guid by itself.',
  accepted: 'The gateway renewed the Guid.',
  renewedGuid: (raw) => readName(fieldsOf(raw)['guid']) ?? undefined,
  refusals: ['100-006'],
});

/** Keeps a session alive if its events are pushed elsewhere (cec_07_1204). */
export const heartbeat = exchange({
  name: 'handshake',
  classicRoute: 'PUT heartbeat',
  pages: ['cec_07_1204'],
  about: 'Keeps a session in push mode alive.',
  refusals: ['100-001', '100-006'],
});
