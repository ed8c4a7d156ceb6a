/** What a server can find at start-up behind STORE_URL=redis://…, and the ways in which Redis is run. */
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { startServerFor } from '../rig/facade.ts';
import { refusedStart } from '../rig/process.ts';
import { startRedisCluster } from '../rig/redis-cluster.ts';
import { freePort, hasRedis, startRedis } from '../rig/redis.ts';

const gateway = { AGENT_GATEWAY_URL: 'http://127.0.0.1:9', PORT: '0' };

async function refused(url: string): Promise<string> {
  const { code, stdout, stderr } = await refusedStart({ ...gateway, STORE_URL: url });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

/** Two instances over the store: gateway events reach a subscriber of the instance that does not poll, each event once. */
async function serves(storeUrl: string): Promise<void> {
  const simulator = await startSimulator({ pollHoldMs: 300 });
  const servers = [];
  try {
    for (let started = 0; started < 2; started += 1)
      servers.push(await startServerFor(simulator.url, { ...quick, STORE_URL: storeUrl }));
    const [one, two] = servers;
    const agents = ['1001', '1002', '1003', '1004', '1005', '1006'];
    for (const agentId of agents) {
      const { guid, cursor } = await signIn(one!.url, agentId);
      await using watch = await Watch.open(two!.url, agentId, { guid, after: cursor });
      for (let count = 0; count < 10; count += 1) simulator.inject(agentId, { eventType: `Happened_${count}` });
      await watch.untilTypes('Happened_9');
      expect(new Set(watch.ids).size).toBe(watch.ids.length);
    }
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await simulator.close();
  }
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('a start over Redis', () => {
  test('is refused where nobody listens, in one line', async () => {
    expect(await refused(`redis://127.0.0.1:${await freePort()}`)).toMatch(/STORE_URL cannot be used: Redis at 127/);
  });

  test('is refused where Redis may throw away what is written', async () => {
    const redis = await startRedis('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru');
    expect(await refused(redis.url)).toMatch(/allkeys-lru; set maxmemory-policy noeviction/);
    await redis.stop();
  });

  test('is refused where Redis is too old', async () => {
    const answers =
      'redis_version:6.2.14\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\nloading:0\r\n';
    const old = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        for (const _ of String(data).match(/\*\d+\r\n/g) ?? [])
          socket.write(/info/i.test(String(data)) ? `$${answers.length}\r\n${answers}\r\n` : '+OK\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(old, 'listening');
    expect(await refused(`redis://127.0.0.1:${(old.address() as AddressInfo).port}`)).toMatch(/6\.2\.14 is too old/);
    old.close();
  });

  test('is refused for a user who may not subscribe to change notifications', async () => {
    const redis = await startRedis();
    await redis.ask('ACL SETUSER gateway on >secret-of-ours ~* +@all resetchannels');
    const line = await refused(`redis://gateway:secret-of-ours@127.0.0.1:${redis.port}`);
    expect(line).toMatch(/NOPERM/);
    expect(line).not.toContain('secret-of-ours');
    await redis.stop();
  });

  test('works for an ACL user with the rights it needs and no others', async () => {
    const redis = await startRedis();
    await redis.ask(
      'ACL SETUSER gateway on >secret-of-ours ~{agent-gateway:* &{agent-gateway:* +@all -@dangerous +info',
    );
    await serves(`redis://gateway:secret-of-ours@127.0.0.1:${redis.port}`);
    await redis.stop();
  });
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('instances share', () => {
  test('a Redis Cluster of three', async () => {
    const cluster = await startRedisCluster();
    await serves(cluster.url);
    await cluster.stop();
  });

  test('a Redis that Sentinels watch', async () => {
    const redis = await startRedis();
    const folder = mkdtempSync(join(tmpdir(), 'sentinel-'));
    const port = await freePort();
    const config = join(folder, 'sentinel.conf');
    writeFileSync(
      config,
      `port ${port}\nbind 127.0.0.1\ndir ${folder}\nsentinel monitor ours 127.0.0.1 ${redis.port} 1\n`,
    );
    const sentinel = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore' });
    const ended = once(sentinel, 'exit');
    try {
      await expect.poll(() => serves(`redis://127.0.0.1:${port}?sentinel=ours`).then(() => 'served')).toBe('served');
    } finally {
      sentinel.kill('SIGKILL');
      await ended;
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
