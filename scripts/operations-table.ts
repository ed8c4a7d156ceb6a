/**
 * docs/operations-of-the-gateway.md: each operation of the families that the schema covers, with the field that calls it, as the schema itself
 * tells, or the reason why none does.
 */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { callsOf } from '../src/schema/upstream.ts';
import { heartbeat } from '../src/gateway/declaration/engine-operations.ts';

interface Row {
  /** Method and path. */
  readonly route: string;
  readonly page: string;
  /** Markdown: a field by its coordinate, or why there is none. */
  readonly reached: string;
}

const keeper = 'None: the session keeper alone calls it, for an agent whose events are pushed elsewhere.';
const olderRelease = 'older releases';
const onClassic = '`AGENT_GATEWAY_PROFILE=classic`';

const withoutField: readonly Row[] = [
  { route: heartbeat.route, page: heartbeat.pages.join(', '), reached: keeper },
  { route: heartbeat.classicRoute ?? '', page: olderRelease, reached: `${keeper} Only with ${onClassic}.` },
  {
    route: 'POST /onlineagent/{agentid}/syncagentinfo',
    page: 'cec_07_0359, cec_07_1226',
    reached:
      'None: it clears the event queue of the agent, and events that this server has not fetched yet would be lost.',
  },
  {
    route: 'GET /agentevent/{agentid}',
    page: 'cec_07_1274',
    reached:
      'None: the poller alone calls it, since it takes the events off the queue. They come as `Subscription.agentEvents`.',
  },
  {
    route: 'GET /agentevent/allagentevent',
    page: 'not in the public documentation',
    reached: 'None: it names no agent, so nobody’s Guid could be asked for, and it would take the events of all.',
  },
  {
    route: 'POST <callBackUri of the sign-in>',
    page: 'cec_07_1275',
    reached: 'None: the gateway would call it, in push mode. This server signs agents in for polling.',
  },
];

const head = `# Operations of the gateway

Every operation of the families that the schema covers, and the field that calls it; in brackets the arguments or the
setting that choose it. \`npm run generate\` writes this from the declarations in \`src\`. Paths begin at
\`/agentgateway/resource\`.
`;

export function operationsTable(schema: GraphQLSchema): string {
  const families = Object.groupBy([...rowsOf(schema), ...withoutField], familyOf);
  const names = Object.keys(families).toSorted();
  return [head, ...names.map((name) => section(name, families[name] ?? []))].join('\n');
}

/** What the gateway itself calls belongs to the events. */
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
