/**
 * The fields that stream items may have. One field name has one type, nullable, over all types, so that a document which selects every
 * field of every type validates. The gateway's own keys will not do: its `type`, `reason`, `cause`, `feature` and `mediaType` mean
 * something else in each event, so the fields are named for what they say.
 */
import { callFields } from './vocabulary/call.ts';
import { conferenceFields } from './vocabulary/conference.ts';
import { ownFields } from './vocabulary/own.ts';
import { recordingFields } from './vocabulary/recording.ts';
import { sessionFields } from './vocabulary/session.ts';

export const vocabulary = {
  ...ownFields,
  ...sessionFields,
  ...conferenceFields,
  ...callFields,
  ...recordingFields,
};

export type Vocabulary = typeof vocabulary;
