/** Each refusal that is documented for a session operation arrives as its own type, with what the user may do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { retcode } from '../../src/gateway/retcodes.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { operationsOf } from '../rig/facts.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { sessionMutations } from '../rig/mutations.ts';

const facade = sharedFacade();
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open(facade, '1001');
});
afterAll(() => desk[Symbol.asyncDispose]());

/** The next command of the agent is refused so. */
const refuse = (code: string, message = 'refused') =>
  facade.simulator.faults.add({
    kind: 'retcode',
    retcode: code,
    message,
    path: '/onlineagent/1001',
    target: 'command',
    times: 1,
  });

/** The rows of operations that are declared stand in test/families; these choose one of several by their arguments. */
const chosenByArguments = sessionMutations.filter(({ mutation }) => /^sign(In|Out)Agent$/.test(mutation));
const rows = chosenByArguments.flatMap(({ logName, mutation, args }) =>
  (operationsOf('onlineagent').find((operation) => operation.logName === logName)?.errorCodes ?? []).map(
    (code) => [logName, code, mutation, args ?? ''] as const,
  ),
);

test.each(rows)('%s refused with %s is data with advice', async (_logName, code, mutation, args) => {
  refuse(code);
  const before = facade.simulator.ledger.lastSerial;
  const entry = retcode(code)!;
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
  for (const { mutation, args } of sessionMutations.filter((operation) => operation.mutation !== 'signInAgent')) {
    const { errors } = await ask(
      facade.url,
      `mutation { ${mutation}(agentId: "1001"${args === undefined ? '' : `, ${args}`}) { __typename } }`,
    );
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', mayHaveTakenEffect: false });
  }
  const reads =
    '{ agent(id: "1001") { status skills { id } customState } skillsOfAgent(agentId: "1001", ofAgentId: "1002") { id } }';
  const { errors } = await ask(facade.url, reads);
  for (const { extensions } of errors) expect(extensions['code']).toBe('UNAUTHENTICATED');
  expect(errors.length).toBeGreaterThan(0);
  expect(desk.commands(before)).toEqual([]);
});
