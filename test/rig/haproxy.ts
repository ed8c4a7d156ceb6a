/** A real HAProxy with the configuration from docs/behind-a-proxy.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documented, startBalancer, type Balancer } from './balancer.ts';
import { TemporaryFolder } from './folder.ts';
import { freePort } from './redis.ts';

const env = { PATH: `${process.env['PATH']}:/usr/sbin` };
export const hasHaproxy = spawnSync('haproxy', ['-v'], { env }).status === 0;

/** The page's servers, one per line, with identical options. */
const servers = /(?: *server \w+ 127\.0\.0\.1:\d+(.*)\n)+/;

/** @param hosts `HOST:PORT` of each server; one of them must answer */
export async function startHaproxy(...hosts: readonly string[]): Promise<Balancer> {
  const folder = new TemporaryFolder();
  const port = await freePort();
  const config = join(folder.path, 'haproxy.cfg');
  writeFileSync(
    config,
    documented('haproxy')
      .replace(servers, (_all, options: string) =>
        hosts.map((host, at) => `    server s${at} ${host}${options}\n`).join(''),
      )
      .replace('bind :8080', `bind 127.0.0.1:${port}`),
  );
  const ended = () => {
    folder[Symbol.dispose]();
  };
  return startBalancer({ command: ['haproxy', '-db', '-f', config], env, port, ended });
}
