import type { Agent } from '../agent.ts';
import { agentStatus, ctiStatusOf } from '../agentstatus.ts';
import { operation, type Operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';

/** The simulated platform has one VDN with one group. Its monitor is the first inspector. */
const group = { id: 1, name: 'Group 1' };

/** The agents that are signed in, with their states and skills. */
export const agentGroupOperations: readonly Operation[] = [
  operation('GET', 'agentgroup/{agentid}/agentbyworkno/{workno}', ({ fields, world }) => {
    const agent = world.agents.get(fields.text('workno', 24));
    if (agent === undefined) throw new Refusal('300-002');
    return { result: shown(agent) };
  }),
  operation('GET', 'agentgroup/{agentid}/agentbyskill/{skillid}', ({ fields, world }) => {
    const skillId = fields.integer('skillid', 0, 65_535);
    const agents = online(world.agents).filter((agent) => agent.signedInSkills.some(({ id }) => id === skillId));
    const limit = fields.optionalInteger('agentLimit', 1, 500);
    const states = fields.has('agentStatus') ? fields.list('agentStatus', 10).map(Number) : null;
    // Each of the two parameters has effect only together with the other (cec_07_1025).
    const isFiltered = limit !== undefined && states !== null;
    const chosen = isFiltered ? agents.filter(({ status }) => states.includes(status)).slice(0, limit) : agents;
    // In this answer the two states are strings.
    return { result: chosen.map((agent) => ({ ...shown(agent), status: String(agent.status), ctiStatus: String(cti(agent)), currentStateReason: Number(agent.stateReason) })) };
  }),
  {
    ...operation('GET', 'agentgroup/{agentid}/agentbylist', ({ fields, world }) => {
      const ids = fields.list('agentList', 100).map(String);
      return { result: ids.map((id) => world.agents.get(id)).filter((agent) => agent !== undefined).map(shown) };
    }),
    // The values alone, without the parameter's name (cec_07_0417). That this means a bare list is inferred.
    readBody: (body) => (Array.isArray(body) ? { agentList: body } : Object(body)) as object,
  },
  operation('GET', 'agentgroup/{agentid}/agentongroupex', ({ fields, world }) => {
    if ((fields.optionalInteger('groupid', 0, 65_535) ?? group.id) !== group.id) throw new Refusal('300-004');
    return { result: online(world.agents).map(shown) };
  }),
  operation('GET', 'agentgroup/{agentid}/onlineagentonvdn', ({ world }) => ({
    result: online(world.agents).map(shown),
  })),
  operation('GET', 'agentgroup/{agentid}/allagentstatus', ({ world }) => ({
    result: [...world.agents.values()].map((agent) => ({
      workno: agent.id, status: String(agent.status), name: agent.account.name ?? '', groupName: group.name, ctiStatus: String(cti(agent)),
    })),
  })),
  operation('GET', 'agentgroup/{agentid}/grouponvdn', ({ world }) => ({ result: [shownGroup(world.agents)] })),
  operation('GET', 'agentgroup/{agentid}/groupbyagent/{workno}', ({ fields, world }) => {
    if (!world.agents.has(fields.text('workno', 24))) throw new Refusal('300-003');
    return { result: shownGroup(world.agents) };
  }),
  operation('GET', 'agentgroup/{agentid}/restreason', () => ({
    result: [
      { restReason: 'Break', restReasonId: 1 },
      { restReason: 'Lunch', restReasonId: 2 },
      { restReason: 'Training', restReasonId: 3 },
    ],
  })),
  ...['iscensor', 'ismonitor', 'isspymonitor'].map((right) =>
    operation('GET', `agentgroup/{agentid}/${right}`, ({ agent }) => ({ result: String(agent.account.inspector === true) })),
  ),
  ...['iscallout', 'ispickup'].map((right) => operation('GET', `agentgroup/{agentid}/${right}`, () => ({ result: 'true' }))),
  ...['issystem', 'isreportmanager'].map((right) => operation('GET', `agentgroup/{agentid}/${right}`, () => ({ result: 'false' }))),
]; // prettier-ignore

function online(agents: ReadonlyMap<string, Agent>): Agent[] {
  return [...agents.values()].filter(({ openSession }) => openSession !== null);
}

function cti(agent: Agent): number {
  return ctiStatusOf(
    agent.status,
    agent.legs.some(({ ring }) => ring !== null),
  );
}

/** Fields of agentbyworkno (cec_07_1026). */
function shown(agent: Agent): object {
  const session = agent.openSession;
  return {
    workno: agent.id,
    name: agent.account.name ?? '',
    status: session === null ? agentStatus.signedOut : agent.status,
    ctiStatus: cti(agent),
    groupid: group.id,
    groupname: group.name,
    skilllist: agent.signedInSkills.map(({ name, id, mediatype }) => ({ name, id, mediatype })),
    callids: agent.legs.map(({ call }) => call.id),
    mediatype: 'TTF',
    vdnid: 1,
    phonenumber: agent.account.phone ?? '',
    currentstatetime: Math.floor((performance.now() - agent.statusSinceMs) / 1000),
    logindate: session?.loginTime ?? 0,
    inMultimediaConf: 0,
  };
}

function shownGroup(agents: ReadonlyMap<string, Agent>): object {
  const monitor = [...agents.values()].find(({ account }) => account.inspector === true);
  return {
    name: group.name,
    id: group.id,
    monitorno: Number(monitor?.id ?? 0),
    monitorname: monitor?.account.name ?? '',
  };
}
