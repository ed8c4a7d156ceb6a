/**
 * `@cost` and `@listSize` of the printed schema, compared with the calls that the gateway receives and the sizes that the server's own limit assumes.
 */
import { composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  Kind,
  parse,
  valueFromASTUntyped,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultSizes } from '../../src/execution/measure-document.ts';
import { callWeight } from '../../src/schema/costs.ts';
import { schema as served } from '../../src/schema/schema.ts';
import { ask, signIn } from '../rig/client.ts';
import { startFacade, type Facade } from '../rig/facade.ts';

const printed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(printed, { assumeValidSDL: true });

type Field = GraphQLField<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

const fieldsOf = (source: GraphQLSchema, type: string): readonly Field[] => {
  const found = source.getType(type);
  return found && 'getFields' in found ? (Object.values(found.getFields()) as Field[]) : [];
};

function directiveOf(node: FieldDefinitionNode | null | undefined, directive: string): Arguments | undefined {
  const found = node?.directives?.find(({ name }) => name.value === directive);
  return (
    found &&
    Object.fromEntries((found.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
  );
}

const weightOf = ({ astNode }: Field): number => Number(directiveOf(astNode, 'cost')?.['weight'] ?? 0);
const named = (type: string, name: string): Field => {
  const field = fieldsOf(schema, type).find((each) => each.name === name);
  if (field === undefined) throw new Error(`no field ${type}.${name}`);
  return field;
};

const sizeOf = (type: string, name: string) => directiveOf(named(type, name).astNode, 'listSize');

const commandsOf = ({ simulator }: Facade): number =>
  simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'command').length;

const selected = (field: Field): string => (isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '');

test('the weight of a field is the calls that it makes', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const made: Record<string, number> = {};
  const callsOf = async (document: string): Promise<number> => {
    const before = commandsOf(facade);
    await ask(facade.url, document, {}, guid);
    return commandsOf(facade) - before;
  };
  const alone = ({ args }: Field, given: readonly string[] = []) =>
    args.every((arg) => given.includes(arg.name) || !isRequiredArgument(arg));
  for (const field of fieldsOf(schema, 'Agent').filter((each) => alone(each)))
    made[`Agent.${field.name}`] = await callsOf(`{ agent(id: "1001") { ${field.name} ${selected(field)} } }`);
  for (const field of fieldsOf(schema, 'Query').filter((each) => alone(each, ['agentId']) && each.args.length > 0))
    made[`Query.${field.name}`] = await callsOf(`{ ${field.name}(agentId: "1001") ${selected(field)} }`);
  expect(Object.keys(made).length).toBeGreaterThan(25);
  // Events answer these fields. The weight applies if they do not.
  const atMost = ['Agent.calls', 'Agent.conference'];
  const weighed = Object.keys(made).map((coordinate) => {
    const [type = '', name = ''] = coordinate.split('.');
    return [coordinate, weightOf(named(type, name))] as const;
  });
  for (const coordinate of atMost) expect(made[coordinate]).toBe(0);
  const exact = (entries: readonly (readonly [string, number])[]) =>
    Object.fromEntries(entries.filter(([coordinate]) => !atMost.includes(coordinate)));
  expect(exact(weighed)).toEqual(exact(Object.entries(made).map(([name, calls]) => [name, calls * callWeight])));
});

test('a link to a file makes no call', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const before = commandsOf(facade);
  await ask(facade.url, '{ agent(id: "1001") { recordingLink(fileName: "a.wav") { path } } }', {}, guid);
  expect([commandsOf(facade) - before, weightOf(named('Agent', 'recordingLink'))]).toEqual([0, 0]);
});

test('every mutation is one call, also where its arguments choose the operation', () => {
  for (const field of fieldsOf(schema, 'Mutation')) expect(weightOf(field), field.name).toBe(callWeight);
});

test('a list by ids has the size that its argument allows, and each item its share of a call', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  for (const [name, ids] of [
    ['agentConferences', 'ids'],
    ['agentsById', 'ids'],
    ['skillQueueStatistics', 'skillIds'],
  ] as const) {
    const assumed = Number(sizeOf('Query', name)?.['assumedSize']);
    const refused = async (count: number) => {
      const list = Array.from({ length: count }, (_none, index) => String(1001 + index));
      const document = `query ($ids: [ID!]!) { ${name}(agentId: "1001", ${ids}: $ids) { __typename } }`;
      const { errors } = await ask(facade.url, document, { ids: list }, guid);
      return errors.map(({ extensions }) => extensions['code']);
    };
    expect(await refused(assumed + 1), name).toEqual(['BAD_USER_INPUT']);
    const before = commandsOf(facade);
    expect(await refused(assumed), name).not.toContain('BAD_USER_INPUT');
    // Routers multiply the weight of a list by its size.
    const share = (callWeight * (commandsOf(facade) - before)) / assumed;
    expect(share, name).toBeGreaterThan(0);
    expect(weightOf(named('Query', name)), name).toBe(Math.ceil(share));
  }
});

test('a page has the size of its argument, as in the limit of the server', () => {
  // Each list that the server's own limit multiplies.
  const sized = defaultSizes(served);
  expect([...sized.keys()]).toEqual(['agentEventHistory']);
  expect(sizeOf('Query', 'agentEventHistory')).toEqual({
    slicingArguments: ['first'],
    sizedFields: ['edges', 'nodes'],
    requireOneSlicingArgument: false,
  });
  expect(sizeOf('Agent', 'chatMessages')).toEqual({ slicingArguments: ['pageSize'], sizedFields: ['messages'] });
});

test('the supergraph keeps weights and sizes', () => {
  const { supergraphSdl = '', errors } = composeServices([
    { name: 'agents', url: 'http://127.0.0.1/graphql', typeDefs: parse(printed) },
  ]);
  expect(errors ?? []).toEqual([]);
  const composed = parse(supergraphSdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).map((field) => [`${definition.name.value}.${field.name.value}`, field] as const)
      : [],
  );
  const own = ['Agent', 'Query', 'Mutation', 'AgentSnapshot'].flatMap((type) =>
    fieldsOf(schema, type).map((field) => [`${type}.${field.name}`, field.astNode] as const),
  );
  const directives = (fields: readonly (readonly [string, FieldDefinitionNode | null | undefined])[]) =>
    new Map(
      fields.flatMap(([name, node]) => {
        const both = ['cost', 'listSize'].map((directive) => directiveOf(node, directive));
        return both.some((each) => each !== undefined) ? [[name, both] as const] : [];
      }),
    );
  expect(directives(composed)).toEqual(directives(own));
});
