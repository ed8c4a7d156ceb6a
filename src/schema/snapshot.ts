/** What a snapshot reads from the gateway: a part that cannot be read is null and named, so that "unknown" is never taken for "none". */
import { conferenceOperations } from '../families/conference/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { isReported } from '../gateway/failed-call.ts';
import { AgentSnapshot } from './snapshot-type.ts';
import { calls } from './upstream.ts';
import { AgentStatus, statusOf } from './agent.ts';
import { AgentConference, conferenceOf } from './conference.ts';

type Part = 'STATUS' | 'CALLS' | 'CONFERENCE';

const AgentSnapshotPart = builder.enumType('AgentSnapshotPart', {
  description: 'A part of a snapshot.',
  values: {
    STATUS: { description: 'The status of the agent.' },
    CALLS: { description: 'The calls of the agent.' },
    CONFERENCE: { description: 'The conference of the agent.' },
  } satisfies Record<Part, { description: string }>,
});

/** The value, or that it could not be read. A read that was made already in this operation is not made again. */
async function readPart<Value>(read: Promise<Value>): Promise<{ readonly value: Value } | undefined> {
  try {
    return { value: await read };
  } catch (error) {
    if (isReported(error)) return undefined;
    throw error;
  }
}

const { status } = sessionOperations;
const { conferencesById } = conferenceOperations;
const isUnknown = async (read: Promise<unknown>): Promise<boolean> => (await readPart(read)) === undefined;

async function unavailable(agentId: string, callsAreKnown: boolean, context: Context): Promise<readonly Part[]> {
  const [statusFails, conferenceFails] = await Promise.all([
    isUnknown(statusOf(agentId, context)),
    isUnknown(conferenceOf(agentId, context)),
  ]);
  return [
    ...(statusFails ? (['STATUS'] as const) : []),
    ...(callsAreKnown ? [] : (['CALLS'] as const)),
    ...(conferenceFails ? (['CONFERENCE'] as const) : []),
  ];
}

builder.objectFields(AgentSnapshot, (t) => ({
  status: t.field({
    type: AgentStatus,
    nullable: true,
    description: 'What the agent is doing (`agentstatus`); null if `unavailable` lists `STATUS`.',
    extensions: calls(status),
    resolve: async ({ agentId }, _args, context) => (await readPart(statusOf(agentId, context)))?.value ?? null,
  }),
  conference: t.field({
    type: AgentConference,
    nullable: true,
    description:
      'The conference of the agent, according to the agent’s events. Null if there is none, or if `unavailable` lists `CONFERENCE`.',
    extensions: calls(conferencesById),
    resolve: async ({ agentId }, _args, context) => (await readPart(conferenceOf(agentId, context)))?.value ?? null,
  }),
  unavailable: t.field({
    type: [AgentSnapshotPart],
    description:
      'The parts that could not be read: their fields are null and mean "unknown". A part that is not listed is known: `calls: []` and `conference: null` then mean that there is none. Keep what you know of an unavailable part.',
    resolve: ({ agentId, fields }, _args, context) =>
      unavailable(agentId, fields['calls'] !== null, context).then((parts) => [...parts]),
  }),
}));
