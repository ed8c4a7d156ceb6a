import type { Operation } from '../operation.ts';
import { agentGroupOperations } from './agentgroup.ts';
import { callDataOperations } from './calldata/data.ts';
import { callReadingOperations } from './calldata/reading.ts';
import { conferenceChairOperations } from './conferencechair.ts';
import { conferenceMemberOperations } from './conferencemember.ts';
import { conferenceQueryOperations } from './conferencequery.ts';
import { conferenceVoiceOperations } from './conferencevoice.ts';
import { eventOperations } from './event.ts';
import { guidOperations } from './guid.ts';
import { messageOperations } from './message.ts';
import { preferenceOperations } from './preference.ts';
import { forcingOperations } from './qualitycontrol/forcing.ts';
import { inspectingOperations } from './qualitycontrol/inspecting.ts';
import { queueDeviceOperations } from './queuedevice.ts';
import { recordFileOperations } from './recordfile.ts';
import { recordPlayOperations } from './recordplay.ts';
import { signInOperations } from './signin.ts';
import { signOutOperations } from './signout.ts';
import { stateOperations } from './state.ts';
import { answeringOperations } from './voicecall/answering.ts';
import { diallingOperations } from './voicecall/dialling.ts';
import { endingOperations } from './voicecall/ending.ts';
import { helpingOperations } from './voicecall/helping.ts';
import { holdingOperations } from './voicecall/holding.ts';
import { mediaOperations } from './voicecall/media.ts';
import { transferringOperations } from './voicecall/transferring.ts';

/** All operations of the simulator. A literal segment must precede a parameter in the same place. */
export const allOperations: readonly Operation[] = [
  ...eventOperations,
  ...signInOperations,
  ...signOutOperations,
  ...guidOperations,
  ...stateOperations,
  ...preferenceOperations,
  ...messageOperations,
  ...conferenceMemberOperations,
  ...conferenceChairOperations,
  ...conferenceVoiceOperations,
  ...conferenceQueryOperations,
  ...diallingOperations,
  ...answeringOperations,
  ...holdingOperations,
  ...endingOperations,
  ...helpingOperations,
  ...transferringOperations,
  ...mediaOperations,
  ...callReadingOperations,
  ...callDataOperations,
  ...queueDeviceOperations,
  ...agentGroupOperations,
  ...forcingOperations,
  ...recordFileOperations,
  ...recordPlayOperations,
  ...inspectingOperations,
];
