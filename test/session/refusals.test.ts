/** Each documented refusal of a session operation has its own type, with the actions open to the user. */
import { describe, expect, test } from 'vitest';
import { retcode } from '../../src/gateway/retcodes.ts';
import type { Mutation } from '../../src/gateway/declaration/declaration.ts';
import { families } from '../../src/schema/families.ts';
import { schema } from '../../src/schema/schema.ts';
import { callsOf } from '../../src/schema/upstream.ts';
import { goodInput, mutations, requestTo } from '../families/declared.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { shared } from '../rig/fixtures.ts';

const facade = sharedFacade();
const desk = shared(() => Desk.open(facade, '1001'));

/** Refuses the agent's next command with this code. */
const refuse = (code: string, message = 'refused') =>
  facade.simulator.faults.add({
    kind: 'retcode',
    retcode: code,
    message,
    path: '/onlineagent/1001',
    target: 'command',
    times: 1,
  });

/** The arguments of a field that select this operation: taken from the schema's description, with a value if it names only an argument. */
function argumentsFor(field: string, when: string, { input }: { readonly input: Mutation['input'] }): string {
  if (field === 'signInAgent') return `input: { password: "Demo@1001", phoneNumber: "701001" ${when} }`;
  return when.replace(/^\w+$/, (name) => `${name}: ${String(goodInput({ operation: { input } })[name])}`);
}

/** The rows of operations with their own fields are in test/families. The arguments of these fields select one of several operations. */
const rows = ['signInAgent', 'signOutAgent'].flatMap((field) =>
  callsOf(schema.getMutationType()!.getFields()[field]!).flatMap(({ operation: { route }, when = '' }) => {
    const operation = Object.values(families['onlineagent']!).find((declared) => declared.route === route)!;
    const args = argumentsFor(field, when, operation);
    return operation.refusals.map((code) => [operation.name, code, field, args] as const);
  }),
);

test.each(rows)('%s refused with %s is data with advice', async (_logName, code, mutation, args) => {
  refuse(code);
  const before = facade.simulator.ledger.lastSerial;
  const entry = retcode(code);
  expect(await desk.run(mutation, args)).toEqual({
    __typename: entry.typeName,
    retcode: code,
    message: 'refused',
    retryable: entry.retryable,
    advice: entry.advice,
    errors: [],
  });
  expect(desk.commands(before)).toHaveLength(1);
});

test('the rows are those of seven ways to sign in or out', () => {
  expect(new Set(rows.map(([logName]) => logName)).size).toBe(7);
});

test('what the platform refuses carries its number', async () => {
  refuse('100-007', 'Unknown ERROR._21234');
  const more = '... on PlatformFailure { ctiCode }';
  expect(await desk.run('setAgentIdle', '', '', desk.guid, more)).toMatchObject({ ctiCode: '21234' });
});

describe('a read is refused', () => {
  test.each([
    ['status', '000-002', 'GATEWAY_REFUSED'],
    ['inCall', '000-002', 'GATEWAY_REFUSED'],
    ['skills { id }', '100-007', 'GATEWAY_REFUSED'],
    ['skills { id }', '100-006', 'UNAUTHENTICATED'],
    ['customState', '000-003', 'UNAUTHENTICATED'],
    ['customState', '100-007', 'GATEWAY_REFUSED'],
  ])('%s with %s, by an error with the code', async (field, code, errorCode) => {
    refuse(code);
    const { errors } = await ask(facade.url, `{ agent(id: "1001") { ${field} } }`, {}, desk.guid);
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: errorCode, retcode: code }]);
  });
});

test('every operation without a Guid is UNAUTHENTICATED and costs no call', async () => {
  const before = facade.simulator.ledger.lastSerial;
  const signOut = { document: 'mutation { signOutAgent(agentId: "1001") { __typename } }', variables: {} };
  for (const { document, variables } of [
    signOut,
    ...mutations.map((declared) => requestTo(declared, goodInput(declared))),
  ]) {
    const { errors } = await ask(facade.url, document, variables);
    expect(errors[0]?.extensions, document).toEqual({ code: 'UNAUTHENTICATED', mayHaveTakenEffect: false });
  }
  const reads =
    '{ agent(id: "1001") { status skills { id } customState } skillsOfAgent(agentId: "1001", ofAgentId: "1002") { id } }';
  const { errors } = await ask(facade.url, reads);
  for (const { extensions } of errors) expect(extensions['code']).toBe('UNAUTHENTICATED');
  expect(errors.length).toBeGreaterThan(0);
  expect(desk.commands(before)).toEqual([]);
});
