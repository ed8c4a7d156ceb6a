/**
 * `npm run test:kit`: the client kit as a package. It is packed and installed into an empty project, checked by publint and are-the-types-wrong,
 * type-checked with each module resolution, loaded by Node, Jest and Vitest, and bundled by Vite and webpack (for a server and a browser, as Next.js
 * does).
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readArguments } from '../../scripts/arguments.ts';

readArguments({
  name: 'npm run test:kit',
  about:
    'Packs the client kit and checks the package: publint, are-the-types-wrong, TypeScript with each module resolution, Node, Jest, Vitest, Vite and webpack.',
});

const root = join(import.meta.dirname, '..', '..');
const tools = join(import.meta.dirname, 'node_modules');
const execute = promisify(execFile);
const run = (command: string, args: readonly string[], cwd: string) =>
  execute(command, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
const runNode = (args: readonly string[], cwd: string) => run(process.execPath, args, cwd);

if (!existsSync(tools)) {
  process.stdout.write('Installing what the suite needs (the first time only) …\n');
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], import.meta.dirname);
}

const folder = mkdtempSync(join(tmpdir(), 'kit-'));
const project = join(folder, 'project');
mkdirSync(project);

/** Writes a file of the project. */
const write = (name: string, text: string): void => {
  writeFileSync(join(project, name), text);
};

await run('npm', ['pack', '--pack-destination', folder], join(root, 'client'));
const [packed = ''] = globSync('*.tgz', { cwd: folder });
const tarball = join(folder, packed);
const packages = ['@graphql-typed-document-node/core', 'eventsource-parser', 'graphql', 'graphql-ws'];
const here = Object.fromEntries(packages.map((name) => [name, `file:${join(root, 'node_modules', name)}`]));
write('package.json', JSON.stringify({ private: true, dependencies: here }));
await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], project);
mkdirSync(join(project, 'node_modules', '@types'), { recursive: true });
for (const name of ['react', '@types/react', 'csstype'])
  symlinkSync(join(tools, name), join(project, 'node_modules', name));

const uses = `import { createAgentStore, runCommand, shareAgentEvents, type AgentState } from 'agent-gateway-client';
import { HoldCallDocument } from 'agent-gateway-client/operations';
import { AgentProvider, useCommand } from 'agent-gateway-client/react';
import { wordsOfProblem } from 'agent-gateway-client/words';
export const kinds: readonly string[] = [createAgentStore, runCommand, shareAgentEvents, AgentProvider, useCommand, wordsOfProblem].map((each) => typeof each);
export const first = HoldCallDocument.definitions[0]?.kind;
export const callsOf = (state: AgentState) => (state.calls.name === 'known' ? state.calls.value.map(({ id }) => id) : []);
`;
const loads = `${uses}console.log(kinds.join(), first);\n`;
const printed = `${'function,'.repeat(6).slice(0, -1)} OperationDefinition\n`;

const common = { strict: true, target: 'es2022', lib: ['es2022', 'dom'], types: [], noEmit: true, jsx: 'react-jsx' };
const typesIn = async (name: string, compilerOptions: object): Promise<void> => {
  write(name, loads);
  const config = `tsconfig.${name}.json`;
  write(config, JSON.stringify({ compilerOptions: { ...common, ...compilerOptions }, files: [name] }));
  await runNode([join(root, 'node_modules/typescript/bin/tsc'), '-p', config], project);
};

const expectPrinted = (stdout: string): void => {
  if (stdout !== printed) throw new Error(`it printed ${stdout}`);
};
const asModule = loads.replace(', type AgentState', '').replace(/^export const callsOf.*$/m, '');
const asCommonJs = asModule
  .replaceAll(/^import (\{[^}]*\}) from ('[^']*');$/gm, 'const $1 = require($2);')
  .replaceAll(/^export const (\w+)(?:: [^=]*)? =/gm, 'const $1 =');
const asEsm = asModule.replaceAll(/^export const (\w+)(?:: [^=]*)? =/gm, 'const $1 =');

/** The same program as a Jest or Vitest test file. */
const asTest = (program: string): string =>
  program.replace(
    /^console\.log\((.*)\);$/m,
    (_, said: string) =>
      `test('the kit is loaded', () => { expect([${said}].join(' ')).toBe(${JSON.stringify(printed.trimEnd())}); });`,
  );

