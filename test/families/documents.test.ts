/** Runs each document that is derived from a declaration against the simulator. */
import { expect, test } from 'vitest';
import { operationDocuments } from '../../scripts/operation-documents.ts';
import { families } from '../../src/schema/families.ts';
import { schema } from '../../src/schema/schema.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { derivedFiles, handWrittenFiles } from '../rig/operation-files.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { shared } from '../rig/fixtures.ts';
import { goodInput, isOfAgent, operations } from './declared.ts';

const documents = operationDocuments(
  schema,
  families,
  handWrittenFiles.map(({ text }) => text),
);

const facade = sharedFacade();
const desk = shared(() => Desk.open(facade, '1001'));

test('schema/operations/derived has a file for each derived document', () => {
  const files = derivedFiles.map(({ name }) => name);
  expect(files.toSorted()).toEqual(documents.map(({ name }) => `${name}.graphql`).toSorted());
});

test.each(documents)('$name reaches the gateway once and is answered', async ({ field, text }) => {
  const operation = operations.find((declared) => declared.field === field)?.operation;
  if (operation === undefined || operation.kind === 'exchange') throw new Error(`${field} is not declared`);
  const input = goodInput({ operation });
  const before = facade.simulator.ledger.lastSerial;
  const variables = { agentId: '1001', within: 1000, ...(operation.kind === 'mutation' ? { input } : input) };
  const { data, errors } = await ask(facade.url, text, variables, desk.guid);
  // A read that the gateway refuses is an error.
  const refused = operation.kind === 'query' ? 'GATEWAY_REFUSED' : undefined;
  expect(errors.filter(({ extensions }) => extensions['code'] !== refused)).toEqual([]);
  expect(data).toHaveProperty(isOfAgent(operation) ? ['agent', field] : field);
  expect(desk.commands(before)).toHaveLength(1);
});
