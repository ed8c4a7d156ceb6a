/** Hive Gateway as its users run it: a process with the configuration of docs/federation.md, in front of composed subgraphs. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually } from '../rig/eventually.ts';
import { installPackages } from '../rig/install-packages.ts';

const folder = import.meta.dirname;
/** It first loads half its packages, which takes time on a busy machine. */
const startsWithinMs = 90_000;

/** Half a gigabyte, which only these tests need. */
export const installHiveGateway = (): Promise<void> => installPackages(folder);

/** The configuration that the documentation shows. */
function documentedConfig(): string {
  const page = readFileSync(join(folder, '..', '..', 'docs', 'federation.md'), 'utf8');
  const [, config] = /^```ts file=gateway\.config\.ts\n([^]*?)^```$/m.exec(page) ?? [];
  if (config === undefined) throw new Error('docs/federation.md shows no gateway.config.ts');
  return config;
}

export interface HiveGateway extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
}

/** How it subscribes to the subgraph. */
export type Subscriptions = 'sse' | 'websocket' | 'callback';

export interface HiveGatewayOptions {
  readonly supergraph: string;
  readonly subscriptions: Subscriptions;
  /** Its listening port. */
  readonly held: HeldPort;
  /** The origin at which the subgraph reaches it. */
  readonly publicUrl: string;
}

export async function startHiveGateway(given: HiveGatewayOptions): Promise<HiveGateway> {
  const { supergraph, subscriptions, held, publicUrl } = given;
  // Below its packages, so that imports resolve; the folder is not tracked or checked.
  const files = join(folder, 'node_modules', '.run', randomUUID());
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, 'gateway.config.ts'), documentedConfig());
  writeFileSync(join(files, 'supergraph.graphql'), supergraph);
  const bin = join(folder, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    String(held.port),
    '--config-path',
    join(files, 'gateway.config.ts'),
  ];
  await held.free();
  const child = spawn(process.execPath, [bin, 'supergraph', join(files, 'supergraph.graphql'), ...options], {
    cwd: files,
    env: { PATH: process.env['PATH'], SUBSCRIPTIONS: subscriptions, PUBLIC_URL: publicUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const origin = `http://127.0.0.1:${held.port}`;
  try {
    const ready = async () => {
      if (child.exitCode !== null) return;
      const { ok } = await fetch(`${origin}/readiness`);
      if (!ok) throw new Error(`not ready: ${output}`);
    };
    await eventually(ready, startsWithinMs);
    if (child.exitCode !== null) throw new Error(`it ended: ${output}`);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    url: `${origin}/graphql`,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** A port that is reserved until it is freed. */
export interface HeldPort {
  readonly port: number;
  free(): Promise<void>;
}

/** For a router: the subgraph must know its origin before either of them starts. */
export async function holdPort(): Promise<HeldPort> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  return {
    port,
    free: async () => {
      holder.close();
      await once(holder, 'close');
    },
  };
}
