/**
 * The import table of the design, one row a room: what a row does not name may not be imported.
 *
 * `imports` are values or types, `types` only types; `from` names files, `but` takes some out.
 * A family is any folder under src that is no fixed room, so a new family needs no line here: `rest` speaks to the gateway,
 * `events` declares event types, everything else in it is `fields`. `events` is a family for its `rest` and `fields`, and a
 * room of its own for the rest of it. `$1` is the first group of `from`: the family's folder.
 */
const fixedRooms = '(graphql|gateway|journal|telemetry|simulator|demo)/';
// A family may split by noun (`rest-participants`, `participants-rest`), so the word may stand beside another.
const rest = '(rest|[^/]+-rest|rest-[^/]+)[.]ts$';
const fields = '(fields|[^/]+-fields|fields-[^/]+)[.]ts$';
const declarations = '(events|[^/]+-events|events-[^/]+)[.]ts$';
const familyFile = '^src/([^/]+)/';
const familyRest = `${familyFile}${rest}`;
const familyEvents = `${familyFile}${declarations}`;
const eventsCore = `^src/events/(?!${rest}|${fields})`;

const file = (...paths) => paths.map((path) => `^src/${path}[.]ts$`);
const folder = (...paths) => paths.map((path) => `^src/${path}/`);

const table = [
  { name: 'config', from: file('config', 'settings'), imports: file('settings', 'settings-checks') },
  {
    name: 'main',
    from: file('main'),
    imports: [...file('config', 'settings', 'app', 'server', 'workers'), ...folder('telemetry', 'simulator', 'demo')],
  },
  { name: 'workers', from: file('workers'), imports: [] },
  {
    name: 'server',
    from: file('server'),
    imports: [...file('config'), ...folder('graphql', 'telemetry')],
    types: file('app'),
  },
  { name: 'app', from: file('app'), imports: ['^src/(?!(main|server|workers)[.]ts$|simulator/|demo/)'] },
  {
    name: 'graphql/schema',
    from: file('graphql/schema'),
    imports: [
      ...folder('graphql'),
      ...file('events/own'),
      `^src/(?!${fixedRooms}|events/)[^/]+/(?!${rest})`,
      `^src/events/${fields}`,
    ],
  },
  {
    name: 'graphql/context',
    from: file('graphql/context'),
    imports: [...folder('graphql'), ...file('gateway/guids')],
    types: file('gateway/gateway', 'events/hub'),
  },
  {
    name: 'graphql',
    from: folder('graphql'),
    but: file('graphql/schema', 'graphql/context'),
    imports: [...folder('graphql'), ...file('gateway/failures', 'gateway/retcodes', 'gateway/checks', 'events/event')],
    types: file('gateway/gateway', 'gateway/outcome', 'events/outcome', 'events/facts'),
  },
  {
    name: 'rest',
    from: [familyRest],
    but: [`^src/${fixedRooms}`],
    imports: [
      ...file('gateway/http', 'gateway/envelope', 'gateway/failures'),
      ...file('gateway/operation', 'gateway/checks', 'gateway/loose', 'gateway/outcome'),
      `^src/$1/${rest}`,
    ],
    types: file('gateway/retcodes'),
  },
  {
    name: 'fields',
    from: [familyFile],
    but: [`^src/${fixedRooms}`, familyRest, familyEvents, eventsCore],
    imports: [
      ...file(
        'graphql/builder',
        'graphql/agent',
        'graphql/mutation',
        'graphql/input',
        'graphql/errors',
        'graphql/failures',
        'graphql/outcome',
        'graphql/snapshot',
        'graphql/federation',
        'graphql/upstream',
      ),
      ...file('gateway/failures', 'gateway/checks', 'gateway/outcome'),
      '^src/$1/',
    ],
    types: file('events/event', 'gateway/operation', 'graphql/context'),
  },
  {
    name: 'declarations',
    from: [familyEvents],
    but: [`^src/${fixedRooms}`, '^src/events/'],
    imports: [`^src/$1/${declarations}`],
    types: file('events/event'),
  },
  {
    name: 'events',
    from: [eventsCore],
    imports: [
      ...file('gateway/guids', 'gateway/session', 'gateway/failures', 'gateway/envelope'),
      ...file('gateway/loose', 'gateway/checks', 'gateway/outcome'),
      `^src/events/(?!${fields})`,
    ],
    types: file('journal/journal', 'journal/lease', 'gateway/proof'),
  },
  { name: 'gateway/gateway', from: file('gateway/gateway'), imports: [...folder('gateway'), familyRest] },
  { name: 'gateway', from: folder('gateway'), but: file('gateway/gateway'), imports: folder('gateway') },
  { name: 'journal', from: folder('journal'), imports: folder('journal') },
  { name: 'telemetry', from: folder('telemetry'), imports: folder('telemetry') },
  { name: 'simulator', from: folder('simulator'), imports: folder('simulator'), ambientTypes: [] },
  { name: 'demo', from: folder('demo'), imports: folder('demo'), ambientTypes: [] },
];
const ambient = file('config', 'telemetry/log', 'telemetry/metrics', 'telemetry/traces');
/** For whoever writes to sockets. */
const anywhere = file('turn');

