/** The servers that are compared, as alternatives that a user could choose. Each has its own folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContenderSpec } from './contender.ts';
import { commands, keyedCommands, type Commands } from './workloads.ts';

export interface Listed extends ContenderSpec {
  /** Measured only on request: with `--all`, or by its name. */
  readonly onDemand?: true;
  /** Measured only with `--prices`, or by its name. */
  readonly isPrice?: true;
  /** Differs from `ours` only in mutations. */
  readonly isOfMutations?: true;
  /** Installs what the server needs. @throws When that is not available. */
  readonly prepare?: () => void;
}

const folder = (name: string) => join(import.meta.dirname, 'contenders', name);

/** Each server has its own packages, which are installed when it is first measured. npm writes this file last. */
const installed = (name: string) => (): void => {
  if (existsSync(join(folder(name), 'node_modules', '.package-lock.json'))) return;
  const options = { cwd: folder(name), encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], options);
  const why = /npm error (.*)/.exec(stderr)?.[1] ?? 'npm ci failed';
  if (status !== 0) throw new Error(`it cannot be installed here (${why})`);
};

const production = { NODE_ENV: 'production' };

/** For a schema with the gateway's envelope, as OpenAPI describes it. Such a schema has no fields besides those of the gateway's answer. */
const envelopes: Commands = {
  release: {
    field: 'releaseAgentConference(agentId: $id) { __typename retcode }',
    idType: 'String!',
    holds: '"__typename":"ReleaseAgentConferenceSuccess","retcode":"0"',
  },
  status: { field: 'agentStatus(agentId: $id) { result { agentState } }', idType: 'String!', holds: '"agentState":4' },
};

const tailcall = (port: number): readonly string[] => {
  const packages = join(folder('tailcall'), 'node_modules');
  const config = join(packages, '.gateway.graphql');
  const text = readFileSync(join(folder('tailcall'), 'gateway.graphql'), 'utf8');
  writeFileSync(config, text.replace('port: 8000', `port: ${port}`));
  return [join(packages, '@tailcallhq/core-linux-x64-gnu/bin/tailcall'), 'start', config];
};

export const ours: Listed = {
  name: 'ours',
  script: join(import.meta.dirname, 'ours.js'),
  sessions: true,
  env: { LOG_LEVEL: 'info', STORE_URL: 'sqlite::memory:' },
};

const prices: readonly Listed[] = [
  { ...ours, name: 'ours (no session)', sessions: false },
  { ...ours, name: 'ours (traced)', tracedShare: '1' },
  { ...ours, name: 'ours (traced 1 %)', tracedShare: '0.01' },
  { ...ours, name: 'ours (idempotencyKey)', speaks: keyedCommands, storesInFile: true, isOfMutations: true as const },
].map((spec) => ({ ...spec, onDemand: true, isPrice: true }));

export const contenders: readonly Listed[] = [
  { name: 'bare', script: join(folder('bare'), 'server.ts'), passThrough: true },
  ours,
  // What single features cost, beside the server as it is started.
  ...prices,
  { name: 'plain Yoga with fetch', script: join(folder('yoga-plain'), 'server.ts') },
  { name: 'Mercurius', script: join(folder('mercurius'), 'server.js'), prepare: installed('mercurius') },
  {
    name: 'tuned Yoga',
    script: join(folder('yoga-tuned'), 'server.js'),
    onDemand: true,
    env: production,
    prepare: installed('yoga-tuned'),
  },
  {
    name: 'Apollo Server',
    script: join(folder('apollo'), 'server.js'),
    onDemand: true,
    env: production,
    prepare: installed('apollo'),
  },
  {
    name: 'Hive Gateway',
    script: join(folder('hive'), 'server.js'),
    onDemand: true,
    env: production,
    speaks: envelopes,
    prepare: installed('hive'),
  },
  {
    name: 'openapi-to-graphql',
    script: join(folder('openapi-to-graphql'), 'server.cjs'),
    onDemand: true,
    env: production,
    speaks: envelopes,
    prepare: installed('openapi-to-graphql'),
  },
  {
    name: 'Tailcall',
    script: tailcall,
    onDemand: true,
    env: { TAILCALL_TRACKER: 'false', TC_TRACKER: 'false', TAILCALL_LOG_LEVEL: 'error' },
    // Tailcall does not convert the gateway's numbers to strings.
    speaks: { release: { ...envelopes.release, idType: 'ID!' }, status: { ...commands.status, holds: '"status":4' } },
    prepare: installed('tailcall'),
  },
];
