/** What is out of range is refused before the gateway hears of it; the message names the field and its range. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
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

const long = (characters: number) => 'a'.repeat(characters);
const signIn = (input: string) => `input: { phoneNumber: "70001", password: "Demo@1001", ${input} }`;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `"${1001 + index}"`).join(' ');
const busyReason = 'input.reason must be 0, or a whole number from 200 to 250';
const whole = (field: string, range: string) => `${field} must be a whole number from ${range}`;
const agentIds = (field: string) => `${field} must be a number from 101 to 999999`;

test.each([
  ['signInAgent', `input: { phoneNumber: "70001", password: "${long(33)}" }`, 'input.password must have at most 32 characters'],
  ['signInAgent', 'input: { phoneNumber: "", password: "p" }', 'input.phoneNumber must have 1 to 24 characters'],
  ['signInAgent', `input: { phoneNumber: "${long(25)}", password: "p" }`, 'input.phoneNumber must have 1 to 24 characters'],
  ['signInAgent', signIn('ipAddress: "256.0.0.1"'), 'input.ipAddress must be an IPv4 address'],
  ['signInAgent', signIn('ipAddress: "::1"'), 'input.ipAddress must be an IPv4 address'],
  ['signInAgent', signIn('entryIpAddress: "10.0.0"'), 'input.entryIpAddress must be an IPv4 address'],
  ['signInAgent', signIn(`videoPhoneNumber: "${long(25)}"`), 'input.videoPhoneNumber must have 1 to 24 characters'],
  ['signInAgent', signIn('scope: CTI_ONLY_WITHOUT_PHONE'), 'input.scope CTI_ONLY_WITHOUT_PHONE needs input.force'],
  ['signOutAgent', 'reason: 0', whole('reason', '1 to 255')],
  ['signOutAgent', 'reason: 256', whole('reason', '1 to 255')],
  ['setAgentBusy', 'input: { reason: 1 }', busyReason],
  ['setAgentBusy', 'input: { reason: 199 }', busyReason],
  ['setAgentBusy', 'input: { reason: 251 }', busyReason],
  ['startAgentRest', 'input: { seconds: 0 }', whole('input.seconds', '1 to 86399')],
  ['startAgentRest', 'input: { seconds: 86400 }', whole('input.seconds', '1 to 86399')],
  ['startAgentRest', 'input: { seconds: 1, reason: 256 }', whole('input.reason', '0 to 255')],
  ['setAgentCustomState', 'input: { state: -1 }', whole('input.state', '0 to 65534')],
  ['setAgentCustomState', 'input: { state: 65535 }', whole('input.state', '0 to 65534')],
  ['resetAgentSkills', 'input: { skillIds: ["1", "one"] }', 'input.skillIds[1] must be a number of at most 9 digits'],
  ['resetAgentSkills', `input: { skillIds: [${Array.from({ length: 401 }, () => '"123456789"').join(' ')}] }`, 'input.skillIds must have at most 4000 characters'],
  ['sendAgentNote', 'input: { toAgentIds: [], text: "t" }', 'input.toAgentIds must have 1 to 100 elements'],
  ['sendAgentNote', `input: { toAgentIds: [${ids(101)}], text: "t" }`, 'input.toAgentIds must have 1 to 100 elements'],
  ['sendAgentNote', 'input: { toAgentIds: ["1002", "0"], text: "t" }', agentIds('input.toAgentIds[1]')],
  ['sendAgentNote', `input: { toAgentIds: ["1002"], text: "${'ä'.repeat(512)}" }`, 'input.text must have at most 1023 bytes'],
  ['sendBulletin', 'input: { target: SKILL, targetName: "", text: "t" }', 'input.targetName must have 1 to 100 characters'],
  ['sendBulletin', `input: { target: SKILL, targetName: "${long(101)}", text: "t" }`, 'input.targetName must have 1 to 100 characters'],
  ['sendBulletin', `input: { target: GROUP, targetName: "g", text: "${long(901)}" }`, 'input.text must have 1 to 900 characters'],
  ['sendBulletin', 'input: { target: GROUP, targetName: "g", text: "" }', 'input.text must have 1 to 900 characters'],
  ['changeAgentPassword', `input: { oldPassword: "${long(33)}", newPassword: "n" }`, 'input.oldPassword must have at most 32 characters'],
  ['changeAgentPassword', 'input: { oldPassword: "o", newPassword: "" }', 'input.newPassword must have 1 to 32 characters'],
  ['setAgentTalkRight', 'input: { flag: "" }', 'input.flag must have 1 to 32 characters'],
  ['setAgentForwarding', 'input: { body: [1] }', 'input.body must be a JSON object'],
  ['bindAgentPhone', 'input: { body: "text" }', 'input.body must be a JSON object'],
])('%s(%s) is refused', async (mutation, args, message) => {
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await desk.run(mutation, args);
  expect(errors).toMatchObject([
    { message, path: ['answer'], extensions: { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false } },
  ]);
  expect(desk.commands(before)).toEqual([]);
}); // prettier-ignore

test.each(['100', '1000000', '01001', '-1001', ''])('the agent id "%s" is refused everywhere', async (id) => {
  const before = facade.simulator.ledger.lastSerial;
  const documents = [
    ['mutation ($id: ID!) { setAgentIdle(agentId: $id) { __typename } }', 'agentId'],
    ['mutation ($id: ID!) { signInAgent(agentId: $id, input: { password: "p", phoneNumber: "7" }) { __typename } }', 'agentId'],
    ['mutation ($id: ID!) { signOutAgent(agentId: $id) { __typename } }', 'agentId'],
    ['query ($id: ID!) { agent(id: $id) { status } }', 'id'],
    ['query ($id: ID!) { skillsOfAgent(agentId: $id, ofAgentId: "1001") { id } }', 'agentId'],
    ['query ($id: ID!) { skillsOfAgent(agentId: "1001", ofAgentId: $id) { id } }', 'ofAgentId'],
  ] as const;
  for (const [document, field] of documents) {
    const { errors } = await ask(facade.url, document, { id }, desk.guid);
    expect(errors).toMatchObject([{ message: agentIds(field), extensions: { code: 'BAD_USER_INPUT' } }]);
  }
  expect(desk.commands(before)).toEqual([]);
}); // prettier-ignore