/** Bundles a program for a browser or a server, runs what a server can run, and expects no warning. */
async function bundled(target: 'web' | 'node'): Promise<void> {
  write('bundled.mjs', asEsm);
  write(
    `webpack.${target}.cjs`,
    `const webpack = require(${JSON.stringify(join(tools, 'webpack'))});
webpack({ mode: 'production', target: '${target}', context: __dirname, entry: './bundled.mjs', output: { path: __dirname + '/${target}', filename: 'out.cjs' } }, (error, stats) => {
  if (error || stats.hasErrors() || (stats.hasWarnings() && '${target}' === 'node')) { console.error(error ?? stats.toString('errors-warnings')); process.exit(1); }
});
`,
  );
  await runNode([`webpack.${target}.cjs`], project);
  // A browser bundle must not import Node modules.
  if (target === 'web' && readFileSync(join(project, 'web', 'out.cjs'), 'utf8').includes('require("node:'))
    throw new Error('the bundle for browsers needs Node');
  expectPrinted((await runNode([`${target}/out.cjs`], project)).stdout);
}

type Check = readonly [name: string, check: () => Promise<void>];
const checks: readonly Check[] = [
  [
    'publint has nothing to say, as an error or a warning',
    async () => {
      await runNode([join(tools, 'publint/src/cli.js'), tarball, '--strict'], project);
    },
  ],
  [
    'are-the-types-wrong finds nothing wrong',
    async () => {
      // Module resolution without exports, as in TypeScript before 4.7, is supported only for the package root.
      const profile = ['--profile', 'node16', '--format', 'ascii'];
      await runNode([join(tools, '@arethetypeswrong/cli/dist/index.js'), tarball, ...profile], project);
    },
  ],
  ['types: node16, ES module', () => typesIn('node16.mts', { module: 'node16' })],
  ['types: node16, CommonJS', () => typesIn('node16.cts', { module: 'node16' })],
  ['types: nodenext, ES module', () => typesIn('nodenext.mts', { module: 'nodenext' })],
  ['types: nodenext, CommonJS', () => typesIn('nodenext.cts', { module: 'nodenext' })],
  ['types: bundler', () => typesIn('bundler.ts', { module: 'esnext', moduleResolution: 'bundler' })],
  [
    'types: with graphql 17',
    async () => {
      const ofProject = join(project, 'node_modules', 'graphql');
      rmSync(ofProject, { recursive: true, force: true });
      symlinkSync(join(tools, 'graphql-17'), ofProject);
      await typesIn('graphql17.mts', { module: 'nodenext', skipLibCheck: true });
    },
  ],
  [
    'Node loads it as ES modules',
    async () => {
      write('load.mjs', asEsm);
      expectPrinted((await runNode(['load.mjs'], project)).stdout);
    },
  ],
  [
    'Node loads it as CommonJS, without its own way to require ES modules',
    async () => {
      write('load.cjs', asCommonJs);
      expectPrinted((await runNode(['--no-experimental-require-module', 'load.cjs'], project)).stdout);
    },
  ],
  [
    'Jest, CommonJS',
    async () => {
      write('kit.test.cjs', asTest(asCommonJs));
      const config = { testEnvironment: 'node', testMatch: ['**/kit.test.cjs'], transform: {} };
      await runNode([join(tools, 'jest/bin/jest.js'), '--rootDir', '.', '--config', JSON.stringify(config)], project);
    },
  ],
  [
    'Vitest',
    async () => {
      write('kit.spec.mjs', asTest(asEsm));
      const vitest = join(root, 'node_modules/vitest/vitest.mjs');
      await runNode([vitest, 'run', '--root', project, '--globals', 'kit.spec.mjs'], project);
    },
  ],
  [
    'Vite bundles it for browsers',
    async () => {
      write('index.html', '<script type="module" src="./page.mjs"></script>\n');
      write('page.mjs', asEsm);
      // Node runs the result, and lacks the elements that the polyfill looks for.
      write('vite.config.mjs', 'export default { build: { modulePreload: { polyfill: false } } };\n');
      await runNode([join(tools, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'], project);
      const [script = ''] = globSync('dist/assets/*.js', { cwd: project });
      expectPrinted((await runNode([script], project)).stdout);
    },
  ],
  ['webpack bundles it for a server', () => bundled('node')],
  ['webpack bundles it for browsers', () => bundled('web')],
];

let failed = 0;
for (const [name, check] of checks) {
  try {
    await check();
    process.stdout.write(`ok      ${name}\n`);
  } catch (error) {
    failed += 1;
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    process.stdout.write(`FAILED  ${name}\n${stdout}${stderr || message}\n`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
