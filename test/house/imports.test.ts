import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IViolation } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const options: ICruiseOptions = await extractDepcruiseOptions(join(root, '.dependency-cruiser.js'));
const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));

async function violations(baseDir: string): Promise<readonly IViolation[]> {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true }, undefined, { tsConfig });
  return (output as ICruiseResult).summary.violations;
}

type Files = Readonly<Record<string, string>>;

/** Writes the files and cruises them. */
async function violationsIn(files: Files): Promise<readonly IViolation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await violations(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the files and answers the rules that each of them breaks. */
async function rulesBrokenIn(files: Files): Promise<Readonly<Record<string, string[]>>> {
  const broken: Record<string, string[]> = {};
  for (const { from, rule } of await violationsIn(files)) (broken[from] ??= []).push(rule.name);
  return broken;
}

interface Import {
  readonly from: string;
  readonly statement: string;
  /** The file that is written for it; none for a package. */
  readonly to?: string;
}

/** Imports that can stand beside each other in one tree of files: a cruise of each by itself takes long. */
class Tree {
  readonly imports: Import[] = [];

  /** @returns false if it could not be distinguished from an existing one, or would close a circle */
  take(added: Import): boolean {
    const same = this.imports.some((each) => each.from === added.from && specifier(each) === specifier(added));
    if (same || (added.to !== undefined && this.#reaches(added.to, added.from))) return false;
    this.imports.push(added);
    return true;
  }

  get files(): Files {
    const files: Record<string, string> = {};
    const write = (path: string, text: string) =>
      (files[path] = `${files[path] ?? 'export interface It {}\n'}${text}\n`);
    for (const { from, statement, to } of this.imports) {
      if (to !== undefined) write(to, '');
      write(from, statement);
    }
    return files;
  }

  #reaches(start: string, end: string): boolean {
    return start === end || this.imports.some(({ from, to }) => from === start && to && this.#reaches(to, end));
  }
}

const specifier = ({ statement }: Import) => /'(.+)'/.exec(statement)?.[1];

/** The rules that each of the imports breaks, from as few cruises as they need. */
async function rulesBrokenBy(imports: readonly Import[]): Promise<ReadonlyMap<Import, readonly string[]>> {
  const trees: Tree[] = [];
  for (const each of imports)
    if (!trees.some((tree) => tree.take(each))) {
      const tree = new Tree();
      tree.take(each);
      trees.push(tree);
    }
  const broken = new Map<Import, readonly string[]>();
  for (const tree of trees) {
    const found = await violationsIn(tree.files);
    for (const each of tree.imports) {
      const its = found.filter(({ from, unresolvedTo }) => from === each.from && unresolvedTo === specifier(each));
      broken.set(
        each,
        its.map(({ rule }) => rule.name),
      );
    }
  }
  return broken;
}

test('the source holds the import table', async () => {
  const found = await violations(root);
  expect(found.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)).toEqual([]);
});

describe('an import the table does not name is reported', () => {
  const value = (path: string): string => `import '${path}';`;
  const type = (path: string): string => `import type { It } from '${path}';`;
  const rows: readonly [from: string, statement: string, to: string, rule: string | null][] = [
    ['src/main.ts', value('./app.ts'), 'src/app.ts', null],
    ['src/main.ts', value('./gateway/transport/http.ts'), 'src/gateway/transport/http.ts', 'main-imports'],
    ['src/main.ts', value('./simulator/main.ts'), 'src/simulator/main.ts', 'simulator-on-demand'],
    ['src/main.ts', "await import('./simulator/main.ts');", 'src/simulator/main.ts', null],
    ['src/main.ts', value('./demo/demo.ts'), 'src/demo/demo.ts', 'simulator-on-demand'],
    ['src/main.ts', type('./demo/demo.ts'), 'src/demo/demo.ts', null],
    ['src/main.ts', "await import('./demo/demo.ts');", 'src/demo/demo.ts', null],
    ['src/main.ts', value('./workers.ts'), 'src/workers.ts', 'workers-on-demand'],
    ['src/main.ts', "await import('./workers.ts');", 'src/workers.ts', null],
    ['src/app.ts', type('./workers.ts'), 'src/workers.ts', 'app-imports'],
    ['src/config.ts', value('./telemetry/log.ts'), 'src/telemetry/log.ts', 'config-imports-types-only'],
    ['src/config.ts', value('./app.ts'), 'src/app.ts', 'config-imports'],
    ['src/server.ts', type('./app.ts'), 'src/app.ts', null],
    ['src/server.ts', value('./app.ts'), 'src/app.ts', 'server-imports-types-only'],
    ['src/server.ts', value('./events/hub.ts'), 'src/events/hub.ts', 'server-imports'],
    ['src/app.ts', value('./engine.ts'), 'src/engine.ts', null],
    ['src/engine.ts', value('./journal/sqlite/store.ts'), 'src/journal/sqlite/store.ts', null],
    ['src/engine.ts', type('./config.ts'), 'src/config.ts', null],
    ['src/engine.ts', value('./schema/schema.ts'), 'src/schema/schema.ts', 'engine-imports'],
    ['src/engine.ts', type('./execution/pipeline.ts'), 'src/execution/pipeline.ts', 'engine-imports'],
    ['src/engine.ts', value('./app.ts'), 'src/app.ts', 'engine-imports'],
    ['src/server.ts', type('./engine.ts'), 'src/engine.ts', 'server-imports'],
    ['src/app.ts', value('./server.ts'), 'src/server.ts', 'app-imports'],
    ['src/app.ts', type('./simulator/clock.ts'), 'src/simulator/clock.ts', 'app-imports'],
    ['src/app.ts', type('./demo/demo.ts'), 'src/demo/demo.ts', 'app-imports'],
    ['src/server.ts', value('./http/graphiql.ts'), 'src/http/graphiql.ts', null],
    ['src/http/graphiql/start.js', value('../negotiation.ts'), 'src/http/negotiation.ts', 'page-scripts-alone'],
    ['src/http/yoga.ts', value('./graphiql/start.js'), 'src/http/graphiql/start.js', 'page-scripts-in-the-page'],
    ['src/server.ts', value('./execution/errors.ts'), 'src/execution/errors.ts', 'server-imports'],
    ['src/http/yoga.ts', value('../execution/errors.ts'), 'src/execution/errors.ts', null],
    ['src/http/yoga.ts', value('../schema/schema.ts'), 'src/schema/schema.ts', null],
    ['src/http/yoga.ts', value('../gateway/failures.ts'), 'src/gateway/failures.ts', 'http-imports'],
    ['src/http/yoga.ts', type('../config.ts'), 'src/config.ts', null],
    ['src/execution/context.ts', value('../events/hub.ts'), 'src/events/hub.ts', null],
    ['src/execution/context.ts', type('../schema/builder.ts'), 'src/schema/builder.ts', null],
    ['src/execution/context.ts', value('../schema/schema.ts'), 'src/schema/schema.ts', 'execution-imports-types-only'],
    ['src/execution/errors.ts', value('../http/refusal.ts'), 'src/http/refusal.ts', 'execution-imports'],
    ['src/execution/errors.ts', value('../gateway/failures.ts'), 'src/gateway/failures.ts', null],
    ['src/execution/idempotency.ts', type('../journal/idempotency.ts'), 'src/journal/idempotency.ts', null],
    ['src/execution/idempotency.ts', type('../journal/journal.ts'), 'src/journal/journal.ts', 'execution-imports'],
    ['src/schema/schema.ts', value('../families/conference/events.ts'), 'src/families/conference/events.ts', null],
    [
      'src/schema/events.ts',
      value('../events/declaration/shared-fields.ts'),
      'src/events/declaration/shared-fields.ts',
      null,
    ],
    ['src/schema/mutation.ts', value('../execution/idempotency.ts'), 'src/execution/idempotency.ts', 'schema-imports'],
    [
      'src/families/conference/operations.ts',
      value('../../gateway/declaration/declaration.ts'),
      'src/gateway/declaration/declaration.ts',
      null,
    ],
    ['src/families/conference/operations.ts', value('./types.ts'), 'src/families/conference/types.ts', null],
    [
      'src/families/conference/operations.ts',
      value('../../gateway/retcodes.ts'),
      'src/gateway/retcodes.ts',
      'families-imports',
    ],
    [
      'src/families/conference/operations.ts',
      value('../../credentials/guid-ledger.ts'),
      'src/credentials/guid-ledger.ts',
      'families-imports',
    ],
    [
      'src/families/conference/operations.ts',
      type('../../schema/builder.ts'),
      'src/schema/builder.ts',
      'families-imports',
    ],
    [
      'src/families/conference/operations.ts',
      value('../session/operations.ts'),
      'src/families/session/operations.ts',
      'families-imports',
    ],
    ['src/families/conference/operations.ts', type('../../config.ts'), 'src/config.ts', null],
    ['src/families/conference/operations.ts', value('../../config.ts'), 'src/config.ts', 'families-imports-types-only'],
    ['src/schema/agent.ts', value('../families/session/operations.ts'), 'src/families/session/operations.ts', null],
    [
      'src/families/voicecall/events.ts',
      type('../../events/declaration/event-type.ts'),
      'src/events/declaration/event-type.ts',
      null,
    ],
    ['src/families/voicecall/events.ts', value('../../schema/builder.ts'), 'src/schema/builder.ts', 'families-imports'],
    ['src/events/hub.ts', value('../credentials/session.ts'), 'src/credentials/session.ts', null],
    ['src/events/hub.ts', value('../gateway/gateway.ts'), 'src/gateway/gateway.ts', null],
    ['src/events/poller.ts', type('../journal/lease.ts'), 'src/journal/lease.ts', null],
    ['src/events/poller.ts', value('../journal/journal.ts'), 'src/journal/journal.ts', 'events-imports-types-only'],
    ['src/events/poller.ts', type('../journal/sqlite/store.ts'), 'src/journal/sqlite/store.ts', 'events-imports'],
    ['src/events/hub.ts', value('../schema/builder.ts'), 'src/schema/builder.ts', 'events-imports'],
    ['src/gateway/poll.ts', value('../events/hub.ts'), 'src/events/hub.ts', 'gateway-imports'],
    ['src/gateway/gateway.ts', value('../credentials/session.ts'), 'src/credentials/session.ts', null],
    ['src/credentials/session.ts', type('../gateway/failures.ts'), 'src/gateway/failures.ts', 'credentials-imports'],
    ['src/credentials/session.ts', type('../journal/journal.ts'), 'src/journal/journal.ts', null],
    [
      'src/credentials/session.ts',
      value('../journal/journal.ts'),
      'src/journal/journal.ts',
      'credentials-imports-types-only',
    ],
    ['src/gateway/transport/http.ts', value('../../net/write-coalescing.ts'), 'src/net/write-coalescing.ts', null],
    ['src/http/fast-path.ts', value('../net/write-coalescing.ts'), 'src/net/write-coalescing.ts', null],
    ['src/net/write-coalescing.ts', type('../config.ts'), 'src/config.ts', 'net-imports'],
    [
      'src/gateway/gateway.ts',
      value('../families/conference/operations.ts'),
      'src/families/conference/operations.ts',
      'gateway-imports',
    ],
    [
      'src/gateway/transport/http.ts',
      type('../../families/conference/operations.ts'),
      'src/families/conference/operations.ts',
      'gateway-imports',
    ],
    ['src/journal/sqlite/store.ts', type('../../telemetry/log.ts'), 'src/telemetry/log.ts', null],
    ['src/journal/sqlite/store.ts', value('../../events/event.ts'), 'src/events/event.ts', 'journal-imports'],
    ['src/telemetry/log.ts', value('../app.ts'), 'src/app.ts', 'telemetry-imports'],
    ['src/simulator/main.ts', type('../config.ts'), 'src/config.ts', 'simulator-imports'],
    ['src/demo/demo.ts', value('./tabs.ts'), 'src/demo/tabs.ts', null],
    ['src/demo/demo.ts', type('../config.ts'), 'src/config.ts', 'demo-imports'],
    ['src/demo/demo.ts', value('../simulator/agents.ts'), 'src/simulator/agents.ts', 'demo-imports'],
    ['src/helpers.ts', value('./config.ts'), 'src/config.ts', 'in-a-room'],
    ['src/journal/redis/store.ts', value('./utils.ts'), 'src/journal/redis/utils.ts', 'no-junk-drawers'],
    ['src/journal/redis/store.ts', value('./gone.ts'), 'src/journal/redis/there.ts', 'resolvable'],
  ];
  const cases = rows.map(([from, statement, to, rule]) => ({ from, statement, to, rule }));
  let broken: ReadonlyMap<Import, readonly string[]>;
  beforeAll(async () => {
    broken = await rulesBrokenBy(cases);
  });
  test.for(cases)('$from: $statement', (each) => {
    expect(broken.get(each)).toEqual(each.rule === null ? [] : [each.rule]);
  });
});

describe('a foreign thing has one importer', () => {
  const rows: readonly [module: string, importer: string, other: string][] = [
    ['undici', 'src/gateway/transport/http.ts', 'src/events/poller.ts'],
    ['node:sqlite', 'src/journal/sqlite/file.ts', 'src/journal/redis/store.ts'],
    ['ioredis', 'src/journal/redis/client.ts', 'src/journal/sqlite/store.ts'],
    ['ws', 'src/server.ts', 'src/main.ts'],
    ['graphql-ws/use/ws', 'src/http/websocket.ts', 'src/http/yoga.ts'],
    ['graphql-yoga', 'src/http/yoga.ts', 'src/app.ts'],
    ['@graphql-yoga/render-graphiql', 'src/http/graphiql-assets.ts', 'src/http/yoga.ts'],
    ['negotiator', 'src/http/negotiation.ts', 'src/http/yoga.ts'],
    ['lru-cache', 'src/execution/bounded-cache.ts', 'src/http/negotiation.ts'],
    ['@pothos/core', 'src/schema/builder.ts', 'src/families/voicecall/events.ts'],
    ['dataloader', 'src/schema/loaders.ts', 'src/execution/context.ts'],
    ['pino', 'src/telemetry/log.ts', 'src/app.ts'],
    ['pino-pretty', 'src/telemetry/log.ts', 'src/config.ts'],
    ['prom-client', 'src/telemetry/metrics.ts', 'src/app.ts'],
    ['@opentelemetry/api', 'src/telemetry/traces-spans.ts', 'src/app.ts'],
    ['cluster', 'src/workers.ts', 'src/main.ts'],
  ];
  const cases = rows.map(([module, importer, other]) => {
    const statement = `import type { It } from '${module}';`;
    return { module, importer: { from: importer, statement }, other: { from: other, statement } };
  });
  let broken: ReadonlyMap<Import, readonly string[]>;
  beforeAll(async () => {
    broken = await rulesBrokenBy(cases.flatMap(({ importer, other }) => [importer, other]));
  });
  test.for(cases)('$module: $importer.from, not $other.from', ({ importer, other }) => {
    const oneImporter = (each: Import) => broken.get(each)?.filter((rule) => rule.startsWith('one-importer-of-'));
    expect(oneImporter(importer)).toEqual([]);
    expect(oneImporter(other)).toHaveLength(1);
  });
});

test('a development dependency is reported in the source', async () => {
  const broken = await rulesBrokenIn({
    'src/gateway/transport/http.ts': "import 'undici';",
    'src/main.ts': "import 'vitest';",
  });
  expect(broken).toEqual({ 'src/main.ts': ['production-dependencies'] });
});

test('a circle is reported, of types too', async () => {
  const broken = await rulesBrokenIn({
    'src/events/hub.ts': "import './keeper.ts';",
    'src/events/keeper.ts': "import type { Hub } from './hub.ts';",
  });
  expect(broken['src/events/hub.ts']).toEqual(['no-circles']);
});

test('a file without any arrow to or from it is reported, but for the two that start a process', async () => {
  const broken = await rulesBrokenIn({
    'src/main.ts': '',
    'src/simulator/main.ts': '',
    'src/events/forgotten.ts': '',
  });
  expect(broken).toEqual({ 'src/events/forgotten.ts': ['no-orphans'] });
});
