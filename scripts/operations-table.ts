/**
 * docs/operations-of-the-gateway.md: each operation of the gateway with the field that calls it, according to the schema, or the reason why
 * there is no such field.
 */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { callsOf } from '../src/schema/upstream.ts';
import { heartbeat } from '../src/gateway/declaration/engine-operations.ts';
import type { UndocumentedOperation } from '../src/gateway/declaration/undocumented.ts';
import { leftOutOperations } from './left-out-operations.ts';

interface Row {
  /** Method and path of the operation. */
  readonly route: string;
  readonly page: string;
  /** Markdown: the coordinate of a field, or the reason why there is none. */
  readonly reached: string;
}

const keeper = 'None: the session keeper alone calls it, for an agent whose events are pushed elsewhere.';
const olderRelease = 'older releases';
const onClassic = '`AGENT_GATEWAY_PROFILE=classic`';

const withoutField: readonly Row[] = [
  { route: heartbeat.route, page: heartbeat.pages.join(', '), reached: keeper },
  { route: heartbeat.classicRoute ?? '', page: olderRelease, reached: `${keeper} Only with ${onClassic}.` },
  ...leftOutOperations.map(({ route, page, reason }) => ({ route, page, reached: `None: ${reason}.` })),
];

/** The row of an operation that is known only by method and path: generic fields call it. */
const rawRow = ({ route, page, value }: UndocumentedOperation): Row => {
  const field = route.startsWith('GET ') ? 'Query.gatewayRead' : 'Mutation.gatewayCommand';
  return { route, page, reached: `\`${field}\` (\`operation: ${value}\`, \`RAW_OPERATIONS=on\`)` };
};

const head = `# Operations of the gateway

Every operation of the gateway, and the field that calls it; in brackets the arguments or the setting that select it. Codes such as \`cec_07_1284\` are
pages of the gateway's documentation ([concepts](concepts.md#the-gateway-and-its-platform)). Paths begin at \`/agentgateway/resource\`.
\`npm run generate\` writes this from the declarations in \`src\`.
`;

/** @param raw the operations that are known only by method and path */
export function operationsTable(schema: GraphQLSchema, raw: readonly UndocumentedOperation[]): string {
  const families = Object.groupBy([...rowsOf(schema), ...raw.map(rawRow), ...withoutField], familyOf);
  const names = Object.keys(families).toSorted();
  return [head, ...names.map((name) => section(name, families[name] ?? []))].join('\n');
}

/** Requests that the gateway itself sends belong to the events. */
const familyOf = ({ route }: Row) => /^\w+ \/(\w+)/.exec(route)?.[1] ?? 'agentevent';

function rowsOf(schema: GraphQLSchema): readonly Row[] {
  const pages = new Map<string, string>();
  const fields = new Map<string, string[]>();
  const add = (route: string, page: string, field: string) => {
    pages.set(route, page);
    fields.set(route, [...(fields.get(route) ?? []), field]);
  };
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields()))
      for (const { operation, when } of callsOf(field)) {
        const coordinate = `\`${type.name}.${field.name}\``;
        const { route, pages: documentedOn, classicRoute } = operation;
        add(route, documentedOn.join(', '), when === undefined ? coordinate : `${coordinate} (\`${when}\`)`);
        if (classicRoute !== undefined) add(classicRoute, olderRelease, `${coordinate} (${onClassic})`);
      }
  return [...fields].map(([route, found]) => ({
    route,
    page: pages.get(route) ?? '',
    reached: found.toSorted().join(', '),
  }));
}

function section(family: string, rows: readonly Row[]): string {
  const path = ({ route }: Row) => route.slice(route.indexOf(' '));
  const lines = rows
    .toSorted((one, other) => path(one).localeCompare(path(other), 'en'))
    .map(({ route, page, reached }) => `| \`${route}\` | ${page} | ${reached} |`);
  return ['', `## ${family}`, '', '| operation | page | field |', '| --- | --- | --- |', ...lines, ''].join('\n');
}
