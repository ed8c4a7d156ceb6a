/** What is out of range is refused before the gateway hears of it; the message names the field and its range. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { agent, phone, phoneNumber, voicePath } from '../rig/conference.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';

let facade: Facade;
let desk: Desk;
beforeAll(async () => {
  facade = await startFacade();
  desk = await Desk.open(facade, '1001');
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await facade[Symbol.asyncDispose]();
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => phone(String(18600000000 + index))).join(' ');
const long = (bytes: number) => 'a'.repeat(bytes);
/** Two bytes each in UTF-8. */
const umlauts = (count: number) => 'ä'.repeat(count);
const participant = (address: string) => `input: { participant: ${address}, voicePath: "${voicePath}" }`;

const whole = (field: string, range: string) => `${field} must be a whole number from ${range}`;
const bytes = (field: string, range: string) => `${field} must have ${range} bytes`;
const agentIds = (field: string) => `${field} must be a number from 101 to 999999`;

test.each([
  ['requestAgentConference', 'input: { seats: 0 }', whole('input.seats', '1 to 120')],
  ['requestAgentConference', 'input: { seats: 121 }', whole('input.seats', '1 to 120')],
  ['requestAgentConference', 'input: { seats: 3, durationMinutes: 3 }', whole('input.durationMinutes', '4 to 1440')],
  ['requestAgentConference', 'input: { seats: 3, durationMinutes: 1441 }', whole('input.durationMinutes', '4 to 1440')],
  ['requestAgentConference', 'input: { seats: 3, reminderMinutes: -1 }', whole('input.reminderMinutes', '0 to 1440')],
  ['requestAgentConference', 'input: { seats: 3, callerNumber: "" }', bytes('input.callerNumber', '1 to 24')],
  ['requestAgentConference', `input: { seats: 3, callerNumber: "${umlauts(13)}" }`, bytes('input.callerNumber', '1 to 24')],
  ['requestAgentConference', `input: { seats: 3, welcomeVoicePath: "${long(128)}" }`, bytes('input.welcomeVoicePath', '1 to 127')],
  ['inviteConferenceParticipants', 'input: { participants: [] }', 'input.participants must have 1 to 120 elements'],
  ['inviteConferenceParticipants', `input: { participants: [${many(121)}] }`, 'input.participants must have 1 to 120 elements'],
  ['inviteConferenceParticipants', `input: { participants: [${agent('1002')}, ${agent('100')}] }`, agentIds('input.participants[1].address')],
  ['inviteConferenceParticipants', `input: { participants: [${phone('')}] }`, bytes('input.participants[0].address', '1 to 24')],
  ['inviteConferenceParticipants', 'input: { participants: [{ kind: PHONE, address: "1", deviceType: 256 }] }', whole('input.participants[0].deviceType', '0 to 255')],
  ['inviteConferenceParticipants', 'input: { participants: [{ kind: PHONE, address: "1", deviceCallType: -1 }] }', whole('input.participants[0].deviceCallType', '0 to 255')],
  ['inviteConferenceParticipants', `input: { participants: [${phone('1')}], callerNumber: "${long(25)}" }`, bytes('input.callerNumber', '1 to 24')],
  ['removeConferenceParticipants', 'input: { participants: [] }', 'input.participants must have 1 to 30 elements'],
  ['removeConferenceParticipants', `input: { participants: [${many(31)}] }`, 'input.participants must have 1 to 30 elements'],
  ['removeConferenceParticipants', `input: { participants: [${agent('01002')}] }`, agentIds('input.participants[0].address')],
  ['holdConferenceParticipant', participant(agent('1000000')), agentIds('input.participant.address')],
  ['holdConferenceParticipant', `input: { participant: ${phone('1')}, voicePath: "" }`, bytes('input.voicePath', '1 to 127')],
  ['unholdConferenceParticipant', `input: { participant: ${phone(long(25))} }`, bytes('input.participant.address', '1 to 24')],
  ['setConferenceParticipantMode', `input: { participant: ${agent('+1002')}, mode: NEITHER }`, agentIds('input.participant.address')],
  ['playConferenceParticipantVoice', `input: { participant: ${phone(phoneNumber)}, voicePath: "${umlauts(64)}" }`, bytes('input.voicePath', '1 to 127')],
  ['stopConferenceParticipantVoice', `input: { participant: ${agent(' 1002')} }`, agentIds('input.participant.address')],
  ['playConferenceVoice', `input: { voicePath: "${long(128)}" }`, bytes('input.voicePath', '1 to 127')],
  ['extendAgentConference', 'input: { minutes: 0 }', whole('input.minutes', '1 to 1440')],
  ['extendAgentConference', 'input: { minutes: 1441 }', whole('input.minutes', '1 to 1440')],
  ['changeConferenceSeats', 'input: { change: ADD, seats: 1 }', whole('input.seats', '2 to 118')],
  ['changeConferenceSeats', 'input: { change: TAKE, seats: 119 }', whole('input.seats', '2 to 118')],
  ['handOverConferenceChair', 'input: { toAgentId: "100" }', agentIds('input.toAgentId')],
])('%s(%s) is refused', async (mutation, args, message) => {
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await desk.run(mutation, args);
  expect(errors).toMatchObject([
    { message, path: ['answer'], extensions: { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false } },
  ]);
  expect(desk.commands(before)).toEqual([]);
}); // prettier-ignore

test.each([
  ['1', 'twelve', ''],
  ['1', '', '12345678901234567890'],
])(
  'of the conference ids "%s", "%s", "%s" the second is none: it is refused, and those beside it are not asked for',
  async (...ids) => {
    const before = facade.simulator.ledger.lastSerial;
    const query = 'query ($ids: [ID!]!) { agentConferences(agentId: "1001", ids: $ids) { id } }';
    const { errors } = await ask(facade.url, query, { ids }, desk.guid);
    expect(errors).toMatchObject([
      { message: 'ids[1] must have 1 to 19 digits', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(desk.commands(before)).toEqual([]);
  },
);

test.each(['100', '1000000', '01001', ' 1001', '1e3', '', '１００１'])(
  'the agent id "%s" is refused everywhere',
  async (id) => {
    const before = facade.simulator.ledger.lastSerial;
    const documents = [
      'mutation ($id: ID!) { releaseAgentConference(agentId: $id) { __typename } }',
      'query ($id: ID!) { agentConferences(agentId: $id, ids: ["1"]) { id } }',
      'query ($id: ID!) { vdnConferenceIds(agentId: $id) }',
    ];
    for (const document of documents) {
      const { errors } = await ask(facade.url, document, { id }, desk.guid);
      expect(errors).toMatchObject([{ message: agentIds('agentId'), extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(desk.commands(before)).toEqual([]);
  },
);

test('what an enum or a type does not take is bad input too', async () => {
  const before = facade.simulator.ledger.lastSerial;
  for (const args of [
    'input: { change: MORE, seats: 2 }',
    'input: { change: ADD, seats: "two" }',
    'input: { seats: 2 }',
  ]) {
    const { errors } = await desk.run('changeConferenceSeats', args);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(desk.commands(before)).toEqual([]);
});
