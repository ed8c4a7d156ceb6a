/** The schema: joins the fields of all families. */
import { callEntity } from './calls.ts';
import { conferenceEntity } from './conference.ts';
import { GraphQLSchema } from 'graphql';
import './agent.ts';
import './agent-state.ts';
import './sign-in.ts';
import './recording-links.ts';
import './snapshot.ts';
import { families } from './families.ts';
import { addFamily } from './derive.ts';
import { addEventTypes } from './events.ts';
import { callEvents } from '../families/voicecall/events.ts';
import { phoneEvents } from '../families/phone/events.ts';
import { chatEvents } from '../families/textchat/events.ts';
import { conferenceEvents } from '../families/conference/events.ts';
import { ownTypes } from '../events/own.ts';
import { multimediaEvents } from '../families/multimedia/events.ts';
import { qualityEvents } from '../families/qualitycontrol/events.ts';
import { recordingEvents } from '../families/recording/events.ts';
import { sessionEvents } from '../families/session/events.ts';
import { agentEntity } from './agent-entity.ts';
import { builder } from './builder.ts';
import './server-degraded.ts';
import { addFederation, federationLink } from './federation.ts';

/** All types of stream items: the schema defines them, and the decoder uses them. */
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

/** sign-in.ts adds renewAgentGuid, because its field `guid` does not come from the gateway's answer alone. */
for (const family of Object.values(families)) addFamily(family, ['renewAgentGuid']);

addEventTypes(eventTypes);

addFederation([agentEntity, callEntity, conferenceEntity]);

/** Builds one schema from everything that was added to the builder so far. */
export const joinSchema = (): GraphQLSchema =>
  new GraphQLSchema({
    // Sorted only where it is printed or read by introspection: sorting builds every type again, a twentieth of the start time.
    ...builder.toSchema({ schemaDirectives: federationLink, sortSchema: false }).toConfig(),
    description:
      'This API controls contact-centre agents through an agent gateway: their sessions, calls and conferences, and the stream of their events. Every operation except `signInAgent` needs the agent’s Guid in the header `Guid`; `signInAgent` returns it. Codes such as `cec_07_1270` are pages of the gateway’s public documentation; two codes are the same page in two editions. "Newest edition" means an edition of that documentation that is later than 2025-11.',
  });

export const schema = joinSchema();
