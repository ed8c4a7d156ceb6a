/** The schema: every family's fields, joined. */
import { conferenceEntity } from '../schema/conference.ts';
import type { GraphQLSchema } from 'graphql';
import '../schema/agent.ts';
import '../schema/sign-in.ts';
import { conferenceOperations } from '../families/conference/operations.ts';
import { sessionOperations } from '../families/session/operations.ts';
import { addFamily } from '../schema/derive.ts';
import { callEvents } from '../families/call/events.ts';
import { phoneEvents } from '../families/call/phone-events.ts';
import { chatEvents } from '../families/chat/events.ts';
import { conferenceEvents } from '../families/conference/events.ts';
import { addEventTypes } from '../events/fields.ts';
import { ownTypes } from '../events/own.ts';
import { multimediaEvents } from '../families/multimedia/events.ts';
import { qualityEvents } from '../families/quality/events.ts';
import { recordingEvents } from '../families/recording/events.ts';
import { sessionEvents } from '../families/session/events.ts';
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

/** Families of operations; those in the second place are fields that code adds. */
addFamily(conferenceOperations);
addFamily(sessionOperations, ['renewAgentGuid']);

addEventTypes(eventTypes);

addFederation([agentEntity, conferenceEntity], () => schema);

export const schema: GraphQLSchema = builder.toSchema({ schemaDirectives: federationLink });
