/** What the kit records for a support ticket. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitVersion, recordForSupport } from '../../client/src/support-report.ts';
import { mutate } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { startProxy } from '../rig/proxy.ts';
import { Watched } from './watched.ts';

test('a report has the states, their codes and the last ids, and no Guid, content or message', async () => {
  await using facade = await startFacade();
  await using wire = await startProxy(facade.url);
  using watched = await Watched.signedIn(wire.url, '1001');
  const recorder = recordForSupport(watched.watch);
  facade.simulator.inject('1001', { eventType: 'AgentConf_Ringing', content: { confId: 77, said: 'private' } });
  await watched.until('AgentConf_Ringing');
  wire.cut();
  await eventually(() => {
    expect(new Set(watched.states.map(({ name }) => name))).toEqual(new Set(['live', 'connecting']));
    expect(watched.state).toBe('live');
  });
  await mutate(facade.url, 'signOutAgent(agentId: "1001")', watched.credential.guid);
  await watched.until('SessionEnded');
  await eventually(() => {
    expect(watched.state).toBe('ended');
  });
  const text = JSON.stringify(recorder);
  const report = recorder.toJSON();
  // Connecting may need more than one attempt.
  const states = new Set(report.connection.map(({ state, code }) => `${state} ${code}`));
  expect([...states]).toEqual(['live null', 'connecting CLOSED', 'ended SIGNED_OUT']);
  expect(report.connection).toHaveLength(watched.states.length);
  expect(report.items.map(({ id }) => id)).toEqual(watched.ids.slice(-report.items.length));
  expect(report.items.map(({ typeName }) => typeName)).toEqual(
    expect.arrayContaining(['ConferenceRinging', 'SessionEnded']),
  );
  expect(report.platform).toMatch(/^Node\.js/);
  for (const secret of [String(watched.credential.guid), 'private', 'message']) expect(text).not.toContain(secret);
  recorder.stop();
});

test('a report is bounded, and names the version of the package', () => {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'client', 'package.json'), 'utf8'),
  ) as { version: string };
  expect(kitVersion).toBe(version);
  let follower: Parameters<Parameters<typeof recordForSupport>[0]['follow']>[0] | undefined;
  const recorder = recordForSupport({
    state: { name: 'live' },
    follow: (given) => {
      follower = given;
      return () => undefined;
    },
  });
  for (let count = 0; count < 200; count += 1) {
    follower?.onState?.({ name: 'live' });
    follower?.onItem?.({ __typename: 'CursorExpired' } as never);
  }
  const { connection, items } = recorder.toJSON();
  expect([connection.length, items.length, items[0]?.id]).toEqual([50, 20, null]);
});
