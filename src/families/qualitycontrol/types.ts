/** Shared by the operations of inspection: the inspected agent, the kinds of inspection, and the events at the inspector. */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { agent, agents } from '../../gateway/declaration/input-kinds.ts';

export const inspectionKind = enumOf('InspectionKind', 'How an inspector takes part in a call (`switchtype`).', {
  LISTEN: { wire: 0, about: 'The inspector listens.' },
  INSERT: { wire: 1, about: 'The inspector talks with the agent and the customer.' },
  WHISPER: { wire: 2, about: 'Only the agent hears the inspector.' },
});

const inspected = 'The inspected agent, of the same VDN.';
export const target = { targetAgentId: agent({ wire: 'workNo', at: 'path', about: inspected }) };
/** For the operations that support whispering: they take the agent in the query. */
export const whispered = { targetAgentId: agent({ wire: 'whisperagentid', at: 'query', about: inspected }) };
export const monitored = {
  agentIds: agents({ wire: 'agents', at: 'query', count: [1, 500], about: 'The monitored agents.' }),
};

/** The inspector's phone rings; the inspection starts when the inspector picks it up (cec_05_1439). */
export const begins = { proof: ['AgentOther_PhoneOffhook'], also: ['AgentState_Busy', 'AgentOther_PhoneAlerting'] };
export const ends = { proof: ['AgentOther_PhoneRelease'], also: ['AgentState_Ready'] };
export const takesOver = { proof: ['AgentEvent_Talking'], also: ['AgentMediaEvent_Record'] };

export const refusals = ['100-006', '900-001', '900-002', '900-003'] as const;
