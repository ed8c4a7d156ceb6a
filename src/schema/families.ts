/** The families whose operations are declared, by their names in the gateway's paths. */
import { agentGroupOperations } from '../families/agentgroup/operations.ts';
import { callDataOperations } from '../families/calldata/operations.ts';
import { conferenceOperations } from '../families/conference/operations.ts';
import { mediaOperations } from '../families/mediacall/operations.ts';
import { multimediaConferenceOperations } from '../families/multimediaconf/operations.ts';
import { inspectionOperations } from '../families/qualitycontrol/operations.ts';
import { queueOperations } from '../families/queuedevice/operations.ts';
import { recordFileOperations } from '../families/recordfile/operations.ts';
import { recordingOperations } from '../families/recordplay/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { chatOperations } from '../families/textchat/operations.ts';
import { callOperations } from '../families/voicecall/operations.ts';
import type { Family } from '../gateway/declaration/declaration.ts';

export const families: Readonly<Record<string, Family>> = {
  agentconf: conferenceOperations,
  agentgroup: agentGroupOperations,
  calldata: callDataOperations,
  mediacall: mediaOperations,
  multimediaconf: multimediaConferenceOperations,
  onlineagent: sessionOperations,
  qualitycontrol: inspectionOperations,
  queuedevice: queueOperations,
  recordfile: recordFileOperations,
  recordplay: recordingOperations,
  textchat: chatOperations,
  voicecall: callOperations,
};
