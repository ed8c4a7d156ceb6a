import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import { operation, type Operation } from '../operation.ts';
import type { World } from '../world.ts';

/** Notes and bulletins. Their events were only seen in a vendor client. Receivers that are not signed in receive nothing. */
export const messageOperations: readonly Operation[] = [
  operation('POST', 'onlineagent/{agentid}/sendnoteletex', ({ world, agent, fields }) => {
    const receivers = fields.list('agentIds', 100).map(String);
    sendNote(world, agent, receivers, fields.optionalText('content', 1_023) ?? '');
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/sendnotelet/{receiver}', ({ world, agent, fields }) => {
    sendNote(world, agent, [fields.text('receiver', 24)], fields.optionalText('content', 1_023) ?? '');
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/notifybulletin', ({ world, agent, fields }) => {
    const toSkill = fields.integer('targettype', 0, 1) === 1;
    const name = fields.text('targetname', 100);
    const message = messageFrom(agent, fields.text('bulletindata', 900));
    // The simulated platform has one group, which matches every name.
    for (const receiver of world.agents.values()) {
      const addressed = !toSkill || receiver.signedInSkills.some((skill) => skill.name === name);
      if (addressed && receiver !== agent && receiver.openSession !== null) receiver.tell(happened.bulletin(message));
    }
    return { result: {} };
  }),
];

function sendNote(world: World, sender: Agent, receivers: readonly string[], text: string): void {
  const message = messageFrom(sender, text);
  for (const id of receivers) world.agents.get(id)?.tell(happened.note(message));
}

function messageFrom(sender: Agent, context: string): object {
  const now = new Date();
  const timestring = now.toISOString().slice(0, 19).replace('T', ' ');
  return { sender: sender.id, sendername: sender.account.name ?? '', receivetime: now.getTime(), timestring, context };
}
