import { isFree } from '../calls/lines.ts';
import { operation, type Operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import type { SimulatedSkill } from '../roster.ts';
import type { World } from '../world.ts';

/** Skill queues: the list of queues, and the number of calls that wait in them. */
export const queueDeviceOperations: readonly Operation[] = [
  operation('GET', 'queuedevice/{agentid}/waitnum', ({ agent, world }) => ({
    result: waiting(world, agent.account.skills ?? []),
  })),
  operation('GET', 'queuedevice/{agentid}/waitnumbyagent', ({ agent, world }) => ({
    result: waiting(world, agent.signedInSkills),
  })),
  operation('GET', 'queuedevice/{agentid}/skillwaitnum/{skillid}', ({ fields, world }) => ({
    result: world.queues.waitingFor(fields.integer('skillid', 0, 65_535)).length,
  })),
  operation('POST', 'queuedevice/{agentid}/queryacdstat', ({ fields, world }) => {
    const ids = fields.list('skills', 100).map(Number);
    if (!ids.every(Number.isSafeInteger)) throw new Refusal('000-002');
    // Unknown queues are left out (inferred).
    return { result: world.skills.filter(({ id }) => ids.includes(id)).map((skill) => statisticsOf(world, skill)) };
  }),
  operation('GET', 'queuedevice/{agentid}/agentvdnskill', ({ world }) => ({ result: world.skills.map(shown) })),
  operation('GET', 'queuedevice/{agentid}/vdnskill/{vdnid}', ({ fields, world }) => {
    if (fields.integer('vdnid', 0, 65_535) !== 1) throw new Refusal('600-002');
    return { result: world.skills.map(shown) };
  }),
  operation('GET', 'queuedevice/{agentid}/agentskill/{workNo}', ({ fields, world }) => {
    const skills = world.agents.get(fields.text('workNo', 24))?.account.skills ?? [];
    if (skills.length === 0) throw new Refusal('600-001');
    return { result: skills.map(({ name, id, mediatype }) => ({ name, id, mediatype })) };
  }),
  operation('GET', 'queuedevice/{agentid}/innoinfo', ({ world }) => ({
    result: [...world.accessCodes].map(([inno, skillId], index) => ({
      description: world.skills.find(({ id }) => id === skillId)?.name ?? '', id: index + 1, inno, vdnid: 1, mediatype: 5,
    })), // prettier-ignore
  })),
  operation('GET', 'queuedevice/{agentid}/ivrinfo', () => ({
    result: [{ access: '30001', id: 1, description: 'Opening hours', serviceNo: 1 }],
  })),
];

function waiting(world: World, skills: readonly SimulatedSkill[]): number {
  return skills.reduce((sum, { id }) => sum + world.queues.waitingFor(id).length, 0);
}

function shown({ name, id, mediatype }: SimulatedSkill): object {
  return { name, id, mediatype, serviceType: 1, realFlag: 1 };
}

/** Fields of queryacdstat (cec_07_1023). Some are unused and always 0. */
function statisticsOf(world: World, skill: SimulatedSkill): object {
  const queued = world.queues.waitingFor(skill.id);
  const oldest = queued[0]?.since ?? Date.now();
  const agents = [...world.agents.values()].filter(({ openSession, signedInSkills }) => openSession !== null && signedInSkills.some(({ id }) => id === skill.id));
  const pilotNbr = [...world.accessCodes].find(([, skillId]) => skillId === skill.id)?.[0] ?? '';
  return {
    pilotNbr, deviceNo: skill.id, queueSize: queued.length, queueTime: Math.floor((Date.now() - oldest) / 1000), loadFactor: 0,
    estWaitTime: 0, loggedOnAgents: agents.length, availAgents: agents.filter(isFree).length, transferFlg: 0,
    transferDeviceType: 0, transferDeviceNo: 0, skillDescrip: skill.name, maxQueueSize: 100,
  };
} // prettier-ignore
