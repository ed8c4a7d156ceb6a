/** A real nginx with the configuration from docs/behind-a-proxy.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documented, startBalancer, type Balancer } from './balancer.ts';
import { TemporaryFolder } from './folder.ts';
import { freePort } from './redis.ts';

const env = { PATH: `${process.env['PATH']}:/usr/sbin` };
export const hasNginx = spawnSync('nginx', ['-v'], { env }).status === 0;

/** The page's servers, one per line, with identical options. */
const upstreams = /(?: *server 127\.0\.0\.1:\d+(.*);\n)+/;

/** @param hosts `HOST:PORT` of each server; one of them must answer */
export async function startNginx(...hosts: readonly string[]): Promise<Balancer> {
  const folder = new TemporaryFolder();
  const port = await freePort();
  const site = documented('nginx')
    .replace(upstreams, (_all, options: string) => hosts.map((host) => `server ${host}${options};\n`).join(''))
    .replace('listen 8080', `listen 127.0.0.1:${port}`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder.path}/${name};`,
  );
  const config = join(folder.path, 'nginx.conf');
  const logFile = join(folder.path, 'error.log');
  writeFileSync(
    config,
    `daemon off; pid ${folder.path}/pid; error_log ${logFile}; events {}\nhttp { access_log off; ${paths.join(' ')}\n${site}}`,
  );
  const ended = () => {
    folder[Symbol.dispose]();
  };
  return startBalancer({ command: ['nginx', '-c', config, '-p', folder.path], env, port, logFile, ended });
}
