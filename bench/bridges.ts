/**
 * The servers that bring events from the gateway to subscribers, and the requests that each expects: the bare bridge, and this project with
 * its journal on.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { probeOn } from '../test/load/held.ts';
import type { ContenderSpec } from './contender.ts';
import { guidOf } from './raw-gateway.ts';

export interface Bridge extends ContenderSpec {
  readonly signIn: (agentId: string) => { readonly path: string; readonly body: string; readonly holds: string };
  /** The request for an event stream, as sent over the wire. */
  readonly subscribe: (agentId: string) => string;
  readonly contentIn: (data: unknown) => unknown;
}

export const bareBridge: Bridge = {
  name: 'bare bridge',
  script: join(import.meta.dirname, 'contenders/bare-bridge/server.ts'),
  signIn: (agentId) => ({ path: `/${agentId}`, body: '', holds: 'signed in' }),
  subscribe: (agentId) => `GET /${agentId}/events HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`,
  contentIn: (data) => (data as { readonly content?: unknown }).content,
};

const query =
  'subscription WatchAgent($agentId: ID!) { agentEvents(agentId: $agentId) { __typename id type receivedAt content } }';

/** All defaults, except for the limits that the number of subscribers needs. */
export function ours(env: Readonly<Record<string, string>> = {}): Bridge {
  return {
    name: 'ours',
    script: join(import.meta.dirname, 'ours.js'),
    env: {
      STORE_URL: `sqlite:${join(folder(), 'store.db')}`,
      LIMIT_SUBSCRIBERS: '20000',
      LIMIT_SUBSCRIBERS_PER_AGENT: '1000',
      LOG_LEVEL: 'warn',
      ...env,
    },
    signIn: (agentId) => ({
      path: '/graphql',
      body: JSON.stringify({
        query:
          'mutation In($agentId: ID!) { signInAgent(agentId: $agentId, input: { password: "x", phoneNumber: "1" }) { __typename } }',
        variables: { agentId },
      }),
      holds: 'SignInAgentSuccess',
    }),
    subscribe: (agentId) => {
      const body = JSON.stringify({ query, variables: { agentId } });
      return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncontent-type: application/json\r\nguid: ${guidOf(agentId)}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    },
    contentIn: (data) =>
      (data as { readonly data?: { readonly agentEvents?: { readonly content?: unknown } } }).data?.agentEvents
        ?.content,
  };
}

/** Another checkout of this project, with the same settings. */
export const oursAt = (path: string): Bridge => ({ ...ours(), name: 'before', script: resolve(path, 'bench/ours.js') });

/** The same server, which also reports what it holds when `Crowd.held` asks. */
export const probed = <Kind extends ContenderSpec>(spec: Kind): Kind => ({
  ...spec,
  env: { ...spec.env, NODE_OPTIONS: `--import=${probeOn('stdout')}` },
});

const folders: string[] = [];
process.on('exit', () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A folder on the disk, where a journal normally is. It is removed when this process ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'bench-'));
  folders.push(path);
  return path;
}
