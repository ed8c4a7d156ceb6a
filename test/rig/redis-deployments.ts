/** Hosted Redis variants: standalone, behind a Sentinel, or as a cluster; with and without TLS, passwords and client certificates. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CertificateAuthority, pemFile } from './certificates.ts';
import { endWithThisProcess } from './children.ts';
import { until } from './eventually.ts';
import { TemporaryFolder } from './folder.ts';
import { freePort, startRedis, type RedisServer } from './redis.ts';

export const topologies = ['single', 'sentinel', 'cluster'] as const;
export type Topology = (typeof topologies)[number];

/**
 * - `plain`: no TLS.
 * - `addresses`: a certificate of a private CA for the address.
 * - `names`: a certificate for the host name only; Sentinels and clusters announce that name.
 * - `mutual`: like `names`, and clients present a certificate of their own.
 */
export const wires = ['plain', 'addresses', 'names', 'mutual'] as const;
export type Wire = (typeof wires)[number];

/** `sentinel`: the Sentinels have a separate password. */
export const guards = ['open', 'password', 'user', 'sentinel'] as const;
export type Guard = (typeof guards)[number];

export const secrets = { password: 'secret-of-all', user: 'secret-of-one', sentinel: 'secret-of-the-sentinels' };

/** Paths of PEM files. */
export interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface RedisDeployment extends AsyncDisposable {
  /** A working STORE_URL. */
  readonly url: string;
  /** Like `url`, with some parts changed. */
  urlWith(change: { readonly scheme?: string; readonly host?: string; readonly credentials?: string; readonly options?: Readonly<Record<string, string | undefined>> }): string; // prettier-ignore
  readonly servers: readonly RedisServer[];
  readonly files: TlsFiles;
}

const slots = 16_384;
const masters = 2;

