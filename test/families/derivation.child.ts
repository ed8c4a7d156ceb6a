/**
 * A process whose declarations include the worked example from the start, as a source would: before anything is derived. Prints what was derived, and
 * the example's answers, as JSON.
 */
import { isInputObjectType } from 'graphql';
import { families } from '../../src/schema/families.ts';
import type { Operation } from '../../src/simulator/operation.ts';
import { allOperations } from '../../src/simulator/operations/all.ts';
import { declaration, handler } from './worked-example.ts';

Object.assign(families['onlineagent'] ?? {}, declaration);
(allOperations as Operation[]).push(handler);

const { operationDocuments } = await import('../../scripts/operation-documents.ts');
const { operationsTable } = await import('../../scripts/operations-table.ts');
const { schema } = await import('../../src/schema/schema.ts');
const { ask, signIn } = await import('../rig/client.ts');
const { startFacade } = await import('../rig/facade.ts');
const declared = await import('./declared.ts');

const [field = ''] = Object.keys(declaration);
const isExample = (row: { readonly field: string }) => row.field === field;
const example = declared.mutations.find(isExample);
if (example === undefined) throw new Error('not declared');
const input = schema.getType('SetAgentWorkPlaceInput');

await using facade = await startFacade();
const { guid } = await signIn(facade.url, '1001');
const send = (given: object) => {
  const selection = '{ __typename ... on SetAgentWorkPlaceSuccess { desks } }';
  const { document, variables } = declared.requestTo(example, given, '1001', selection);
  return ask(facade.url, document, variables, guid);
};
const good = declared.goodInput(example);
const answered = await send(good);
const before = facade.simulator.ledger.lastSerial;
const refused = await send({ ...good, floor: 100 });
const commands = facade.simulator.ledger.requests({ since: before }).filter(({ kind }) => kind === 'command');

process.stdout.write(
  JSON.stringify({
    description: schema.getMutationType()?.getFields()[field]?.description,
    input: isInputObjectType(input)
      ? Object.values(input.getFields()).map(
          ({ name, type, description }) => `${name}: ${String(type)}. ${description}`,
        )
      : [],
    table: operationsTable(schema, []),
    document: operationDocuments(schema, families, []).find(isExample),
    ranges: declared
      .rangeRows(declared.operations)
      .filter(isExample)
      .map(({ name }) => name),
    inputs: declared
      .fieldRows(declared.operations)
      .filter(isExample)
      .map(({ name }) => name),
    refusals: declared
      .refusalRows(declared.mutations)
      .filter(isExample)
      .map(({ code }) => code),
    answered: answered.data,
    refused: refused.errors.map(({ message }) => message),
    commands: commands.length,
  }),
);
