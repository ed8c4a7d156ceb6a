/** The families of the gateway's events, as its pages group them. */

export const eventFamilies = {
  AGENT_STATE: 'The agent’s state: busy, idle, on a break, in wrap-up (AgentState_…).',
  SESSION: 'The agent’s session: signed in and out, notes and bulletins (AgentOther_…).',
  PHONE: 'The agent’s phone: ringing, picked up, hung up (AgentOther_Phone…).',
  CALL: 'Calls (AgentEvent_…).',
  PHONE_LINKAGE: 'Calls put on hold at the phone itself (AgentEvent_linkagePhone…).',
  CONFERENCE: 'Agent conferences (AgentConf_…).',
  RECORDING: 'Recordings (AgentMediaEvent_Record…).',
  PLAYBACK: 'Playing recordings (AgentMediaEvent_Play…).',
  MULTIMEDIA: 'Multimedia sessions, and video sessions in a browser (H5) (AgentEvent_MessageData and the like).',
  TEXT_CHAT: 'Text chats (AgentChat_…).',
  QUALITY_CONTROL: 'Changes of agents that an inspector monitors (QC_…).',
  OTHER: 'Events that this schema has no type for.',
} as const;

export type EventFamily = keyof typeof eventFamilies;
