/** The families whose operations are declared, by their names in the gateway's paths. */
import { callDataOperations } from '../families/calldata/operations.ts';
import { conferenceOperations } from '../families/conference/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { callOperations } from '../families/voicecall/operations.ts';
import type { Family } from '../gateway/declaration/declaration.ts';

export const families: Readonly<Record<string, Family>> = {
  agentconf: conferenceOperations,
  calldata: callDataOperations,
  onlineagent: sessionOperations,
  voicecall: callOperations,
};
