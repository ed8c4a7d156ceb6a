/** The commands of docs/scaling.md, run verbatim: three instances, a watch, and the death of the instance that the watch is connected to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Command } from '../rig/command.ts';
import { eventually } from '../rig/eventually.ts';
import { Terminal } from '../rig/terminal.ts';
import { hasRedis } from '../rig/redis.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'scaling.md'), 'utf8');
const commands = [...page.matchAll(/^```shell\n([^]*?)\n```$/gm)].map(([, text = '']) => text);

/** The first match in the output. Everything up to it counts as read. */
const match = (pattern: RegExp) => (text: string) => {
  const found = pattern.exec(text);
  return found === null ? undefined : { found, length: found.index + found[0].length };
};

async function subscribersAt(port: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^agent_gateway_subscribers (\d+)/m.exec(text)?.[1]);
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('npm run start:cluster', () => {
  test('serves through the death of an instance: the watch comes back and misses nothing', async () => {
    const [start = '', watch = '', kill = ''] = commands;
    expect(commands).toHaveLength(3);
    expect(kill).toContain('PID');
    await using cluster = new Terminal(root);
    await using watcher = new Terminal(root);
    cluster.type(`export PORT=0; ${start}`);
    const instances = new Map<string, string>();
    for (let count = 0; count < 3; count += 1) {
      const { 1: port = '', 2: pid = '' } = await cluster.read(match(/instance \d: port (\d+), pid (\d+)/));
      instances.set(port, pid);
    }
    const [, url = ''] = await cluster.read(match(/behind one address: (\S+)/));
    const [simulator = ''] = await cluster.read(match(/http:\S+(?=\/agentgateway\/resource)/));

    watcher.type(`${watch} ${url} 1006`);
    const [, cursor] = await watcher.read(match(/AgentState_Ready (\S+)/));
    const happens = (eventType: string) =>
      fetch(`${simulator}/simulator/agents/1006/events`, { method: 'POST', body: JSON.stringify({ eventType }) });
    expect(cursor).toMatch(/-1006-\d+$/);
    await happens('Before');
    await watcher.read(match(/Before \S+/));

    const counts = await Promise.all(
      [...instances.keys()].map(async (port) => [port, await subscribersAt(port)] as const),
    );
    const victim = counts.find(([, subscribers]) => subscribers > 0)?.[0] ?? '';
    cluster.type('');
    process.kill(Number(instances.get(victim)), 'SIGKILL');
    await watcher.read(match(/connection: connecting/));
    await watcher.read(match(/connection: live/));
    const { 1: port } = await cluster.read(match(/instance \d: port (\d+), pid \d+/));
    expect(port).toBe(victim);
    await happens('After');
    const [seen] = await watcher.read(match(/[^]*After \S+/));
    expect(seen).not.toContain('Before');
    expect(seen).not.toContain('CursorExpired');
  });

  test.each([
    ['while its processes start', /^(redis-server): /m],
    ['once it serves', /behind one address: (\S+)/],
  ])('leaves no process behind when npm ends %s', async (_when, printed) => {
    await using cluster = new Command('scripts/start-cluster.ts', ['2'], { env: { PORT: '0' }, belowShell: true });
    await cluster.prints(printed);
    await cluster.end();
    await eventually(() => {
      expect(cluster.processes()).toEqual([]);
    }, 20_000);
  });
});
