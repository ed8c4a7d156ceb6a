/** Derives GraphQL fields and types from the declarations of operations that consist of one request and one answer. */
import type { FieldMap, InputFieldMap, InputRef, ObjectFieldBuilder } from '@pothos/core';
import { checkAgentId, checkNesting } from '../gateway/checks.ts';
import type { Family, Mutation, Operation, Query } from '../gateway/declaration/declaration.ts';
import type { Choice, Field, Fields, Nested } from '../gateway/declaration/input-fields.ts';
import type { Output, Outputs, Shape } from '../gateway/declaration/result-fields.ts';
import { Agent, agentIdDescription, type AgentShape } from './agent-entity.ts';
import { builder, type ObjectType, type SchemaTypes } from './builder.ts';
import type { BoundCapabilities, Context } from './context.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import { orRefused } from '../gateway/failed-call.ts';
import { failureTypesOf } from './failure-types.ts';
import { inBatches } from './costs.ts';
import { callNotes } from './call-notes.ts';
import { stateNotes } from './state-notes.ts';
import { readJoined } from './joined-lists.ts';
import { addMutation, type Success } from './mutation.ts';
import { calls } from './upstream.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type Values = Readonly<Record<string, unknown>>;

/** Adds the fields of a family. @param byHand the fields that other code adds */
export function addFamily(family: Family, byHand: readonly string[] = []): void {
  for (const [field, operation] of Object.entries(family)) {
    // Each code that an operation lists has a type, even if the field is a query.
    failureTypesOf(operation.refusals);
    if (byHand.includes(field)) continue;
    if (operation.kind === 'mutation') addDeclaredMutation(field, operation);
    else if (operation.kind === 'query') addDeclaredQuery(field, operation);
  }
}

type SuccessFields = ObjectFieldBuilder<Types, Success<Values, Values>>;

/** @param further fields of the success type with resolvers of their own */
export function addDeclaredMutation(
  field: string,
  operation: Mutation,
  further?: (t: SuccessFields) => FieldMap,
): void {
  const { input, result, inputType = {}, about, accepted } = operation;
  const typeName = inputType.typeName ?? `${capitalized(field)}Input`;
  addMutation<Values, Values, Values>(field, {
    description: documented(about, operation),
    operation,
    ...(Object.keys(input).length > 0 && {
      input: {
        type: inputObject({ typeName, about: inputType.about ?? `The input of \`${field}\`.`, fields: input }),
        description: Object.values(input).every(({ optional }) => optional)
          ? 'The input. All its fields are optional: `{}` is valid.'
          : 'The input.',
      },
    }),
    // JSON in the input keeps its nulls.
    verbatim: true,
    read: (given) => withoutNulls(input, given),
    run: (gateway, agentId, given) => gateway.call(operation, agentId, given),
    ...(callNotes[field] && { noteOf: callNotes[field] }),
    ...(stateNotes[field] && { noteOf: stateNotes[field], notesPosition: true }),
    success: accepted,
    fields: (t) => ({ ...outputFields(t, result, ({ result: found }) => found), ...further?.(t) }),
  });
}

function addDeclaredQuery(field: string, operation: Query): void {
  const { input, result, answers, about, none, on, list } = operation;
  const output = result[answers];
  if (output === undefined) throw new Error(`${field} answers no field of its result`);
  const options = {
    ...outputType(output),
    // The value is read over the network: a failure must not remove other fields of the answer.
    nullable: true,
    description: documented(about, operation),
    extensions: { ...calls(operation), ...(list && inBatches({ mostItems: list.most, itemsPerCall: list.most })) },
  };
  const read = async ({ gateway }: BoundCapabilities, agentId: string, given: Values): Promise<never> => {
    if (list)
      return (await readJoined(operation, list, gateway, agentId, given[list.by] as readonly string[])) as never;
    const answer = await gateway.read(operation, agentId, withoutNulls(input, given));
    if (answer instanceof GatewayRefusal && answer.retcode === none) return (output.many ? [] : null) as never;
    return (orRefused(answer) as Values)[answers] as never;
  };
  if (on === 'Agent')
    builder.objectField(Agent, field, (t) =>
      t.field({
        ...options,
        args: inputFields({ field: t.arg }, input),
        resolve: ({ id, as }: AgentShape, args: Values, context: Context) => read(as ?? context, id, args),
      } as never),
    );
  else
    builder.queryField(field, (t) =>
      t.field({
        ...options,
        args: {
          agentId: t.arg.id({ required: true, description: agentIdDescription }),
          ...inputFields({ field: t.arg }, input),
        },
        resolve: (_root: unknown, { agentId, ...given }: Values, context: Context) =>
          read(context, checkAgentId(String(agentId)), given),
      } as never),
    );
}

