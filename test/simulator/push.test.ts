import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AgentClient } from './agentclient.ts';
import { simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

let application: Server | null = null;
afterEach(() => application?.close());

interface Pushed {
  readonly guid: string | undefined;
  readonly token: string | string[] | undefined;
  readonly body: { readonly workNo: string; readonly eventList: readonly { readonly eventType: string }[] };
}

async function callback(): Promise<{ uri: string; pushed: Pushed[] }> {
  const pushed: Pushed[] = [];
  application = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      pushed.push({
        guid: request.headers['guid'] as string,
        token: request.headers['service_token'],
        body: JSON.parse(Buffer.concat(chunks).toString()) as Pushed['body'],
      });
      response.end('{"message":"success","retcode":"0"}');
    });
  });
  await new Promise<void>((resolve) => application?.listen(0, '127.0.0.1', resolve));
  return { uri: `http://127.0.0.1:${(application.address() as AddressInfo).port}/events`, pushed };
}

describe('a session signed in with callBackUri and serviceToken', () => {
  it('has its events pushed in lists, oldest first, and cannot be polled', async () => {
    const { uri, pushed } = await callback();
    const simulator = await simulatorWith();
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn({ callBackUri: uri, serviceToken: 'token-1' });
    await eventually(() =>
      expect(pushed.flatMap(({ body }) => body.eventList.map((event) => event.eventType))).toEqual([
        'AgentOther_InService',
        'AgentState_Ready',
      ]),
    );
    expect(pushed[0]).toMatchObject({ guid: agent.guid, token: 'token-1', body: { workNo: '1001' } });
    expect((await agent.poll()).retcode).toBe('000-001');
    await eventually(() => expect(simulator.ledger.events().at(-1)).toMatchObject({ takenBy: 'push', written: true }));
  });

  it('lives by the heartbeat, which carries the new Guid', async () => {
    const { uri } = await callback();
    const simulator = await simulatorWith({ guidIntervalMs: 0 });
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn({ callBackUri: uri, serviceToken: 'token-1' });
    const answer = await agent.online('POST', 'handshake');
    expect(answer.text).toBe('{"message":"success","retcode":"0"}');
    expect(answer.newGuid).toBe(simulator.agent('1001').guid);
    const bad = await agent.call('POST', 'onlineagent/1001/handshake', undefined, {
      headers: { service_token: 'x'.repeat(51) },
    });
    expect(bad.retcode).toBe('100-001');
  });

  it('is polled all the same when only one of the two was given', async () => {
    const simulator = await simulatorWith();
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn({ callBackUri: 'http://127.0.0.1:1/' });
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentOther_InService' });
  });

  it('is never pushed to another machine', async () => {
    const simulator = await simulatorWith();
    await new AgentClient(simulator, '1001').signIn({
      callBackUri: 'http://192.0.2.1/events',
      serviceToken: 'token-1',
    });
    await eventually(() => expect(simulator.ledger.counters.eventsLost).toBe(2));
  });
});