/** A row is two rules: what it may not import at all, and what it may import only as a type. */
const tableRules = table.flatMap(({ name, from, but = [], imports: own, types = [], ambientTypes = ambient }) => {
  const source = { path: from, ...(but.length > 0 && { pathNot: but }) };
  const typesOnly = [...types, ...ambientTypes];
  const imports = [...own, ...anywhere];
  const nowhere = {
    path: '^src/',
    pathNot: [...imports, ...typesOnly],
  };
  const asValue = {
    path: typesOnly,
    pathNot: imports,
    dependencyTypesNot: ['type-only'],
  };
  return [
    { name: `${name}-imports`, from: source, to: nowhere },
    ...(typesOnly.length > 0 ? [{ name: `${name}-imports-types-only`, from: source, to: asValue }] : []),
  ];
});

/** One file imports each foreign thing, so that replacing or upgrading it is one file's work. */
const foreign = [
  { packages: 'undici', importers: file('gateway/http') },
  { packages: '(node:)?sqlite', importers: file('journal/sqlite[^/]*') },
  { packages: '(ioredis|redis|@redis)', importers: file('journal/redis-client') },
  { packages: '(ws|graphql-ws)', importers: file('server', 'graphql/websocket') },
  {
    packages: 'graphql-yoga',
    importers: file('graphql/edge', 'graphql/yoga', 'graphql/streams', 'graphql/operation-spans'),
  },
  { packages: 'graphql-jit', importers: file('graphql/compiled') },
  { packages: '@graphql-yoga/render-graphiql', importers: file('graphql/graphiql') },
  { packages: '@graphql-yoga/plugin-persisted-operations', importers: file('graphql/trusted-documents') },
  { packages: 'rate-limiter-flexible', importers: file('graphql/rate-limit') },
  { packages: '@pothos', importers: file('graphql/builder', 'graphql/mutation') },
  { packages: 'graphql-scalars', importers: folder('graphql') },
  { packages: 'dataloader', importers: [`^src/(?!${fixedRooms})[^/]+/`, ...folder('gateway')] },
  { packages: '(pino|pino-pretty)', importers: file('telemetry/log') },
  { packages: 'prom-client', importers: file('telemetry/metrics') },
  { packages: '@opentelemetry', importers: file('telemetry/traces-spans', 'telemetry/traces-sdk') },
  { packages: 'envalid', importers: file('settings') },
  { packages: 'leven', importers: file('config') },
  { packages: '(node:)?cluster', importers: file('workers') },
];
const foreignRules = foreign.map(({ packages, importers }) => ({
  name: `one-importer-of-${packages.replace(/[^\w|-]/g, '').replaceAll('|', '-')}`,
  from: { path: '^src/', pathNot: importers },
  to: { path: `(^|/node_modules/|^node_modules/)${packages}(/|$)` },
}));

const houseRules = [
  {
    name: 'in-a-room',
    comment:
      'A file directly under src is one of those the design names, the table of settings beside config, what runs main several times, or the loop’s turn.',
    from: {
      path: '^src/[^/]+$',
      pathNot: file('main', 'config', 'settings', 'settings-checks', 'app', 'server', 'workers', 'turn'),
    },
    to: {},
  },
  {
    name: 'simulator-on-demand',
    comment: 'Who has a gateway loads neither the simulator nor its demo.',
    from: { path: file('main') },
    to: { path: folder('simulator', 'demo'), dynamic: false, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'workers-on-demand',
    comment: 'A single process loads nothing of what supervises many.',
    from: { path: file('main') },
    to: { path: file('workers'), dynamic: false, dependencyTypesNot: ['type-only'] },
  },
  { name: 'no-circles', from: { path: '^src/' }, to: { circular: true } },
  {
    name: 'no-orphans',
    from: { orphan: true, path: '^src/', pathNot: file('main', 'simulator/main') },
    to: {},
  },
  {
    name: 'no-junk-drawers',
    comment: 'A file is named after the noun it exports; index files re-export.',
    from: { path: '^src/' },
    to: { path: '^src/(.+/|)(utils?|helpers?|common|misc|index)([.]ts$|/)' },
  },
  { name: 'resolvable', from: { path: '^src/' }, to: { couldNotResolve: true } },
  {
    name: 'production-dependencies',
    comment: 'What src imports is in dependencies: npm ci --omit=dev must still run it.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
  },
  { name: 'nothing-of-the-tests', from: { path: '^src/' }, to: { path: '^(test|bench|scripts)/' } },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...tableRules, ...foreignRules, ...houseRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'default'] },
  },
};
