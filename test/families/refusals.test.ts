/** Each refusal that an operation declares has its own type; every other one is an `UnexpectedGatewayFailure`. */
import { describe, expect, test } from 'vitest';
import { retcode, retcodes } from '../../src/gateway/retcodes.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { shared } from '../rig/fixtures.ts';
import { goodInput, isOfAgent, mutations, queries, refusalRows, requestTo, type Declared } from './declared.ts';

const facade = sharedFacade();
const desk = shared(() => Desk.open(facade, '1001'));

const selection = '{ __typename ... on GatewayFailure { retcode message retryable advice class } }';

async function refused(declared: Declared, code: string) {
  facade.simulator.faults.add({ kind: 'retcode', retcode: code, message: 'refused', target: 'command', times: 1 });
  const before = facade.simulator.ledger.lastSerial;
  const { document, variables } = requestTo(
    declared,
    goodInput(declared),
    '1001',
    declared.operation.kind === 'mutation' ? selection : undefined,
  );
  const answer = await ask(facade.url, document, variables, desk.guid);
  expect(desk.commands(before)).toHaveLength(1);
  return answer;
}

const rows = refusalRows(mutations);

test('the operations declare more than a hundred refusals', () => {
  expect(rows.length).toBeGreaterThan(100);
});

test.each(rows)('$field refused with $code answers the type of the code', async ({ code, ...declared }) => {
  const { typeName, retryable, advice, class: cause } = retcode(code);
  const { data } = await refused(declared, code);
  const expected = {
    __typename: typeName,
    retcode: code,
    message: 'refused',
    retryable,
    advice,
    class: cause.toUpperCase(),
  };
  expect(data).toEqual({ answer: expected });
});

describe('a code that an operation does not declare', () => {
  test.each(mutations)(
    'answers $field with UnexpectedGatewayFailure, and what the catalogue knows of it',
    async (declared) => {
      const known = [...retcodes.values()].find(
        ({ code }) =>
          code !== '0' &&
          !(declared.operation.refusals as readonly string[]).includes(code) &&
          !/^(000-003|100-006|105-)/.test(code),
      );
      const { data } = await refused(declared, known?.code ?? '');
      expect(data).toMatchObject({
        answer: {
          __typename: 'UnexpectedGatewayFailure',
          retcode: known?.code,
          advice: known?.advice,
          class: known?.class.toUpperCase(),
        },
      });
    },
  );

  test.each(mutations)('and nobody knows answers $field with UnexpectedGatewayFailure', async (declared) => {
    const { data } = await refused(declared, '999-123');
    expect(data).toMatchObject({ answer: { __typename: 'UnexpectedGatewayFailure', retcode: '999-123', class: null } });
  });
});

const refusedReads = refusalRows(queries).filter(({ operation, code }) => operation.none !== code);

test.each(refusedReads)(
  'the query $field refused with $code is an error that names the code',
  async ({ code, ...declared }) => {
    const { errors } = await refused(declared, code);
    expect(errors).toMatchObject([{ extensions: { retcode: code } }]);
  },
);

test.each(queries.filter(({ operation }) => operation.none !== undefined))(
  'the query $field refused with the code for none answers none',
  async (declared) => {
    const { data, errors } = await refused(declared, declared.operation.none ?? '');
    expect(errors).toEqual([]);
    const none = declared.operation.result['answer']?.many === true ? [] : null;
    expect(isOfAgent(declared.operation) ? data : { agent: data }).toEqual({ agent: { answer: none } });
  },
);