export async function startDeployment(topology: Topology, wire: Wire, guard: Guard): Promise<RedisDeployment> {
  const folder = new TemporaryFolder();
  const stops: (() => Promise<void> | void)[] = [
    () => {
      folder[Symbol.dispose]();
    },
  ];
  const authority = await CertificateAuthority.create();
  const own = await authority.issue(wire === 'addresses' ? '127.0.0.1' : 'localhost');
  const client = await authority.issue('client');
  const file = (name: string, pem: string) => pemFile(folder.path, name, pem);
  const files = { ca: file('ca.pem', authority.pem), cert: file('client.pem', client.cert), key: file('client.key', client.key) }; // prettier-ignore
  const host = wire === 'names' || wire === 'mutual' ? 'localhost' : '127.0.0.1';
  const isTls = wire !== 'plain';
  const tls: readonly (readonly [string, string])[] = isTls
    ? [
        ['tls-cert-file', file('server.pem', own.cert)],
        ['tls-key-file', file('server.key', own.key)],
        ['tls-ca-cert-file', files.ca],
        ['tls-auth-clients', wire === 'mutual' ? 'yes' : 'no'],
        ['tls-replication', 'yes'],
        ['tls-cluster', 'yes'],
      ]
    : [];
  const asFlags = (settings: readonly (readonly [string, string])[]) =>
    settings.flatMap(([name, value]) => [`--${name}`, value]);

  const servers: RedisServer[] = [];
  const ports: number[] = [];
  const busPorts: number[] = [];
  for (let n = 0; n < (topology === 'cluster' ? masters : 1); n += 1) {
    const [tlsPort, busPort] = [await freePort(), await freePort()];
    const cluster: readonly (readonly [string, string])[] =
      topology === 'cluster'
        ? [
            ['cluster-enabled', 'yes'],
            ['cluster-port', String(busPort)],
            ...(host === 'localhost'
              ? ([['cluster-announce-hostname', host], ['cluster-preferred-endpoint-type', 'hostname']] as const) // prettier-ignore
              : []),
          ]
        : [];
    const server = await startRedis(...asFlags([...(isTls ? [['tls-port', String(tlsPort)] as const] : []), ...tls, ...cluster])); // prettier-ignore
    stops.push(() => server.stop());
    servers.push(server);
    ports.push(isTls ? tlsPort : server.port);
    busPorts.push(busPort);
  }
  if (topology === 'cluster') await form(servers, ports, busPorts, isTls);
  for (const server of servers) {
    if (guard === 'user') await server.ask(`ACL SETUSER gateway on >${secrets.user} ~* &* +@all`);
    if (guard === 'user') await server.ask('ACL SETUSER default off');
    if (guard === 'password' || guard === 'sentinel') await server.ask(`CONFIG SET requirepass ${secrets.password}`);
  }
  const credentials = guard === 'user' ? `gateway:${secrets.user}@` : guard === 'open' ? '' : `:${secrets.password}@`;
  let hosts = ports.map((port) => `${host}:${port}`).join(',');
  const options: Record<string, string> = {};
  if (topology === 'cluster') options['cluster'] = 'true';
  if (topology === 'sentinel') {
    const port = await freePort();
    const config = join(folder.path, 'sentinel.conf');
    writeFileSync(
      config,
      [
        isTls ? `port 0\ntls-port ${port}` : `port ${port}`,
        `bind 127.0.0.1\ndir ${folder.path}`,
        ...tls.map((setting) => setting.join(' ')),
        ...(host === 'localhost' ? ['sentinel resolve-hostnames yes', 'sentinel announce-hostnames yes'] : []),
        `sentinel monitor ours ${host} ${ports[0]} 1`,
        ...(guard === 'user' ? ['sentinel auth-user ours gateway'] : []),
        ...(guard === 'open' ? [] : [`sentinel auth-pass ours ${guard === 'user' ? secrets.user : secrets.password}`]),
        ...(guard === 'sentinel' ? [`requirepass ${secrets.sentinel}`] : []),
        '',
      ].join('\n'),
    );
    const sentinel = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore' });
    endWithThisProcess(sentinel);
    stops.push(async () => {
      const ended = once(sentinel, 'exit');
      sentinel.kill('SIGKILL');
      await ended;
    });
    await until('the Sentinel to listen', () => accepts(port));
    hosts = `${host}:${port}`;
    options['sentinel'] = 'ours';
    if (guard === 'sentinel') options['sentinelPassword'] = secrets.sentinel;
  }
  if (isTls) options['ca'] = files.ca;
  if (wire === 'mutual') Object.assign(options, { cert: files.cert, key: files.key });
  const scheme = isTls ? 'rediss' : 'redis';
  const urlWith: RedisDeployment['urlWith'] = (change) => {
    const given = Object.entries({ ...options, ...change.options }).filter(([, value]) => value !== undefined);
    const query = new URLSearchParams(given as [string, string][]).toString();
    const changed = change.host === undefined ? hosts : hosts.replaceAll(host, change.host);
    return `${change.scheme ?? scheme}://${change.credentials ?? credentials}${changed}${query === '' ? '' : `?${query}`}`;
  };
  return {
    url: urlWith({}),
    urlWith,
    servers,
    files,
    [Symbol.asyncDispose]: async () => {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

async function form(
  servers: readonly RedisServer[],
  ports: readonly number[],
  busPorts: readonly number[],
  isTls: boolean,
) {
  // prettier-ignore
  for (const [at, server] of servers.entries()) {
    const from = Math.ceil((at * slots) / servers.length);
    const to = Math.ceil(((at + 1) * slots) / servers.length) - 1;
    await server.ask(`CLUSTER ADDSLOTSRANGE ${from} ${to}`);
  }
  for (const [at, { port }] of servers.entries())
    if (at > 0) await servers[0]?.ask(`CLUSTER MEET 127.0.0.1 ${isTls ? ports[at] : port} ${busPorts[at]}`);
  await until('the cluster to form', async () => {
    const states = await Promise.all(servers.map((server) => server.ask('CLUSTER INFO')));
    return states.every((state) => state.includes('cluster_state:ok') && state.includes(`cluster_known_nodes:${servers.length}`)); // prettier-ignore
  });
}
