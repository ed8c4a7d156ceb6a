/** With `rediss://`, all traffic to Redis is encrypted, and so is all traffic to the Sentinels that report its address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { CertificateAuthority, pemFile } from '../rig/certificates.ts';
import { endWithThisProcess } from '../rig/children.ts';
import { signIn } from '../rig/client.ts';
import { testHoldMs } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { startProxy } from '../rig/proxy.ts';
import { freePort, hasRedis, startRedis } from '../rig/redis.ts';

const secret = 'secret-of-ours';

/** A Redis with TLS behind a wire that records what clients send, and a Sentinel with TLS that announces that wire as the master. */
async function startSentinelGroup() {
  const files = new TemporaryFolder();
  onTestFinished(() => {
    files[Symbol.dispose]();
  });
  const authority = await CertificateAuthority.create();
  const { cert, key } = await authority.issue('127.0.0.1');
  const ca = pemFile(files.path, 'ca.pem', authority.pem);
  const tls = [
    ['tls-cert-file', pemFile(files.path, 'cert.pem', cert)],
    ['tls-key-file', pemFile(files.path, 'key.pem', key)],
    ['tls-ca-cert-file', ca],
    ['tls-auth-clients', 'no'],
    ['tls-replication', 'yes'],
  ] as const;
  const [tlsPort, sentinelPort] = [await freePort(), await freePort()];
  const redis = await startRedis(
    '--tls-port',
    String(tlsPort),
    ...tls.flatMap(([name, value]) => [`--${name}`, value]),
  );
  onTestFinished(() => redis.stop());
  await redis.ask(`ACL SETUSER gateway on >${secret} ~* &* +@all`);
  const wire = await startProxy(`http://127.0.0.1:${tlsPort}`);
  onTestFinished(() => wire[Symbol.asyncDispose]());
  const config = join(files.path, 'sentinel.conf');
  writeFileSync(
    config,
    [
      'port 0',
      `tls-port ${sentinelPort}`,
      'bind 127.0.0.1',
      `dir ${files.path}`,
      ...tls.map((setting) => setting.join(' ')),
      `sentinel monitor ours 127.0.0.1 ${new URL(wire.url).port} 1\n`,
    ].join('\n'),
  );
  const sentinel = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore' });
  endWithThisProcess(sentinel);
  onTestFinished(async () => {
    const ended = once(sentinel, 'exit');
    sentinel.kill('SIGKILL');
    await ended;
  });
  return { url: `rediss://gateway:${secret}@127.0.0.1:${sentinelPort}?sentinel=ours`, ca, wire };
}

async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  onTestFinished(() => simulator.close());
  const server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    ...env,
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('a master that Sentinels name, with rediss://,', () => {
  test('is reached through TLS: no command and no password is on the wire in clear text', async () => {
    const { url, ca, wire } = await startSentinelGroup();
    const server = await startServer({ STORE_URL: url, NODE_EXTRA_CA_CERTS: ca });
    await signIn(await server.url(), '1001');
    expect(wire.sent().length).toBeGreaterThan(0);
    for (const text of [secret, 'AUTH', 'INFO', 'EVALSHA', 'agent-gateway'])
      expect(wire.sent(), text).not.toContain(text);
  });

  test('ends the start with code 2 where no known authority has signed, and is told no password', async () => {
    const { url, wire } = await startSentinelGroup();
    const server = await startServer({ STORE_URL: url });
    expect((await server.exited).code).toBe(2);
    expect(server.stderr).toMatch(/^STORE_URL cannot be used: Redis at /m);
    expect(server.stderr).not.toContain(secret);
    expect(wire.sent()).not.toContain(secret);
  });
});
