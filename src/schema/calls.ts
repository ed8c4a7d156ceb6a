/** The calls of an agent, as its events report them, or as the gateway reports them if events may be missing. */
import {
  isLive,
  type AgentCalls,
  type CallDirection,
  type KnownCall,
  type ReportedCall,
} from '../events/agent-calls.ts';
import { callRole, feature, callMedia, mediaAbility } from '../events/declaration/shared-fields.ts';
import { callDataOperations } from '../families/calldata/operations.ts';
import type { callInfo as callInfoShape } from '../families/calldata/types.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { checkAgentId } from '../gateway/checks.ts';
import { isReported, orRefused } from '../gateway/failed-call.ts';
import { GatewayRefusal, GatewayUnavailable } from '../gateway/failures.ts';
import type { ResultOf } from '../gateway/declaration/result-fields.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import { Agent } from './agent-entity.ts';
import { statusOf } from './agent.ts';
import { builder } from './builder.ts';
import type { BoundCapabilities } from './context.ts';
import { enumType, outputType } from './derive.ts';
import { keyOf, type Entity } from './federation.ts';
import { calls as upstreamCalls } from './upstream.ts';

const { callIds, heldCalls, callInfo, remoteNumbers } = callDataOperations;

/** The gateway calls that are made if events may be missing. */
export const callReads = upstreamCalls(sessionOperations.status, heldCalls, callIds, callInfo, remoteNumbers);

const CallState = builder.enumType('CallState', {
  description: 'The state of a call.',
  values: {
    DIALING: { description: 'The agent has called, and the other party’s phone does not ring yet.' },
    RINGING: { description: 'The call rings: at the agent if it came to the agent, else at the other party.' },
    TALKING: { description: 'The agent talks.' },
    HELD: { description: 'The agent has put the call on hold.' },
    THREE_PARTY: { description: 'The agent and two others are in the call. It is not an agent conference.' },
    ENDED: { description: 'The call is over for the agent.' },
  } satisfies Record<KnownCall['state'], { description: string }>,
});

const CallDirectionType = builder.enumType('CallDirection', {
  description: 'Where a call comes from.',
  values: {
    INBOUND: { description: 'From outside to the agent.' },
    OUTBOUND: { description: 'From the agent or the platform to a number outside.' },
    INTERNAL: { description: 'Between agents, consultations included.' },
  } satisfies Record<CallDirection, { description: string }>,
});

interface CallOfAgent extends KnownCall {
  readonly agentId: string;
}

export const Call = builder.objectRef<CallOfAgent>('Call').implement({
  directives: keyOf('agentId id'),
  description:
    'A call of an agent, as the agent’s events report it. Fields that the events have not reported are null.',
  fields: (t) => ({
    id: t.exposeID('callId', {
      description: 'The call (`callid`): the Unix time in seconds, a hyphen, a number.',
    }),
    callId: t.exposeID('callId', { description: 'The former name of `id`.', deprecationReason: 'Use `id`.' }),
    agentId: t.exposeID('agentId', { description: 'The agent whose call it is.' }),
    state: t.expose('state', { type: CallState, description: 'The state of the call.' }),
    held: t.boolean({
      description: 'Whether the agent has put the call on hold.',
      resolve: ({ state }) => state === 'HELD',
    }),
    direction: t.expose('direction', {
      type: CallDirectionType,
      nullable: true,
      description: 'Where the call comes from. It stays the same over transfers.',
    }),
    type: t.field({
      type: enumType(feature),
      nullable: true,
      description: 'The kind of the call (`feature`).',
      resolve: ({ type }) => type as never,
    }),
    role: t.field({
      ...outputType(callRole),
      nullable: true,
      description: 'Whether it is the agent’s main call or an assisting one, such as a consultation (`type`).',
      resolve: ({ role }) => role as never,
    }),
    media: t.field({
      ...outputType(mediaAbility),
      nullable: true,
      description: 'The media of the call (`mediaAbility`).',
      resolve: ({ media }) => media as never,
    }),
    mediaType: t.field({
      type: enumType(callMedia),
      nullable: true,
      description: 'The kind of contact by which the call came (`mediaType`).',
      resolve: ({ mediaType }) => mediaType as never,
    }),
    caller: t.exposeString('caller', {
      nullable: true,
      description: 'The calling number. If it belongs to an agent, it may have the prefix `a` or `A`.',
    }),
    called: t.exposeString('called', {
      nullable: true,
      description: 'The called number. If it belongs to an agent, it may have the prefix `a` or `A`.',
    }),
    parties: t.stringList({
      description: 'The known numbers of the other parties. An agent is listed by its id.',
      resolve: ({ parties }) => [...parties],
    }),
    muted: t.exposeBoolean('muted', {
      nullable: true,
      description:
        'Whether the agent is muted, as set by `muteCall`, by `unmuteCall` or at a linked phone: the gateway reports no other mute. Null if unknown.',
    }),
    since: t.field({
      type: 'DateTime',
      description:
        'When the call entered its state. After the server has read the state from the gateway, the time of that read.',
      resolve: ({ sinceMs }) => new Date(sinceMs),
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the call ended; null while it lasts.',
      resolve: (call) => (isLive(call) ? null : new Date(call.sinceMs)),
    }),
    isCertain: t.exposeBoolean('isCertain', {
      description:
        'False if events of the call may be missing, from a `StreamGap` or a forced sign-in until the state has been read again. The server counts the parties of a call with `remotenumbers`. If the gateway does not have that operation, a three-party call whose event was missed is `TALKING` here.',
    }),
  }),
});

