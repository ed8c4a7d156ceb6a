import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, strayVariables } from '../../src/config.ts';
import { settingNames } from '../../src/settings.ts';
import { startDemo } from '../rig/demo.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { refusedStart, ServerProcess } from '../rig/process.ts';

const gateway = { AGENT_GATEWAY_URL: 'http://127.0.0.1:1', STORE_URL: 'sqlite::memory:', PORT: '0' };

test('--help lists every variable with its default, on stdout, and exits 0', async () => {
  const { code, stdout, stderr } = await refusedStart({ PORT: 'wrong' }, ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const [name, shown] of [
    ['HOST', '127.0.0.1'],
    ['PORT', '4000'],
    ['AGENT_GATEWAY_URL', 'embedded simulator'],
    ['AGENT_GATEWAY_CA_FILE', 'PEM'],
    ['AGENT_GATEWAY_TIMEOUT_MS', '5000'],
    ['AGENT_GATEWAY_POLL_HOLD_MS', '10000'],
    ['STORE_URL', 'sqlite:'],
    ['PUBLIC_ORIGINS', 'none'],
    ['LOG_LEVEL', 'info'],
  ] as const) {
    const line = stdout.split('\n').find((text) => text.trim().startsWith(`${name} `));
    expect(line, name).toContain(shown);
  }
  // Even the longest name is separated from its description.
  expect(stdout).toMatch(/^ {2}OTEL_EXPORTER_OTLP_TRACES_ENDPOINT {2}the complete/m);
});