/** Type and nullability from the declaration, for a field with a resolver of its own. */
export const outputType = ({ type, many, nullable }: Pick<Output, 'type' | 'many' | 'nullable'>) => {
  const named = graphqlType(type) as 'String';
  return { type: many ? ([named] as ['String']) : named, nullable };
};

/** The object type of a result, built once. */
export function objectType<Behind extends object = Values>(shape: Shape, further?: object): ObjectType<Behind> {
  return once(shape.typeName, () =>
    builder.objectRef<Behind>(shape.typeName).implement({
      ...further,
      description: shape.about,
      fields: (t) => outputFields(t as never, shape.fields, (found: Values) => found),
    }),
  );
}

/** @param valuesOf returns the values of the fields from the source object of the type */
export const outputFields = <Parent>(
  t: ObjectFieldBuilder<Types, Parent>,
  outputs: Outputs,
  valuesOf: (parent: Parent) => Values,
): FieldMap =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [
      name,
      t.field({
        ...outputType(output),
        description: sentence(output.about, undefined, output.wire),
        resolve: (parent: Parent) => valuesOf(parent)[name] as never,
      } as never),
    ]),
  );

/** The fields of an input object, or the arguments of a field. */
export const inputFields = (t: { field(options: object): unknown }, fields: Fields): InputFieldMap =>
  Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [
      name,
      t.field({
        type: each.many ? [graphqlType(each.type, true)] : graphqlType(each.type, true),
        required: !each.optional,
        description: sentence(
          `${each.about}${each.absent === undefined ? '' : ` Default: ${String(each.absent)}.`}`,
          each.range,
          each.wire,
        ),
      }),
    ]),
  ) as InputFieldMap;

/** An input type that several operations share has the same fields in all of them. */
export const inputObject = ({ typeName, about, fields }: Nested): InputRef<Values> =>
  once(typeName, () =>
    builder.inputType(typeName, { description: about, fields: (t) => inputFields(t as never, fields) }),
  );

export const enumType = ({ typeName, about, values }: Choice) =>
  once(typeName, () =>
    builder.enumType(typeName, {
      description: about,
      values: Object.fromEntries(
        Object.entries(values).map(([name, { wire, also = [], about: meaning }]) => [
          name,
          // Values that this server defines itself have no code of the gateway.
          {
            value: name,
            description: wire === name ? meaning : sentence(meaning, undefined, [wire, ...also].join(', ')),
          },
        ]),
      ),
    }),
  );

function graphqlType(type: Field['type'] | Output['type'], input = false): unknown {
  if (typeof type === 'string') return type;
  if ('values' in type) return enumType(type);
  return input ? inputObject(type as Nested) : objectType(type as Shape);
}

/** Types are built once and used in many places. */
const built = new Map<string, unknown>();
export function once<Built>(name: string, build: () => Built): Built {
  const known = built.get(name) as Built | undefined;
  if (known !== undefined) return known;
  const made = build();
  built.set(name, made);
  return made;
}

const capitalized = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** `Maximum number of participants, 1 to 120 (`memberNum`).` */
export function sentence(about: string, range: string | undefined, wire: string): string {
  const [first = '', ...rest] = about.split(/(?<=\.) /);
  const key = wire === '' || first.includes(`\`${wire}\``) ? '' : ` (\`${wire}\`)`;
  return [`${first.replace(/\.$/, '')}${range === undefined ? '' : `, ${range}`}${key}.`, ...rest].join(' ');
}

/** The description of a field: what it does, and where the gateway documents it. */
export const documented = (about: string, ...operations: readonly Pick<Operation, 'route' | 'pages'>[]): string =>
  `${about}\n\nGateway: ${operations.map(({ route, pages }) => `\`${route}\` (${pages.join(', ')})`).join('; ')}.`;

/**
 * GraphQL passes null if a client gives no value. A declared field that is null counts as omitted; JSON keeps its own nulls.
 * @throws {BadInput} When JSON nests too deeply.
 */
export function withoutNulls(fields: Fields, given: Values): Values {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const each = fields[name];
    if (value === null || value === undefined || each === undefined) continue;
    if (each.type === 'JSON') checkNesting(value);
    if (typeof each.type === 'string' || 'values' in each.type) kept[name] = value;
    else {
      const { fields: inner } = each.type;
      const read = (item: unknown) => withoutNulls(inner, item as Values);
      kept[name] = Array.isArray(value) ? value.map(read) : read(value);
    }
  }
  return kept;
}
