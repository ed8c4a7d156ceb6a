/** Who is compared: what a user would take instead, each in its own folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContenderSpec } from './contender.ts';
import { commands, type Commands } from './workloads.ts';

export interface Listed extends ContenderSpec {
  /** Measured only where it is asked for: with `--all`, or by its name. */
  readonly onDemand?: true;
  /** Installs what it needs. @throws where that cannot be had */
  readonly prepare?: () => void;
}

const folder = (name: string) => join(import.meta.dirname, 'contenders', name);

/** Its packages are its own: they are installed when it is first measured. npm writes that file last. */
const installed = (name: string) => (): void => {
  if (existsSync(join(folder(name), 'node_modules', '.package-lock.json'))) return;
  const options = { cwd: folder(name), encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], options);
  const why = /npm error (.*)/.exec(stderr)?.[1] ?? 'npm ci failed';
  if (status !== 0) throw new Error(`it cannot be installed here (${why})`);
};

const production = { NODE_ENV: 'production' };

/** With the gateway's envelope for a schema, as OpenAPI describes it: no field can be put beside what the gateway answers. */
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

export const contenders: readonly Listed[] = [
  { name: 'bare', script: join(folder('bare'), 'server.ts'), passThrough: true },
  {
    name: 'ours',
    script: join(import.meta.dirname, 'ours.js'),
    sessions: true,
    env: { LOG_LEVEL: 'info', STORE_URL: 'sqlite::memory:' },
  },
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
    // It does not turn the gateway's numbers into strings.
    speaks: { release: { ...envelopes.release, idType: 'ID!' }, status: { ...commands.status, holds: '"status":4' } },
    prepare: installed('tailcall'),
  },
];
