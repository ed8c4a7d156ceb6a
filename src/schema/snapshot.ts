/**
 * The parts of a snapshot that are read from the gateway. A part that cannot be read is null and listed, so that "unknown" is not taken for "none".
 */
import { conferenceOperations } from '../families/conference/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { builder } from './builder.ts';
import { Call, callList, callReads, callsNow, isUnknown as areUnknown } from './calls.ts';
import type { Context } from './context.ts';
import type { AgentCalls } from '../events/agent-calls.ts';
import type { StreamItem } from '../events/event.ts';
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

/** Returns the value, or undefined if it could not be read. A repeated read in one operation is answered from the cache. */
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

const callsOf = ({ agentId, fields }: StreamItem, context: Context) =>
  callsNow(agentId, context, () => Promise.resolve(fields['calls'] as AgentCalls));

async function unavailable(item: StreamItem, context: Context): Promise<readonly Part[]> {
  const { agentId } = item;
  const [statusFails, conferenceFails, calls] = await Promise.all([
    isUnknown(statusOf(agentId, context)),
    isUnknown(conferenceOf(agentId, context)),
    callsOf(item, context),
  ]);
  return [
    ...(statusFails ? (['STATUS'] as const) : []),
    ...(areUnknown(calls) ? (['CALLS'] as const) : []),
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
  calls: t.field({
    type: [Call],
    nullable: { list: true, items: false },
    description:
      'The calls of the agent, as in `Agent.calls`; null if `unavailable` lists `CALLS`. The server asks the gateway only if events may be missing.',
    extensions: callReads,
    resolve: async (item, _args, context) => {
      const now = await callsOf(item, context);
      return areUnknown(now) ? null : callList(item.agentId, now.calls);
    },
  }),
  conference: t.field({
    type: AgentConference,
    nullable: true,
    description:
      'The conference of the agent, as in `Agent.conference`. Null if there is none, or if `unavailable` lists `CONFERENCE`.',
    extensions: calls(conferencesById),
    resolve: async ({ agentId }, _args, context) => (await readPart(conferenceOf(agentId, context)))?.value ?? null,
  }),
  unavailable: t.field({
    type: [AgentSnapshotPart],
    description:
      'The parts that could not be read: their fields are null and mean "unknown". A part that is not listed is known: `calls: []` and `conference: null` then mean that there is none. Keep what you know of an unavailable part.',
    resolve: (item, _args, context) => unavailable(item, context).then((parts) => [...parts]),
  }),
}));
