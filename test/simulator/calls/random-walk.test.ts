import { expect, it } from 'vitest';
import type { Happening } from '../../../src/simulator/happening.ts';
import { callCentre } from './callfixture.ts';

const numbers = ['70092', '70093'];
const ids = ['1001', '1002', '1003', '1100'];

/** Small numbers from 0, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % sides;
  };
}

it.each([1, 2, 3, 4])(
  'whatever agents and customers do, every request is answered and every call can end (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    const { agent, happens, simulator } = await callCentre({
      noAnswerMs: 15, alertingMs: 1, phoneJoinMs: 1, ivrMs: 2, voiceMs: 3, recording: true, looseTyping: false,
    }); // prettier-ignore
    const agents = await Promise.all(ids.map((id, index) => agent(id, { autoanswer: index % 2 === 0, agenttype: 11 })));
    const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
    const callOf = (id: string): string => simulator.agent(id).calls.at(-1 - roll(2))?.callId ?? '1-1';

    const commands = (id: string): readonly (readonly [method: string, path: string, body?: object])[] => [
      ['PUT', `voicecall/${id}/callout`, { called: pick(numbers) }],
      ['PUT', `voicecall/${id}/callinner`, { called: pick(ids) }],
      ['PUT', `voicecall/${id}/answer`],
      ['POST', `voicecall/${id}/reject`, { mode: 1 + roll(2) }],
      ['DELETE', `voicecall/${id}/release`],
      ['POST', `voicecall/${id}/hold`],
      ['POST', `voicecall/${id}/hold`],
      ['POST', `voicecall/${id}/gethold`],
      ['POST', `voicecall/${id}/innerhelp`, { dstaddress: pick(ids), mode: 1 + roll(2), holdflag: roll(2) === 0 }],
      ['POST', `voicecall/${id}/confjoin`, { callid: callOf(id) }],
      ['POST', `voicecall/${id}/connecthold/${callOf(id)}`],
      ['POST', `voicecall/${id}/transfer`, { devicetype: 2, address: pick(ids), mode: 2 * roll(2) }],
      ['POST', `voicecall/${id}/transfer`, { devicetype: 5, address: pick(numbers), mode: 1 + roll(4) }],
      ['POST', `voicecall/${id}/transfer`, { devicetype: 3, address: '1', mode: roll(2) }],
      ['POST', `voicecall/${id}/transfer`, { devicetype: 1, address: '1', mode: 2 * roll(2) }],
      ['POST', `voicecall/${id}/canceltransfer`],
      ['POST', `voicecall/${id}/disconnect/${pick([...numbers, ...ids])}`],
      ['PUT', `voicecall/${id}/snatchpickup?destWorkNo=${pick(ids)}`],
      ['POST', `onlineagent/${id}/${pick(['saybusy', 'sayfree', 'work', 'cancelwork', 'rest/9/1', 'cancelrest'])}`],
      ['PUT', `qualitycontrol/${id}/${pick(['addsupervise', 'addinsert', 'intercept'])}/${pick(ids)}`],
      ['DELETE', `qualitycontrol/${id}/${pick(ids)}`],
      ['PUT', `recordplay/${id}/play`, { voicepath: 'x' }],
      ['POST', `agentconf/${id}/${pick(['requestagentconf', 'releaseagentconf'])}`, { memberNum: 3 }],
      ['POST', `agentconf/${id}/batchaddparticipant`, { addresses: [{ addressType: '9', address: pick(ids) }] }],
      ['POST', `agentconf/${id}/answeragentconf`],
    ];
    /** Operations that make sense in the agent's state, so that the walk gets far. */
    const sensible = (id: string): RegExp => {
      const states = simulator.agent(id).calls.map(({ state }) => state);
      if (states.includes('ringing')) return /answer$|release$/;
      if (states.includes('talking') || states.includes('threeParty'))
        return /hold|help|join|transfer|disconnect|release$|requestagentconf/;
      if (states.includes('held')) return /callout|callinner|gethold/;
      return /callout|callinner|sayfree|addsupervise|intercept|snatch|play$|answeragentconf/;
    };
    const happenings = (): readonly Happening[] => [
      { happening: 'customerCalls', caller: pick(numbers), talkMs: roll(20) },
      { happening: 'callerHangsUp', caller: pick(numbers) },
      { happening: 'phoneWill', number: pick(numbers), will: pick(['answers', 'rings', 'refuses', 'busy']) },
      { happening: 'phoneAnswers', number: pick(numbers) },
      { happening: 'agentPhoneWill', agent: pick(ids), will: pick(['lift', 'ring']) },
      { happening: 'agentLiftsPhone', agent: pick(ids) },
      { happening: 'agentPressesKey', agent: pick(ids), key: pick(['hold', 'unhold', 'mute', 'transfer']) },
    ];
    for (let step = 0; step < 250; step += 1) {
      if (roll(4) === 0) {
        try {
          happens(pick(happenings()));
        } catch (error) {
          expect(String(error)).toContain('is not possible now');
        }
      } else {
        const { id } = pick(agents);
        const all = commands(id);
        const [method, path, body] = pick(roll(4) === 0 ? all : all.filter(([, each]) => sensible(id).test(each)));
        const answer = await agents.find((each) => each.id === id)!.call(method, path, body);
        expect([path, answer.status, answer.retcode]).toEqual([
          path,
          200,
          expect.stringMatching(/^(?:0|\d{3}-\d{3})$/),
        ]);
      }
      for (const each of ids) {
        const states = simulator.agent(each).calls.map(({ state }) => state);
        expect(states).not.toContain('over');
        expect(new Set(simulator.agent(each).calls.map(({ callId }) => callId)).size).toBe(states.length);
      }
    }

    await Promise.all(agents.map((each) => each.online('DELETE', 'forcelogout')));
    await expect.poll(() => ids.flatMap((id) => simulator.agent(id).calls)).toEqual([]);
    for (const { callId } of simulator.queuedCalls) expect(callId).toMatch(/^\d+-\d+$/);
  },
);
