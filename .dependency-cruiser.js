/**
 * The import table of the design, one row a room: what a row does not name may not be imported.
 *
 * `imports` are values or types, `types` only types; `from` names files, `but` takes some out.
 * `$1` is the first group of `from`: a family's folder.
 */
const file = (...paths) => paths.map((path) => `^src/${path}[.]ts$`);
const folder = (...paths) => paths.map((path) => `^src/${path}/`);

const table = [
  {
    name: 'config',
    from: file('config', 'settings', 'setting-kinds'),
    imports: file('settings', 'setting-kinds'),
  },
  {
    name: 'main',
    from: file('main'),
    imports: [...file('config', 'settings', 'app', 'server', 'workers'), ...folder('telemetry', 'simulator', 'demo')],
  },
  { name: 'workers', from: file('workers'), imports: [] },
  {
    name: 'server',
    from: file('server'),
    imports: [...file('config'), ...folder('http', 'telemetry')],
    types: file('app'),
  },
  { name: 'app', from: file('app'), imports: ['^src/(?!(main|server|workers)[.]ts$|simulator/|demo/)'] },
  {
    name: 'engine',
    from: file('engine'),
    imports: folder('events', 'gateway', 'credentials', 'journal', 'telemetry'),
  },
  { name: 'http', from: folder('http'), imports: folder('http', 'execution', 'schema', 'net', 'telemetry') },
  {
    name: 'execution',
    from: folder('execution'),
    imports: folder('execution', 'events', 'gateway', 'telemetry'),
    types: [...folder('schema'), ...file('journal/idempotency')],
  },
  {
    name: 'schema',
    from: folder('schema'),
    imports: folder('schema', 'families', 'events', 'gateway', 'credentials'),
  },
  {
    name: 'families',
    from: ['^src/families/([^/]+)/'],
    imports: ['^src/families/$1/', ...folder('gateway/declaration', 'events/declaration')],
  },
  {
    name: 'events',
    from: folder('events'),
    imports: folder('events', 'gateway', 'credentials', 'net'),
    types: file('journal/journal', 'journal/lease'),
  },
  { name: 'gateway', from: folder('gateway'), imports: folder('gateway', 'credentials', 'net', 'telemetry') },
  { name: 'credentials', from: folder('credentials'), imports: folder('credentials'), types: file('journal/journal') },
  { name: 'journal', from: folder('journal'), imports: folder('journal') },
  { name: 'net', from: folder('net'), imports: folder('net'), ambientTypes: [] },
  { name: 'telemetry', from: folder('telemetry'), imports: folder('telemetry') },
  { name: 'simulator', from: folder('simulator'), imports: folder('simulator'), ambientTypes: [] },
  { name: 'demo', from: folder('demo'), imports: folder('demo'), ambientTypes: [] },
];
const ambient = file('config', 'telemetry/log', 'telemetry/metrics', 'telemetry/traces');

/** A row is two rules: what it may not import at all, and what it may import only as a type. */
const tableRules = table.flatMap(({ name, from, but = [], imports, types = [], ambientTypes = ambient }) => {
  const source = { path: from, ...(but.length > 0 && { pathNot: but }) };
  const typesOnly = [...types, ...ambientTypes];
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
  { packages: 'undici', importers: file('gateway/transport/http') },
  { packages: '(node:)?sqlite', importers: folder('journal/sqlite') },
  { packages: '(ioredis|redis|@redis)', importers: file('journal/redis/client') },
  { packages: '(ws|graphql-ws)', importers: file('server', 'http/websocket') },
  { packages: 'graphql-yoga', importers: file('http/yoga-plugins', 'http/yoga') },
  { packages: 'graphql-jit', importers: file('execution/compiled') },
  { packages: '@graphql-yoga/render-graphiql', importers: file('http/graphiql-assets') },
  { packages: 'negotiator', importers: file('http/negotiation') },
  { packages: 'lru-cache', importers: file('execution/bounded-cache') },
  { packages: 'rate-limiter-flexible', importers: file('execution/rate-limit') },
  { packages: '@pothos', importers: folder('schema') },
  { packages: 'graphql-scalars', importers: file('schema/builder') },
  { packages: 'dataloader', importers: file('schema/loaders') },
  { packages: '(pino|pino-pretty)', importers: file('telemetry/log') },
  { packages: 'prom-client', importers: file('telemetry/metrics') },
  { packages: '@opentelemetry', importers: file('telemetry/traces-spans', 'telemetry/traces-sdk') },
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
      'A file directly under src is one of those the design names, the table of settings beside config, or what runs main several times.',
    from: {
      path: '^src/[^/]+$',
      pathNot: file('main', 'config', 'settings', 'setting-kinds', 'app', 'engine', 'server', 'workers'),
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
  {
    name: 'page-scripts-alone',
    comment: 'The scripts of GraphiQL run in its page: they import one another, and no module of the server.',
    from: { path: folder('http/graphiql') },
    to: { pathNot: folder('http/graphiql') },
  },
  {
    name: 'page-scripts-in-the-page',
    comment: 'The server sends the scripts of GraphiQL, and does not run them.',
    from: { path: '^src/', pathNot: folder('http/graphiql') },
    to: { path: folder('http/graphiql') },
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
