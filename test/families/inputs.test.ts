/** Derived from the declarations: the range of each declared input field holds, and its value reaches the gateway. */
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/gateway/declaration/input-fields.ts';
import { signIn } from '../../src/families/session/types.ts';
import { requestOf, type Profile } from '../../src/gateway/request.ts';
import { schema } from '../../src/schema/schema.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { shared } from '../rig/fixtures.ts';
import { fieldRows, goodInput, inputNames, mutations, operations, rangeRows, requestTo } from './declared.ts';

const facade = sharedFacade();
const desk = shared(() => Desk.open(facade, '1001'));

const withInput = fieldRows(operations);
const bounded = rangeRows(operations);

describe('a value outside its range', () => {
  test('exists for most input fields', () => {
    expect(bounded.length).toBeGreaterThan(30);
  });

  test.each(bounded)('of $field, $name, is refused before the gateway is asked', async (declared) => {
    const { name, input, operation } = declared;
    const path = operation.kind === 'mutation' ? `input.${name}` : name;
    for (const value of input.outside) {
      const before = facade.simulator.ledger.lastSerial;
      const { document, variables } = requestTo(declared, { ...goodInput(declared), [name]: value });
      const { errors } = await ask(facade.url, document, variables, desk.guid);
      expect(errors, JSON.stringify(value).slice(0, 80)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain(path);
      expect(desk.commands(before)).toEqual([]);
    }
  });
});

describe('an input field', () => {
  test('of the schema is declared, or chooses between operations, or is the key of a repetition', () => {
    const chosen: Readonly<Record<string, readonly string[]>> = {
      signInAgent: [...Object.keys(signIn), 'force', 'scope'],
      signOutAgent: ['force', 'reason'],
    };
    const keys = new Set(['agentId', 'input', 'idempotencyKey', 'clientMutationId']);
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const names = [
        ...inputNames(field.name),
        ...field.args.map(({ name }) => name).filter((name) => !keys.has(name)),
      ];
      const declared = mutations.find((each) => each.field === field.name)?.operation.input;
      const expected = chosen[field.name] ?? Object.keys(declared ?? {});
      expect(names.toSorted(), field.name).toEqual(expected.toSorted());
    }
  });

  const sent = (operation: Parameters<typeof requestOf>[0], input: object, profile: Profile = 'current') => {
    const { method, path, body } = requestOf(operation, '1001', input, { profile, timeoutMs: 1 });
    return `${method} ${path} ${body ?? ''}`;
  };

  test.each(withInput)('of $field, $name, changes the request with its value', ({ operation, input, put }) => {
    const good = goodInput({ operation });
    const [one, other] = input.inside.map((value) => sent(operation, put(good, value)));
    expect(one).not.toBe(other);
  });

  test.each(withInput.filter(({ operation }) => operation.classicRoute !== undefined || hasClassic(operation.input)))(
    'of $field, $name, changes the request of an older gateway too',
    ({ operation, input, put }) => {
      const good = goodInput({ operation });
      const [one, other] = input.inside.map((value) => sent(operation, put(good, value), 'classic'));
      expect(one).not.toBe(other);
    },
  );

  test.each(withInput.filter(({ input }) => input.optional))(
    'of $field, $name, is optional, and null counts as left out',
    ({ operation, input, put }) => {
      const good = goodInput({ operation });
      const leftOut = sent(operation, put(good, undefined));
      expect(sent(operation, put(good, null))).toBe(leftOut);
      expect(sent(operation, put(good, input.inside[1]))).not.toBe(leftOut);
    },
  );
});

const hasClassic = (fields: Fields): boolean => Object.values(fields).some(({ classic }) => classic !== undefined);
