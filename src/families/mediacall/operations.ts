/** Family `mediacall`: multimedia sessions and H5 video. The limits per channel have no declaration, because a part of their input is unknown. */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { bytes, choice, int, object, text } from '../../gateway/declaration/input-kinds.ts';
import { readsObject } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { mutation, query } = operationsOf('mediacall');

export const mediaOperations = {
  transferMediaSession: mutation({
    name: 'transfer',
    pages: ['cec_07_1279', 'cec_07_0460'],
    about: 'Transfers a multimedia session.',
    input: {
      callId: of.session,
      target: object(of.target, { wire: '', about: 'The target of the transfer.' }),
      mode: choice(of.mode, { wire: 'mode', about: 'How to transfer.' }),
      ...optional({ callData: bytes({ wire: 'calldata', min: 0, max: 2048, about: 'Data for the target.' }) }),
    },
    outcome: of.transfers,
    refusals: ['100-006', '106-004'],
  }),
  sendMediaMessage: mutation({
    name: 'sendMessage',
    pages: ['cec_07_1277'],
    about: 'Sends a message to the customer of a multimedia session.',
    input: {
      callId: of.session,
      data: bytes({
        wire: 'data',
        max: 3800,
        about: 'The message. With the platform’s encryption at most 1900 bytes.',
      }),
      ...optional({ userId: text({ wire: 'userid', max: 64, about: 'The number of the customer.' }) }),
    },
    refusals: ['106-001', '106-002', '100-007'],
  }),
  setMediaSessionLimit: mutation({
    name: 'setCallNums',
    pages: ['cec_07_1278', 'cec_07_0459', 'cec_05_8117'],
    about: 'Sets how many sessions of a medium the agent may have at a time.',
    input: {
      mediaType: choice(of.medium, { wire: 'mediaType', about: 'The medium of a skill queue of the agent.' }),
      sessions: int({ wire: 'callnums', asText: true, range: [1, 60], about: 'The number of sessions.' }),
    },
    refusals: ['106-003', '106-008', '106-012'],
  }),
  videoAccess: query(readsObject(of.videoAccess, '', 'The access.'), {
    on: 'Agent',
    name: 'getConnectInfo',
    route: 'POST',
    pages: ['cec_07_1280', 'cec_07_0461'],
    about: 'Access to the room of a video session in a browser (H5), for an agent that lost the connection.',
    sends: { userType: 'agent' },
    input: { callId: of.session },
    refusals: of.videoRefusals,
  }),
  captureCustomerImage: mutation({
    name: 'imageCapture',
    pages: ['cec_07_1281', 'cec_07_0462'],
    about: 'Takes a screenshot of the customer’s video in a video session in a browser (H5).',
    sends: { userType: 'user' },
    input: { callId: of.session },
    outcome: of.captures,
    refusals: of.videoRefusals,
  }),
};
