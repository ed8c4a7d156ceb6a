/**
 * The client kit's view of an agent's stream, printed from the schema: an interface for each type of event, their union, their names at run time, and
 * the one subscription that requests every field of each type.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  stripIgnoredCharacters,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

const head = `/** Printed by npm run generate from the schema. */\n`;
const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  DateTime: 'string',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  JSON: 'unknown',
  String: 'string',
};

/** Fields that other queries read: a snapshot has the agent's state beside them. */
const leftOut = new Set(['AgentSnapshot.agent', 'AgentConference.agentId']);
/** Fields that cost calls of the gateway, so the subscription requests them only on demand. */
const onDemand = new Set(['AgentSnapshot.status', 'AgentSnapshot.conference', 'AgentSnapshot.unavailable']);

/** A field cannot be selected under its name if another type has a field of that name with a different type. */
const aliases: Readonly<Record<string, string>> = { 'ServerDegraded.reason': 'degradedReason' };
const aliasOf = (type: { readonly name: string }, field: { readonly name: string }): string =>
  aliases[`${type.name}.${field.name}`] ?? field.name;

type Field = GraphQLField<unknown, unknown>;

function eventTypesOf(schema: GraphQLSchema) {
  const event = schema.getType('AgentEvent');
  if (!isInterfaceType(event)) throw new Error('the schema has no interface AgentEvent');
  return { event, types: [...schema.getPossibleTypes(event)].sort((a, b) => a.name.localeCompare(b.name)) };
}

/** The text of the client kit's subscription. */
export function clientSubscription(schema: GraphQLSchema): string {
  const { event, types } = eventTypesOf(schema);
  return stripIgnoredCharacters(subscription(event, types));
}

export function clientEvents(schema: GraphQLSchema): string {
  const { event, types } = eventTypesOf(schema);
  const ofAll = new Set(Object.keys(event.getFields()));
  const printed = new Map<string, string>();
  for (const type of types) printed.set(type.name, interfaceOf(type, ofAll, printed));
  const family = schema.getType('AgentEventFamily');
  if (family !== undefined) named(family, printed);
  return [
    head,
    interfaceOf(event, new Set(), printed, ['AgentEventBase', '']),
    ...[...printed].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text),
    `/** Any item of an agent’s stream, distinguished by \`__typename\`. */
export type AgentEvent =
${types.map(({ name }) => `  | ${name}`).join('\n')};
`,
    `/** The types that this kit knows; what a newer server sends beside them is taken for an UnrecognizedAgentEvent. */
export const agentEventTypes: ReadonlySet<string> = /* @__PURE__ */ new Set([
${types.map(({ name }) => `  '${name}',`).join('\n')}
] satisfies readonly AgentEvent['__typename'][]);
`,
    `/** Every field of every type. With \`$state\` the first item has what the agent is doing, which costs calls of the gateway. */
export const agentEventsText =
  '${clientSubscription(schema)}';
`,
  ].join('\n');
}

/** An interface with the fields of the type that are not in `inherited`. The enums and objects that they need are printed too. */
function interfaceOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  inherited: ReadonlySet<string>,
  printed: Map<string, string>,
  [name, parent]: readonly [string, string] = [type.name, inherited.size > 0 ? ' extends AgentEventBase' : ''],
): string {
  const fields = Object.values(type.getFields())
    .filter((field) => !inherited.has(field.name) && !leftOut.has(`${type.name}.${field.name}`))
    .map((field) => {
      const optional = onDemand.has(`${type.name}.${field.name}`) ? '?' : '';
      return `${doc(field.description, '  ')}  readonly ${aliasOf(type, field)}${optional}: ${typeOf(field.type, printed)};\n`;
    });
  const tag = isObjectType(type) && inherited.size > 0 ? `  readonly __typename: '${type.name}';\n` : '';
  return `${doc(type.description)}export interface ${name}${parent} {\n${tag}${fields.join('')}}\n`;
}

function typeOf(type: GraphQLOutputType, printed: Map<string, string>): string {
  const nullable = getNullableType(type);
  const inner = isListType(nullable)
    ? `readonly ${typeOf(nullable.ofType, printed)}[]`
    : named(getNamedType(nullable), printed);
  return isNonNullType(type) || inner === 'unknown' ? inner : `${inner} | null`;
}

function named(type: GraphQLNamedType, printed: Map<string, string>): string {
  if (isScalarType(type)) return scalars[type.name] ?? 'unknown';
  if (printed.has(type.name)) return type.name;
  // Set before its fields are visited, because a type may contain itself.
  printed.set(type.name, '');
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name, description }) => `${doc(description, '  ')}  | '${name}'`);
    printed.set(type.name, `${doc(type.description)}export type ${type.name} =\n${values.join('\n')};\n`);
  } else if (isObjectType(type)) {
    printed.set(type.name, interfaceOf(type, new Set(), printed));
  } else throw new Error(`the kit has no form for ${type.name}`);
  return type.name;
}

const doc = (description: string | null | undefined, indent = ''): string =>
  description == null
    ? ''
    : `${indent}/** ${description.replaceAll('\n', `\n${indent} * `).replaceAll(/ +$/gm, '')} */\n`;

function subscription(event: GraphQLInterfaceType, types: readonly GraphQLObjectType[]): string {
  const common = Object.keys(event.getFields());
  const fragments = types.map((type) => {
    const own = Object.values(type.getFields()).filter(({ name }) => !common.includes(name));
    const selected = select(type, own);
    return selected === '' ? '' : `... on ${type.name} { ${selected} }`;
  });
  return `subscription AgentEvents($agentId: ID!, $after: ID, $families: [AgentEventFamily!], $types: [String!], $state: Boolean!) {
    agentEvents(agentId: $agentId, after: $after, families: $families, types: $types, snapshot: true) {
      __typename ${common.join(' ')} ${fragments.join(' ')}
    }
  }`;
}

function select(type: GraphQLObjectType, fields: readonly Field[] = Object.values(type.getFields())): string {
  return fields
    .filter(({ name }) => !leftOut.has(`${type.name}.${name}`))
    .map((field) => {
      const condition = onDemand.has(`${type.name}.${field.name}`) ? ' @include(if: $state)' : '';
      const inner = getNamedType(field.type);
      const alias = aliasOf(type, field);
      return `${alias === field.name ? '' : `${alias}: `}${field.name}${condition}${isObjectType(inner) ? ` { ${select(inner)} }` : ''}`;
    })
    .join(' ');
}
