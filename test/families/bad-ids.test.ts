/** Agent ids, conference ids and sign-in fields that are out of range cost no gateway call, whichever field receives them. */
import { describe, expect, test } from 'vitest';
import { signIn } from '../../src/families/session/types.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { shared } from '../rig/fixtures.ts';
import { goodInput, isOfAgent, mutations, queries, requestTo } from './declared.ts';

const facade = sharedFacade();
const desk = shared(() => Desk.open(facade, '1001'));

async function refused(document: string, variables: object): Promise<string | undefined> {
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await ask(facade.url, document, variables, desk.guid);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(desk.commands(before)).toEqual([]);
  return errors[0]?.message;
}

describe('an agent id outside 101 to 999999 is refused', () => {
  const ids = ['100', '1000000', '01001', '-1001', ' 1001', '1e3', '', '１００１'];

  test.each([...mutations, ...queries])('by $field', async (declared) => {
    for (const id of ids) {
      const { document, variables } = requestTo(declared, goodInput(declared), id);
      const argument = isOfAgent(declared.operation) ? 'id' : 'agentId';
      expect(await refused(document, variables)).toBe(`${argument} must be a number from 101 to 999999`);
    }
  });

  test.each([
    [
      'mutation ($id: ID!) { signInAgent(agentId: $id, input: { password: "p", phoneNumber: "7" }) { __typename } }',
      'agentId',
    ],
    ['mutation ($id: ID!) { signOutAgent(agentId: $id) { __typename } }', 'agentId'],
    ['query ($id: ID!) { agent(id: $id) { status } }', 'id'],
    ['query ($id: ID!) { agentConferences(agentId: $id, ids: ["1"]) { id } }', 'agentId'],
    ['query ($id: ID!) { skillsOfAgent(agentId: "1001", ofAgentId: $id) { id } }', 'ofAgentId'],
  ])('by %s', async (document, field) => {
    for (const id of ids) expect(await refused(document, { id })).toBe(`${field} must be a number from 101 to 999999`);
  });
});

test.each([
  ['1', 'twelve'],
  ['1', '', '12345678901234567890'],
])('of the conference ids "%s", "%s" the second is refused, and the first is not read', async (...ids) => {
  const document = 'query ($ids: [ID!]!) { agentConferences(agentId: "1001", ids: $ids) { id } }';
  expect(await refused(document, { ids })).toBe('ids[1] must have 1 to 19 digits');
});

describe('the sign-in refuses', () => {
  const document =
    'mutation ($input: SignInAgentInput!) { signInAgent(agentId: "1002", input: $input) { __typename } }';
  const good = { password: 'Demo@1002', phoneNumber: '70002' };
  const rows = Object.entries(signIn).flatMap(([name, { outside }]) => outside.map((value) => ({ name, value })));

  test.each(rows)('$name with a value out of its range', async ({ name, value }) => {
    expect(await refused(document, { input: { ...good, [name]: value } })).toContain(`input.${name}`);
  });

  test('the scope without a phone unless it is forced', async () => {
    const input = { ...good, scope: 'CTI_ONLY_WITHOUT_PHONE' };
    expect(await refused(document, { input })).toBe('input.scope CTI_ONLY_WITHOUT_PHONE requires input.force');
  });

  test.each([0, 256])('a reason for a sign-out of %d', async (reason) => {
    const signOut = 'mutation ($reason: Int) { signOutAgent(agentId: "1001", reason: $reason) { __typename } }';
    expect(await refused(signOut, { reason })).toContain('reason must be a whole number from 1 to 255');
  });
});
