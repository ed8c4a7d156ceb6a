/** Everything that README, docs and CONTRIBUTING name exists. `npm run check:docs` checks links and prose. */
import {
  buildSchema,
  isExecutableDefinitionNode,
  isInterfaceType,
  isObjectType,
  LoneAnonymousOperationRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proseOf } from '../../scripts/prose.ts';
import { settingNames } from '../../src/settings.ts';
import { variables } from '../../src/simulator/environment.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const pages = globSync(['*.md', 'docs/*.md', 'client/*.md', 'examples/*/*.md', 'test/**/*.md', 'deploy/*.md'], {
  cwd: root,
  exclude: ['**/node_modules'],
});

const prose = (page: string): string => proseOf(read(page));
const hasHistory = (page: string): boolean => ['CHANGELOG.md', join('docs', 'upgrading.md')].includes(page);

/** Variables of the reader's shell, and of programs other than the server. */
const otherVariables = new Set([
  ...Object.keys(variables),
  'GUID',
  'CURSOR',
  'AGENT_GUID',
  'PROBE_PASSWORD',
  'FUZZ_RUNS',
  'SUBSCRIPTIONS',
  'PUBLIC_URL',
]);
/** The options that the program of an npm command declares. */
function optionsOf(command: string): readonly string[] {
  const [, program = ''] = /(\S+\.(?:ts|js))/.exec(scripts[command] ?? '') ?? [];
  const file = program.startsWith('bin') ? 'src/main.ts' : program;
  if (!existsSync(join(root, file))) return [];
  const declared = read(file).matchAll(/'?\b([a-z][\w-]*)'?: (?:\{\s*(?:kind:|\.\.\.flag)|flag\b|text\b)/g);
  return ['help', ...[...declared].map(([, name = '']) => name)];
}

test('the documentation has pages to check', () => {
  expect(pages).toContain('README.md');
  expect(pages).toContain(join('docs', 'getting-started.md'));
});

describe.each(pages)('%s', (page) => {
  // The page for Relay is about a separate project.
  test.skipIf(page.includes('relay'))('names only files that exist', () => {
    const named = [
      ...prose(page).matchAll(/`((?:src|test|client|scripts|bench|examples|schema|deploy|docs)\/[^`\s*]*)`/g),
    ];
    const paths = named.map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('names only npm commands that exist', () => {
    const named = [...read(page).matchAll(/npm (?:run (?:-s )?(?<script>[\w:]+)|(?<short>start|test)\b)/g)].map(
      ({ groups }) => groups?.['script'] ?? groups?.['short'] ?? '',
    );
    const ofOtherPackages = page.startsWith('docs') || page === 'README.md' ? [] : ['build', 'dev', 'preview'];
    expect(named.filter((name) => scripts[name] === undefined && !ofOtherPackages.includes(name))).toEqual([]);
  });

  test('names only settings that exist', () => {
    const named = read(page).matchAll(
      /\b(?:AGENT_GATEWAY|STORE|SESSION|LIMIT|STREAM|PUBLIC)_[A-Z_]*[A-Z]\b(?!:|…|\*)/g,
    );
    // An error code, and variables of the desk's build and of the documented Hive Gateway.
    const others = ['STORE_UNAVAILABLE', 'AGENT_GATEWAY_GRAPHQL', 'PUBLIC_URL'];
    const unknown = [...named].map(([name]) => name).filter((name) => !settingNames.includes(name));
    expect(unknown.filter((name) => !others.includes(name))).toEqual([]);
  });

  // These pages also show what a release has removed.
  test.skipIf(hasHistory(page))('sets only variables that exist', () => {
    const set = [...read(page).matchAll(/\b([A-Z][A-Z\d]*(?:_[A-Z\d]+)*)=/g)].map(([, name = '']) => name);
    expect(set.filter((name) => !settingNames.includes(name) && !otherVariables.has(name))).toEqual([]);
  });

  test('names only options that the npm commands have', () => {
    const given = [...read(page).matchAll(/npm (?:run )?([\w:]+) -- ([^\n`]*)/g)];
    const unknown = given.flatMap(([, command = '', text = '']) =>
      [...text.matchAll(/--([a-z][\w-]*)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !optionsOf(command).includes(name))
        .map((name) => `${command} --${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Whole words of everything that a page may name: code, schema, deployment, the gateway's catalogue. */
const knownWords = new Set(
  globSync(
    [
      'src/**/*.{ts,lua}',
      'client/src/**/*.ts',
      'schema/schema.graphql',
      'schema/operations/**/*.graphql',
      'examples/agent-desk/src/**/*.{ts,tsx}',
      'examples/agent-desk/small/*',
      'examples/*.ts',
      'test/model/*',
      'deploy/*',
      'scripts/**/*.ts',
      'bench/*.ts',
      'bin/*.js',
      'test/facts/*.json',
      'package.json',
    ],
    { cwd: root, exclude: ['**/node_modules'] },
  )
    .filter((path) => statSync(join(root, path)).isFile())
    .flatMap((path) => read(path).match(/\w+/g) ?? []),
);
/** Words of other packages and programs, of a test's own setting, and of CONTRIBUTING's examples, which do not exist. */
const foreignWords = new Set([
  ...['ApolloLink', 'getDataID', 'persistConfig', 'persistedDocuments', 'MASTER_NAME', 'FUZZ_RUNS'],
  ...['MemPubSub', 'PUBLIC_URL', 'TIMEOUT_ERROR'],
  ...['setAgentWorkPlace', 'AgentConf_Locked', 'ConferenceLocked'],
]);
/** Identifiers rather than English words: camel case, constants, and gateway events. */
const isName = (word: string): boolean =>
  /[a-z][A-Z]|^[A-Z][A-Z\d]*_[A-Z\d_]*[A-Z\d]$|^(?:Agent|QC)\w*_\w+$/.test(word);

/** A block may show two anonymous operations. */
const rules = specifiedRules.filter((rule) => rule !== LoneAnonymousOperationRule);

/** Inline code in sentences. */
const codeOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const ofThisRelease = pages.filter((page) => !hasHistory(page));
const metrics = new Set(read('src/telemetry/metrics.ts').match(/\w+/g));
/** Every event of the catalogue and of the schema's descriptions. */
const events = new Set(
  ['test/facts/events.json', 'schema/schema.graphql'].flatMap((path) => read(path).match(/\w+_\w+/g) ?? []),
);
/** Operations of the gateway, and the example of CONTRIBUTING. */
const noEvents = new Set(['QC_SET_AGENT_SELF_RECORD', 'QC_CANCEL_AGENT_SELF_RECORD', 'AgentConf_Locked']);
/** Built from the printed schema, because the source's schema belongs to another copy of graphql. */
const schema = buildSchema(read('schema/schema.graphql'), { assumeValidSDL: true });

describe.each(ofThisRelease)('%s', (page) => {
  test('names only fields, types, events, settings and functions that exist', () => {
    const named = codeOf(page).flatMap((code) => code.match(/\w+/g) ?? []);
    expect(named.filter((word) => isName(word) && !knownWords.has(word) && !foreignWords.has(word))).toEqual([]);
  });

  test('names only events and metrics that exist', () => {
    const named = codeOf(page).flatMap((code) => code.match(/\w+/g) ?? []);
    const unknown = named.filter((word) => /^(?:Agent|QC)\w*_\w+$/.test(word) && !events.has(word));
    expect(unknown.filter((word) => !noEvents.has(word))).toEqual([]);
    const ofMetrics = named.filter((word) => /^[a-z]+(?:_[a-z]+)*_(?:total|seconds|bytes)$/.test(word));
    expect(ofMetrics.filter((word) => !metrics.has(word.replace('agent_gateway_', '')))).toEqual([]);
  });

  test('names only members that their type has', () => {
    const coordinates = codeOf(page).filter((code) => /^[A-Z]\w+\.[a-z]\w+$/.test(code));
    // These two are in the schema with RAW_OPERATIONS=on only.
    const raw = ['Query.gatewayRead', 'Mutation.gatewayCommand'];
    const missing = coordinates.filter((code) => {
      const [typeName = '', member = ''] = code.split('.');
      const type = schema.getType(typeName);
      return (
        (isObjectType(type) || isInterfaceType(type)) && type.getFields()[member] === undefined && !raw.includes(code)
      );
    });
    expect(missing).toEqual([]);
  });

  // The page about undocumented operations uses fields that are not in the printed schema.
  test.skipIf(page.includes('undocumented'))('shows only documents that the schema allows', () => {
    const documents = [...read(page).matchAll(/^```graphql\n([^]*?)^```$/gm)].map(([, text = '']) => parse(text));
    const executable = documents.filter(({ definitions }) => definitions.some(isExecutableDefinitionNode));
    expect(executable.flatMap((document) => validate(schema, document, rules))).toEqual([]);
  });
});

test('every page of docs is linked from the index, and the index from the README', () => {
  const linked = [...read('docs/index.md').matchAll(/\]\(([^)#/]+\.md)/g)].map(([, name = '']) => `docs/${name}`);
  const ofReader = pages.filter((page) => /^docs\/(?!index|.*\.zh-CN)/.test(page));
  expect(read('README.md')).toContain('](docs/index.md)');
  expect(ofReader.filter((page) => !linked.includes(page))).toEqual([]);
});

test('every folder of tests is in test/README.md', () => {
  const listed = [...read('test/README.md').matchAll(/\]\(([\w/-]+)\)/g)].map(([, path = '']) => join('test', path));
  const folders = globSync('test/**/*.ts', { cwd: root, exclude: ['**/node_modules'] }).map(dirname);
  // A part may be in another folder.
  const isListed = (folder: string): boolean =>
    listed.includes(folder) || (dirname(folder) !== 'test' && isListed(dirname(folder)));
  expect([...new Set(folders)].filter((folder) => folder !== 'test' && !isListed(folder))).toEqual([]);
});

test('the README has at most 250 lines and 12 KB', () => {
  const readme = read('README.md');
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12_000);
});

/** Generated pages, and generated parts of other pages between `<!-- name -->` and `<!-- /name -->`. */
const generatedPages = ['docs/operations-of-the-gateway.md', 'docs/events-of-the-gateway.md'];
const withoutGenerated = (text: string): string => text.replaceAll(/<!-- ([\w-]+) -->[^]*?<!-- \/\1 -->/g, '');

test('a page of docs has fewer than 250 lines, what programs write not counted', () => {
  const long = pages
    .filter((page) => page.startsWith('docs') && !generatedPages.includes(page))
    .map((page) => [page, withoutGenerated(read(page)).trimEnd().split('\n').length] as const);
  expect(long.filter(([, lines]) => lines >= 250)).toEqual([]);
});

test('docs/errors.md has every code that a request may be answered with', () => {
  const listed = new Set(
    [...read('docs/errors.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm)].flatMap(([, names = '']) =>
      names.match(/[A-Z_]+/g),
    ),
  );
  const sources = globSync('src/**/*.ts', { cwd: root, exclude: ['src/simulator/**', 'src/demo/**'] }).map(read);
  // GraphQL errors name their code. Errors of our own classes expose theirs if the set of shown codes contains it.
  const ours = sources.flatMap((text) => [
    ...[...text.matchAll(/\bcode: '([A-Z_]+)'/g)].map(([, code = '']) => code),
    ...(/\bshownCodes = new Set\(\[([^]*?)\]\)/.exec(text)?.[1]?.match(/[A-Z_]+/g) ?? []),
  ]);
  // The codes that GraphQL's own engine answers are listed in the fuzz test.
  const fuzzed = /const codes = new Set\(\[([^]*?)\]\)/.exec(read('test/hostile/fuzz.test.ts'));
  expect(ours).toContain('CURSOR_EXPIRED');
  const codes = new Set([...ours, ...(fuzzed?.[1]?.match(/[A-Z_]+/g) ?? [])]);
  expect(codes.size).toBeGreaterThan(15);
  expect([...codes].filter((code) => !listed.has(code))).toEqual([]);
});

test('docs/errors.md has the messages of every code, and each is a text of the server', () => {
  const [codes = '', messages = ''] = read('docs/errors.md').split('## Messages');
  const sources = globSync('src/**/*.ts', { cwd: root }).map(read).join('\n');
  const rows = [...messages.matchAll(/^\| `([A-Z_]+)` +\| (.*) \|$/gm)];
  const missing = rows.flatMap(([, code, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)]
      .map(([, text = '']) => text)
      .filter((text) => !text.split('…').every((part) => sources.includes(part.trim())))
      .map((text) => `${code}: ${text}`),
  );
  expect(missing).toEqual([]);
  const listed = [...codes.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm)].flatMap(([, names = '']) =>
    names.match(/[A-Z_]+/g),
  );
  const ofGraphQl = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];
  expect(rows.map(([, code]) => code).toSorted()).toEqual(
    listed.filter((code) => !ofGraphQl.includes(code!)).toSorted(),
  );
});

test('the texts of docs/troubleshooting.md are texts of the server', () => {
  const sources = globSync('{src,bin}/**/*.{ts,js}', { cwd: root }).map(read).join('\n');
  // The first cell of a row, if it is literal text.
  const quoted = [...read('docs/troubleshooting.md').matchAll(/^\| `([^`]+)` +\|/gm)].map(([, text = '']) => text);
  expect(quoted.length).toBeGreaterThan(25);
  expect(quoted.filter((text) => !sources.includes(text))).toEqual([]);
});