test('--help has its settings in groups, and --version prints the version of the package', async () => {
  const { stdout } = await refusedStart({}, ['--help']);
  const titles = ['Server', 'Gateway', 'Store', 'Sessions', 'Limits', 'Clients and browsers', 'Logs and traces'];
  expect([...stdout.matchAll(/^(\S.*):$/gm)].map(([, title]) => title)).toEqual(titles);
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }; // prettier-ignore
  expect(await refusedStart({ PORT: 'wrong' }, ['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

test('--port and --gateway stand for the variables, and are checked like them', async () => {
  await using server = new ServerProcess({ ...gateway, PORT: '1', AGENT_GATEWAY_URL: 'http://127.0.0.1:2' }, [
    '--port',
    '0',
    '--gateway',
    'http://127.0.0.1:3',
  ]);
  await server.url();
  await eventually(() => {
    expect(server.stdout).toContain('Agent gateway: http://127.0.0.1:3/');
  });
  for (const [args, named] of [
    [['--port', '65536'], 'PORT'],
    [['--gateway', 'ftp://x'], 'AGENT_GATEWAY_URL'],
    [['--port='], '--port'],
    [['--gateway='], '--gateway'],
  ] as const) {
    const { code, stderr } = await refusedStart(gateway, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(named)]);
  }
});

test('DEMO=on lets the demo listen on other addresses than loopback', () => {
  const open = readConfig({ HOST: '0.0.0.0', DEMO: 'on' });
  expect([open.demo, open.server.host]).toEqual([true, '0.0.0.0']);
});

describe('a wrong start stops the process with one line on stderr and exit code 2', () => {
  const rows: readonly [named: string, env: Record<string, string>, args?: readonly string[]][] = [
    ['PORT', { ...gateway, PORT: '65536' }],
    ['AGENT_GATEWAY_URL', { ...gateway, AGENT_GATEWAY_URL: 'ftp://gateway' }],
    ['LOG_LEVEL', { ...gateway, LOG_LEVEL: 'loud' }],
    ['HOST', { HOST: '0.0.0.0', PORT: '0', STORE_URL: 'sqlite::memory:' }],
    ['DEMO=on', { HOST: '0.0.0.0', PORT: '0', STORE_URL: 'sqlite::memory:' }],
    ['DEMO=on', { ...gateway, DEMO: 'on' }],
    ['HOST', { ...gateway, HOST: 'no such host' }],
    ['STORE_URL', { ...gateway, STORE_URL: 'sqlite:/dev/null/store.db' }],
    ['STORE_URL', { ...gateway, STORE_URL: 'sqlite:/' }],
    ['there is no folder /no/such', { ...gateway, STORE_URL: 'sqlite:/no/such/folder/store.db' }],
    ['AGENT_GATEWAY_CA_FILE', { ...gateway, AGENT_GATEWAY_CA_FILE: '/no/such/file.pem' }],
    ['AGENT_GATEWAY_CA_FILE', { ...gateway, AGENT_GATEWAY_CA_FILE: join(import.meta.dirname, 'settings.test.ts') }],
    ['--hepl', gateway, ['--hepl']],
  ];

  test.concurrent.each(rows)('%s (%j)', async (named, env, args) => {
    const { code, stdout, stderr } = await refusedStart(env, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/ {4}at |node:internal/);
  });

  test.concurrent('a port that is taken, with a gateway and in the demo', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const PORT = String((taken.address() as AddressInfo).port);
    const { AGENT_GATEWAY_URL: _none, ...demo } = { ...gateway, PORT };
    for (const env of [{ ...gateway, PORT }, demo]) {
      const { code, stdout, stderr } = await refusedStart(env);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain('PORT');
    }
    taken.close();
  });

  test.concurrent('a store that another process holds, whose owner goes on', async () => {
    using folder = new TemporaryFolder();
    const STORE_URL = `sqlite:${join(folder.path, 'store.db')}`;
    await using first = new ServerProcess({ ...gateway, STORE_URL });
    const url = await first.url();
    const { code, stdout, stderr } = await refusedStart({ ...gateway, STORE_URL });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('STORE_URL');
    expect(stderr).toContain(`held by a server that is already running at ${url}, pid ${first.pid}; stop`);
    expect(stderr).toMatch(/stop the other one, or .*STORE_URL=sqlite:other\.db/);
    expect((await fetch(url.replace('/graphql', '/ready'))).status).toBe(200);
  });

  test.concurrent('a usage reporter that is no function, or no module', async () => {
    using folder = new TemporaryFolder();
    const path = join(folder.path, 'usage.mjs');
    writeFileSync(path, 'export default { report() {} };');
    const object = await refusedStart({ ...gateway, USAGE_REPORTER: path });
    expect([object.code, object.stderr]).toEqual([
      2,
      `USAGE_REPORTER cannot be used: ${path}: its default export must be a function\n`,
    ]);
    const missing = await refusedStart({ ...gateway, USAGE_REPORTER: join(folder.path, 'none.mjs') });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/^USAGE_REPORTER cannot be used: .*none\.mjs: Cannot find module .*\n$/);
  });

  test.concurrent('a folder of trusted documents that holds none', async () => {
    using folder = new TemporaryFolder();
    const { code, stderr } = await refusedStart({ ...gateway, TRUSTED_DOCUMENTS: `on,${folder.path}` });
    expect([code, stderr]).toEqual([2, `TRUSTED_DOCUMENTS names a folder without a .graphql file: ${folder.path}\n`]);
    writeFileSync(join(folder.path, 'own.graphql'), '{ __typename }');
    expect(readConfig({ TRUSTED_DOCUMENTS: folder.path }).clients.trustedDocuments).toEqual([folder.path]);
  });

  test.concurrent('a store of another program is left as it was', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    using folder = new TemporaryFolder();
    const path = join(folder.path, 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE precious (a); INSERT INTO precious VALUES (1)');
    other.close();
    const { code, stderr } = await refusedStart({ ...gateway, STORE_URL: `sqlite:${path}` });
    expect(code).toBe(2);
    expect(stderr).toContain('STORE_URL');
    const again = new DatabaseSync(path);
    expect(again.prepare('SELECT a FROM precious').get()).toEqual({ a: 1 });
    again.close();
  });
});

test('every wrong value of every variable is named in one line, and a secret is not repeated', () => {
  const wrong: readonly [name: string, values: readonly string[]][] = [
    ['PORT', ['-1', '65536', '4000.5', 'http', '1e3', '０', ' 4000', '99999999999999999999']],
    ['AGENT_GATEWAY_URL', ['gateway', '//gateway', 'ftp://g', 'http://', 'http://u:p@g', 'http://g?x=1', 'http://g#x', 'http://g,', ',http://g', 'javascript:1']],
    ['AGENT_GATEWAY_TIMEOUT_MS', ['0', '-1', '49', '120001', '5s']],
    ['AGENT_GATEWAY_POLL_HOLD_MS', ['-1', '100001', '10s']],
    ['AGENT_GATEWAY_POLL_PAUSE_MS', ['-1', '60001', 'x']],
    ['AGENT_GATEWAY_CONNECTIONS', ['0', '10001', 'x']],
    ['AGENT_GATEWAY_MAX_ANSWER_BYTES', ['0', '1023', 'x', '1MB']],
    ['STORE_URL', ['sqlite:', 'sqlite', 'file:x', 'mysql://x', '/data/x.db', 'x']],
    ['STORE_DURABILITY', ['FULL', 'yes']],
    ['STORE_KEY', ['short']],
    ['STORE_RETENTION_HOURS', ['0', '-1', '8761', '1d']],
    ['STORE_RETENTION_EVENTS', ['0', '99', '10000001']],
    ['SESSION_LINGER_MS', ['-1', '1.5', 'never', '10min']],
    ['LIMIT_BODY_BYTES', ['0', '1023', 'x']],
    ['LIMIT_TOKENS', ['0', 'x']],
    ['LIMIT_DEPTH', ['0', '2', 'x']],
    ['LIMIT_ALIASES', ['-1', 'x']],
    ['LIMIT_DIRECTIVES', ['-1', 'x']],
    ['LIMIT_MUTATION_FIELDS', ['0', 'x']],
    ['LIMIT_CONNECTIONS', ['9', 'x']],
    ['LIMIT_SUBSCRIBERS', ['0', 'x']],
    ['LIMIT_SUBSCRIBERS_PER_AGENT', ['0', 'x']],
    ['PUBLIC_ORIGINS', ['*', 'desk.example.com', 'https://desk.example.com/', 'https://desk.example.com/path', 'null', 'https://a.example.com,', 'https://*.example.com', 'capacitor://', 'capacitor://*', 'capacitor://localhost/', 'app://a/b', 'chrome-extension://', 'javascript://localhost', 'file://', 'ws://localhost', 'data:text/html']],
    ['CORS_ALLOW_HEADERS', ['*', 'x y', 'x-a,', 'x:y', 'ü']],
    ['APQ', ['true', 'yes']],
    ['TRUSTED_PROXIES', ['proxy', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.1/8/8', '10.0.0.1,']],
    ['GRAPHIQL', ['true', '1', 'ON']],
    ['INTROSPECTION', ['false', 'no']],
    ['LOG_LEVEL', ['INFO', 'verbose', '30']],
  ]; // prettier-ignore
  for (const [name, values] of wrong)
    for (const value of values) {
      let line = '';
      try {
        readConfig({ ...gateway, [name]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        line = (error as Error).message;
      }
      expect([name, value, line.startsWith(name)]).toEqual([name, value, true]);
      expect(line).not.toContain('\n');
      if (name === 'STORE_KEY') expect(line).not.toContain(value);
    }
});

test('a setting that is no free text refuses what means nothing, by its name', () => {
  const refused = settingNames.filter((name) => {
    try {
      readConfig({ ...gateway, [name]: ' ?' });
      return false;
    } catch (error) {
      return error instanceof ConfigError && error.message.startsWith(`${name} must `);
    }
  });
  // Names of hosts and files, which are checked on use; a certificate needs its key.
  const texts = ['HOST', 'AGENT_GATEWAY_CA_FILE', 'AGENT_GATEWAY_CERT_FILE', 'AGENT_GATEWAY_KEY_FILE', 'AGENT_GATEWAY_GARBLED_DIR', 'TRUSTED_DOCUMENTS', 'USAGE_REPORTER', 'OTEL_SERVICE_NAME']; // prettier-ignore
  expect(settingNames.filter((name) => !refused.includes(name))).toEqual(texts);
});

test('a value that is empty is one that was not set', () => {
  const config = readConfig({ HOST: '', PORT: '', AGENT_GATEWAY_URL: '', LOG_LEVEL: '', PUBLIC_ORIGINS: '' });
  expect(config).toMatchObject({
    server: { host: '127.0.0.1', port: 4000 },
    demo: true,
    telemetry: { logLevel: 'info' },
    clients: { origins: [] },
  });
});

test('a variable that looks like a setting and is none is told of, with the name that may be meant and without its value', async () => {
  const told = strayVariables({
    LIMIT_DEPHT: '3',
    STORE_KEY_: 'a secret of somebody',
    SESSION_LINGER: '1',
    STORE_FRONT: '1',
  });
  expect(told).toEqual([
    'Unknown setting LIMIT_DEPHT (ignored). Did you mean LIMIT_DEPTH?',
    'Unknown setting STORE_KEY_ (ignored). Did you mean STORE_KEY?',
    'Unknown setting SESSION_LINGER (ignored). Did you mean SESSION_LINGER_MS?',
    'Unknown setting STORE_FRONT (ignored). --help lists all settings.',
  ]);
  const meant = {
    TRUSTED_DOCUMENT: 'TRUSTED_DOCUMENTS',
    INTROSPECTON: 'INTROSPECTION',
    GRAFIQL: 'GRAPHIQL',
    LOGLEVEL: 'LOG_LEVEL',
    AGENT_GATWAY_URL: 'AGENT_GATEWAY_URL',
    AGENT_GATEWAY_CA: 'AGENT_GATEWAY_CA_FILE',
    OTEL_EXPORTER_OTLP_ENDPONT: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    limit_connections: 'LIMIT_CONNECTIONS',
  };
  for (const [name, known] of Object.entries(meant))
    expect(strayVariables({ [name]: '1' })).toEqual([expect.stringContaining(`Did you mean ${known}?`)]);
  expect(strayVariables({ LIMIT_FOO: '1' })).toEqual([expect.stringContaining('--help')]);
  // Variables of other programs: shells, desktops, and Kubernetes if a service is called agent-gateway.
  const foreign = ['PROT', 'POST', 'HOME', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_BLRP_SCHEDULE_DELAY', 'SESSION_MANAGER', 'AGENT_GATEWAY_SERVICE_HOST', 'AGENT_GATEWAY_SERVICE_PORT_HTTP', 'AGENT_GATEWAY_PORT', 'AGENT_GATEWAY_PORT_443_TCP_ADDR']; // prettier-ignore
  expect(
    strayVariables({ ...Object.fromEntries(foreign.map((name) => [name, '1'])), LIMIT_DEPTH: '3', LIMIT_X: '' }),
  ).toEqual([]);

  await using server = new ServerProcess({ ...gateway, LIMIT_DEPHT: '31415' });
  await server.url();
  await eventually(() => {
    expect(server.stderr).toContain('Did you mean LIMIT_DEPTH?');
  });
  expect(server.stderr).not.toContain('31415');
});

test('a demo that its limits leave no room for ends with one line that says so', async () => {
  const { code, stderr } = await refusedStart({ PORT: '0', STORE_URL: 'sqlite::memory:', LIMIT_TOKENS: '50' });
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^the demo could not be staged: Token limit .*LIMIT_.*\n$/),
  ]);
});

test('without GraphiQL the demo does not point to it', async () => {
  await using demo = await startDemo({ GRAPHIQL: 'off' });
  expect(demo.greeting).not.toContain('GraphiQL');
  expect(demo.greeting).toContain('Release its conference');
});