/** @param withEnded whether the list includes the calls that ended last */
export const callList = (agentId: string, { byId }: AgentCalls, withEnded = false): CallOfAgent[] =>
  [...byId.values()].filter((call) => withEnded || isLive(call)).map((call) => ({ ...call, agentId }));

interface CallsNow {
  readonly calls: AgentCalls;
  /** The reason why events may still be missing. */
  readonly failure?: Error;
}

/** Cached like the gateway's own reads: the same until the request changes something. */
const reads = new WeakMap<object, Map<string, Promise<CallsNow>>>();

type EventsAndGateway = Pick<BoundCapabilities, 'events' | 'gateway'>;

/** Returns the calls, and reads them again if events may be missing. */
export function callsNow(
  agentId: string,
  { events, gateway }: EventsAndGateway,
  known: () => Promise<AgentCalls> = () => events.calls(agentId),
): Promise<CallsNow> {
  const own = reads.get(gateway.unchanged) ?? new Map<string, Promise<CallsNow>>();
  reads.set(gateway.unchanged, own);
  const read = own.get(agentId) ?? readNow(agentId, { events, gateway }, known);
  own.set(agentId, read);
  return read;
}

async function readNow(
  agentId: string,
  { events, gateway }: EventsAndGateway,
  known: () => Promise<AgentCalls>,
): Promise<CallsNow> {
  const before = await known();
  if (before.missingSince === null) return { calls: before };
  try {
    return { calls: await events.healCalls(agentId, before, () => reportedCalls(agentId, gateway)) };
  } catch (error) {
    if (!(error instanceof Error) || !isReported(error)) throw error;
    return { calls: before, failure: error };
  }
}

/** Events may be missing and no call is known, so the agent may have a call or none. */
export const isUnknown = ({ calls }: CallsNow): boolean =>
  calls.missingSince !== null && ![...calls.byId.values()].some(isLive);

/** In these states the agent has no call except held ones. */
const withoutCurrentCall: ReadonlySet<string> = new Set(['IDLE', 'WRAP_UP', 'REST', 'SIGNED_OUT']);

async function reportedCalls(agentId: string, gateway: BoundGateway): Promise<readonly ReportedCall[]> {
  const [status, held] = await Promise.all([
    statusOf(agentId, { gateway }),
    gateway.read(heldCalls, agentId, {}).then((answer) => {
      if (answer instanceof GatewayRefusal && answer.retcode === heldCalls.none) return [];
      return orRefused(answer).answer;
    }),
  ]);
  const onHold = held.map((call) => reported(call, true));
  if (withoutCurrentCall.has(status)) return onHold;
  const ids = orRefused(await gateway.read(callIds, agentId, {})).answer;
  const others = [...new Set(ids)].filter((id) => id !== '' && !held.some((call) => call.id === id));
  const [parties, ...infos] = await Promise.all([
    others.length === 1 ? partiesOfCurrentCall(agentId, gateway) : undefined,
    ...others.map((callId) => gateway.read(callInfo, agentId, { callId })),
  ]);
  return [
    ...onHold,
    ...infos.map((answer, index): ReportedCall => {
      const found = orRefused(answer).answer;
      const call = reported({ ...found, id: others[index] ?? '' }, false);
      return parties === undefined ? call : { ...call, parties };
    }),
  ];
}

/** The operation is known from a client and not documented, so a gateway may not have it. */
async function partiesOfCurrentCall(agentId: string, gateway: BoundGateway): Promise<readonly string[] | undefined> {
  try {
    const answer = await gateway.read(remoteNumbers, agentId, {});
    return answer instanceof GatewayRefusal ? undefined : answer.answer;
  } catch (error) {
    if (error instanceof Error && isReported(error)) return undefined;
    throw error;
  }
}

type Info = ResultOf<(typeof callInfoShape)['fields']>;

const reported = (
  {
    id,
    feature: type = null,
    mediaType = null,
    caller = null,
    called = null,
    answeredAt = null,
  }: Pick<Info, 'id'> & Partial<Info>,
  isHeld: boolean,
): ReportedCall => ({ callId: id, isHeld, isAnswered: answeredAt !== null, type, mediaType, caller, called });

builder.objectField(Agent, 'calls', (t) =>
  t.field({
    type: [Call],
    nullable: { list: true, items: false },
    description:
      'The calls of the agent, according to the agent’s events; the call that changed last is the last one. If events may be missing, the server reads the state from the gateway (`agentstatus`, `holdlist`, `allcallid`, `callinfobycallid`, `remotenumbers`). If the gateway does not answer, the known calls have `isCertain: false`. If none is known, the field is null with an error at its path.',
    extensions: callReads,
    args: {
      includeEnded: t.arg.boolean({
        defaultValue: false,
        description: 'Include the last 8 calls that ended, with the state `ENDED`.',
      }),
    },
    resolve: async ({ id, as }, { includeEnded }, context) => {
      const now = await callsNow(id, as ?? context);
      if (isUnknown(now)) throw now.failure ?? overtaken();
      return callList(id, now.calls, includeEnded === true);
    },
  }),
);

/** The next request reads the calls again. */
const overtaken = (): GatewayUnavailable =>
  new GatewayUnavailable('The calls changed while the server read them: retry.', { reached: true });

export const callEntity: Entity = {
  type: Call as Entity['type'],
  resolve: async (key, context) => {
    const agentId = checkAgentId(key('agentId'));
    const id = key('id');
    const { calls } = await callsNow(agentId, context);
    const found = calls.byId.get(id);
    return found === undefined ? null : { ...found, agentId };
  },
};
