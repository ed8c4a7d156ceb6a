/** A real Caddy with the configuration from docs/behind-a-proxy.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documented, startBalancer, type Balancer } from './balancer.ts';
import { TemporaryFolder } from './folder.ts';
import { freePort } from './redis.ts';

export const hasCaddy = spawnSync('caddy', ['version']).status === 0;

/** @param hosts `HOST:PORT` of each server; one of them must answer */
export async function startCaddy(...hosts: readonly string[]): Promise<Balancer> {
  const folder = new TemporaryFolder();
  const port = await freePort();
  const site = documented('caddyfile')
    .replace(/(?<=reverse_proxy)(?: 127\.0\.0\.1:\d+)+/, ` ${hosts.join(' ')}`)
    .replace(':8080', `:${port}`);
  const config = join(folder.path, 'Caddyfile');
  writeFileSync(config, `{\n admin off\n auto_https off\n default_bind 127.0.0.1\n grace_period 1s\n}\n${site}`);
  const env = { PATH: process.env['PATH'], HOME: folder.path };
  const ended = () => {
    folder[Symbol.dispose]();
  };
  return startBalancer({
    command: ['caddy', 'run', '--config', config, '--adapter', 'caddyfile'],
    env,
    port,
    ended,
  });
}
