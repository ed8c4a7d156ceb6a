/** Copied by npm run generate from src/events/call-effects.ts. */
/** The effects of the gateway's events on a call. */

export type Effect =
  /** The call has reached the agent. */
  | 'arrives'
  | 'alerts'
  | 'talks'
  | 'holds'
  | 'joins'
  /** The call was not established. */
  | 'fails'
  | 'ends'
  | 'partyLeaves'
  | 'mutes'
  | 'unmutes'
  | 'phoneHolds'
  | 'phoneRetrieves'
  | 'switchesMedia';

export const effects: Readonly<Record<string, Effect>> = {
  AgentEvent_Ringing: 'arrives',
  AgentEvent_Auto_Answer: 'arrives',
  AgentEvent_Customer_Alerting: 'alerts',
  AgentEvent_Talking: 'talks',
  AgentEvent_Hold: 'holds',
  AgentEvent_Conference: 'joins',
  AgentEvent_Call_Out_Fail: 'fails',
  AgentEvent_Inside_Call_Fail: 'fails',
  AgentEvent_No_Answer: 'fails',
  // Also the end of a transfer whose target did not answer: the agent then continues talking.
  AgentEvent_Connect_Fail: 'fails',
  AgentEvent_Consult_Fail: 'fails',
  AgentEvent_AbandonCall: 'fails',
  AgentEvent_Call_Release: 'ends',
  AgentEvent_Customer_Release: 'partyLeaves',
  AgentEvent_MediaSwith: 'switchesMedia',
  AgentEvent_linkagePhoneMute: 'mutes',
  AgentEvent_linkagePhoneUnMute: 'unmutes',
  AgentEvent_linkagePhoneHold: 'phoneHolds',
  AgentEvent_linkagePhoneUnHold: 'phoneRetrieves',
};

/** Effects that prove that the agent has the call. */
export const proofsOfLife: ReadonlySet<Effect> = new Set(['arrives', 'talks', 'holds', 'joins']);
