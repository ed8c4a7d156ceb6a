/** The current conferences: the entity `AgentConference`, read with twenty ids per call, and the fields that return it. */
import { conferenceOperations } from '../families/conference/operations.ts';
import { conference, conferenceIdDigits } from '../families/conference/types.ts';
import { checkAgentId, checkCount, checkDigits } from '../gateway/checks.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import type { ResultOf } from '../gateway/declaration/result-fields.ts';
import { Agent, agentIdDescription } from './agent-entity.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { orRefused } from '../gateway/failed-call.ts';
import { inBatches } from './costs.ts';
import { keyOf, type Entity } from './federation.ts';
import { loaderOf } from './loaders.ts';
import { calls } from './upstream.ts';
import { documented, objectType } from './derive.ts';

const { conferencesById } = conferenceOperations;
/** The gateway's own limit. */
const idsPerCall = 20;

type Conference = ResultOf<typeof conference.fields> & { readonly agentId: string };

export const AgentConference = objectType<Conference>(conference, { directives: keyOf('agentId id') });
builder.objectField(AgentConference, 'agentId', (t) =>
  t.id({ description: 'The agent in whose name the conference was read.', resolve: ({ agentId }) => agentId }),
);

/** The answer for conferences that are not the agent's, or that have ended; not a failure. */
const noConference = '101-001';

const conferenceById = async (gateway: BoundGateway, agentId: string, id: string) =>
  orRefused(
    await loaderOf<string, Conference | null | GatewayRefusal>(
      gateway,
      `${conferencesById.route} ${agentId}`,
      async (ids) => {
        const answer = await gateway.read(conferencesById, agentId, { ids });
        if (answer instanceof GatewayRefusal) return ids.map(() => (answer.retcode === noConference ? null : answer));
        const byId = new Map(answer.conferences.map((found) => [found.id, { ...found, agentId }]));
        return ids.map((each) => byId.get(each) ?? null);
      },
      { maxBatchSize: idsPerCall },
    ).load(id),
  );

const checkId = (id: string, path: string): string => checkDigits(id, path, conferenceIdDigits);

/** Five gateway calls: more conferences than a client shows at once. */
const mostConferences = 100;

builder.queryField('agentConferences', (t) =>
  t.field({
    type: [AgentConference],
    nullable: { list: false, items: true },
    description: documented(
      `${conferencesById.about} Returns one entry per id, in the order of \`ids\`. An entry is null if the agent may not read the conference, or if the gateway does not know it.`,
      conferencesById,
    ),
    extensions: { ...calls(conferencesById), ...inBatches({ mostItems: mostConferences, itemsPerCall: idsPerCall }) },
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      ids: t.arg.idList({
        required: true,
        description: `Conference ids, at most ${mostConferences}, of 1 to ${conferenceIdDigits} digits each (\`confIds\`). The server asks the gateway for ${idsPerCall} per call.`,
      }),
    },
    resolve: (_root, { agentId, ids }, { gateway }) => {
      const agent = checkAgentId(agentId);
      // All ids are checked before any is read.
      const checked = checkCount(ids, 'ids', 0, mostConferences).map((id, index) => checkId(id, `ids[${index}]`));
      return Promise.all(checked.map((id) => conferenceById(gateway, agent, id)));
    },
  }),
);

export async function conferenceOf(agentId: string, { events, gateway }: Pick<Context, 'events' | 'gateway'>) {
  const id = await events.conferenceId(agentId);
  return id === null ? null : conferenceById(gateway, agentId, id);
}

builder.objectField(Agent, 'conference', (t) =>
  t.field({
    type: AgentConference,
    nullable: true,
    description: documented(
      'The conference of the agent. The agent’s events name it, and the server reads it from the gateway. Null if the events report none.',
      conferencesById,
    ),
    extensions: calls(conferencesById),
    resolve: ({ id, as }, _args, context) => conferenceOf(id, as ?? context),
  }),
);

/** References to conferences of one agent share one call. A malformed reference must not fail the others. */
export const conferenceEntity: Entity = {
  type: AgentConference as Entity['type'],
  resolve: (key, { gateway }) => conferenceById(gateway, checkAgentId(key('agentId')), checkId(key('id'), 'id')),
};
