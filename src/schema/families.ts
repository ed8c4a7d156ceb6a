/** The families whose operations are declared, by their names in the gateway's paths. */
import { agentGroupOperations } from '../families/agentgroup/operations.ts';
import { callDataOperations } from '../families/calldata/operations.ts';
import { conferenceOperations } from '../families/conference/operations.ts';
import { inspectionOperations } from '../families/qualitycontrol/operations.ts';
import { queueOperations } from '../families/queuedevice/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { callOperations } from '../families/voicecall/operations.ts';
import type { Family } from '../gateway/declaration/declaration.ts';

export const families: Readonly<Record<string, Family>> = {
  agentconf: conferenceOperations,
  agentgroup: agentGroupOperations,
  calldata: callDataOperations,
  onlineagent: sessionOperations,
  qualitycontrol: inspectionOperations,
  queuedevice: queueOperations,
  voicecall: callOperations,
};
