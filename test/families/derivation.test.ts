/**
 * The worked example of CONTRIBUTING.md: an operation with a declaration and a simulator handler is in everything that is derived from declarations,
 * and runs.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

interface Derived {
  readonly description: string;
  readonly input: readonly string[];
  readonly table: string;
  readonly document: { readonly name: string; readonly text: string };
  readonly ranges: readonly string[];
  readonly inputs: readonly string[];
  readonly refusals: readonly string[];
  readonly answered: object;
  readonly refused: readonly string[];
  readonly commands: number;
}

let derived: Derived;
beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'derivation.child.ts')]);
  derived = JSON.parse(stdout) as Derived;
});

describe('a declaration appears', () => {
  test('in the schema, with its types, ranges and pages', () => {
    expect(derived.description).toContain('cec_07_9999');
    expect(derived.input).toEqual([
      'place: WorkPlace!. The place (`place`).',
      'floor: Int. The floor, 1 to 99 (`floor`).',
      'note: String. A note, 1 to 10 characters (`note`).',
    ]);
  });

  test('in the table of the docs', () => {
    expect(derived.table).toContain(
      '| `POST /onlineagent/{agentid}/setworkplace` | cec_07_9999 | `Mutation.setAgentWorkPlace` |',
    );
  });

  test('among the documents', () => {
    expect(derived.document.name).toBe('set-agent-work-place');
    const text = derived.document.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('... on SetAgentWorkPlaceSuccess { desks }');
  });

  test('in the rows of the tests of ranges, of input fields and of refusals', () => {
    expect(derived.ranges).toEqual(['floor', 'note']);
    expect(derived.inputs).toEqual(['place', 'floor', 'note']);
    expect(derived.refusals).toEqual(['000-002', '100-006', '100-007']);
  });
});

test('what is declared is carried out: its input is checked and sent, and its result is read', () => {
  expect(derived.answered).toEqual({ answer: { __typename: 'SetAgentWorkPlaceSuccess', desks: 20 } });
  expect(derived.refused).toEqual(['input.floor must be a whole number from 1 to 99']);
  expect(derived.commands).toBe(0);
});
