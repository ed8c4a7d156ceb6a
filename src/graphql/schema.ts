/** The schema: every family's fields, joined. */
import { conferenceEntity } from '../conference/conference-fields.ts';
import type { GraphQLSchema } from 'graphql';
import '../conference/fields.ts';
import '../session/agent-fields.ts';
import '../session/desk-fields.ts';
import '../session/sign-in-fields.ts';
import '../session/state-fields.ts';
import { callEvents } from '../call/events.ts';
import { phoneEvents } from '../call/phone-events.ts';
import { chatEvents } from '../chat/events.ts';
import { conferenceEvents } from '../conference/events.ts';
import { addEventTypes } from '../events/fields.ts';
import { ownTypes } from '../events/own.ts';
import { multimediaEvents } from '../multimedia/events.ts';
import { qualityEvents } from '../quality/events.ts';
import { recordingEvents } from '../recording/events.ts';
import { sessionEvents } from '../session/events.ts';
import { agentEntity } from './agent.ts';
import { builder } from './builder.ts';
import './server-degraded.ts';
import { addFederation, federationLink } from './federation.ts';

/** All types of stream items: the schema defines them, the decoder reads with them. */
export const eventTypes = [
  ...ownTypes,
  ...sessionEvents,
  ...conferenceEvents,
  ...callEvents,
  ...phoneEvents,
  ...recordingEvents,
  ...qualityEvents,
  ...multimediaEvents,
  ...chatEvents,
];

addEventTypes(eventTypes);

addFederation([agentEntity, conferenceEntity], () => schema);

export const schema: GraphQLSchema = builder.toSchema({ schemaDirectives: federationLink });
