import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';

/**
 * The notification that an inspector receives when a monitored agent receives this event. The subtypes are those of a vendor's client; which event
 * has which subtype is inferred.
 */
const subtypes: Readonly<Record<string, string>> = {
  AgentOther_InService: 'Login',
  AgentOther_ShutdownService: 'Logout',
  AgentState_Ready: 'Idle',
  AgentState_CancelNotReady_Success: 'Idle',
  AgentState_CancelRest_Success: 'Idle',
  AgentState_CancelWork_Success: 'Idle',
  AgentState_SetNotReady_Success: 'Busy',
  AgentState_SetRest_Success: 'Rest',
  AgentState_SetWork_Success: 'Work',
  AgentState_Work: 'Work',
  AgentOther_PhoneAlerting: 'WaitAlerting',
  AgentEvent_Ringing: 'WaitAnswer',
  AgentEvent_Talking: 'Active',
  AgentEvent_Conference: 'ThreeParty',
  AgentOther_PhoneRelease: 'HungUp',
  AgentOther_BeQcStart: 'SuperviseInsert',
  AgentOther_BeQcStop: 'StopSuperviseInsert',
  AgentMediaEvent_Record: 'RecordBegin',
  AgentMediaEvent_StopRecordDone: 'RecordStop',
  AgentMediaEvent_Play: 'PlayVoice',
};

export function notifyInspectors(world: World, agent: Agent, eventType: string): void {
  const subtype = subtypes[eventType];
  if (subtype !== undefined) notifyOf(world, agent, subtype);
}

/** Also used for changes without an event for the agent, such as muting. */
export function notifyOf(world: World, agent: Agent, subtype: string): void {
  for (const id of world.monitoring.inspectorsOf(agent.id))
    world.agents.get(id)?.tell(happened.monitored(`QC_AgentState_${subtype}`, agent.id));
}
