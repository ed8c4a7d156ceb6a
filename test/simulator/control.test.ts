import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import type { AgentClient } from './agentclient.ts';
import { signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

async function control(
  simulator: Simulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${simulator.origin}/simulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

describe('over HTTP, tests in other processes', () => {
  it('and nobody else: no page in a browser, and none by a name that was pointed here', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20 });
    const status = async (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        request(`${simulator.origin}/simulator/ledger`, { headers }, (response) => {
          resolve(response.resume().statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await status({})).toBe(200);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ host: 'evil.example:4100' })).toBe(403);
  });

  it('read the ledger, the whole or what came since', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const { lastSerial } = simulator.ledger;
    await agent.poll();
    const { body } = await control(simulator, 'GET', `ledger?since=${lastSerial}`);
    expect(body).toMatchObject({
      lastSerial: lastSerial + 1,
      requests: [{ kind: 'poll', retcode: '0', written: true, guid: agent.guid }],
      events: [],
      counters: { emptyPolls: 1 },
    });
    expect(
      ((await control(simulator, 'GET', 'ledger?agent=1001')).body as { requests: unknown[] }).requests,
    ).toHaveLength(4);
    expect(
      ((await control(simulator, 'GET', 'ledger?agent=1002')).body as { requests: unknown[] }).requests,
    ).toHaveLength(0);
  });

  it('inject events, exactly, and look at agents', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect(
      (
        await control(
          simulator,
          'POST',
          'agents/1001/events',
          '[{"eventType":"A","content":{"id":9007199254740993}},{"eventType":"B"}]',
        )
      ).body,
    ).toEqual({ injected: 2 });
    expect((await control(simulator, 'GET', 'agents/1001')).body).toMatchObject({
      signedIn: true,
      status: 4,
      queueLength: 2,
      guid: agent.guid,
      mode: 'poll',
    });
    expect((await agent.poll()).text).toContain('"content":{"id":9007199254740993}}');
    expect((await control(simulator, 'POST', 'agents/1002/events', { eventType: 'A' })).status).toBe(409);
    expect(await control(simulator, 'POST', 'agents/1001/events', { type: 'A' })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('unknown field "type"') as unknown },
    });
    expect((await control(simulator, 'POST', 'agents/1001/events', '{')).status).toBe(400);
  });

  it('set, list and clear faults; a wrong one is explained', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const { ids } = (await control(simulator, 'POST', 'faults', { kind: 'status', status: 500, target: 'poll' }))
      .body as { ids: number[] };
    expect((await control(simulator, 'GET', 'faults')).body).toMatchObject([
      { id: ids[0], remaining: 'until cleared' },
    ]);
    expect((await agent.poll()).status).toBe(500);
    await control(simulator, 'DELETE', `faults/${ids[0]}`);
    expect((await agent.poll()).status).toBe(200);
    await control(simulator, 'POST', 'faults', [{ kind: 'msgKey' }]);
    await control(simulator, 'DELETE', 'faults');
    expect(simulator.faults.list).toEqual([]);
    for (const [fault, complaint] of [
      [{ kind: 'nothing' }, '"kind" must be one of hang'],
      [{ kind: 'status' }, '"status" is missing'],
      [{ kind: 'reset', point: 'somewhere' }, '"point" must be one of beforeHeaders'],
      [{ kind: 'hang', agnet: '1001' }, 'unknown field "agnet"'],
      [{ kind: 'hang', times: 'x' }, '"times" must be a number'],
    ] as const) {
      const answer = await control(simulator, 'POST', 'faults', fault);
      expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(complaint) as unknown } });
    }
  });

  it('close the port for a while', async () => {
    const simulator = await simulatorWith();
    expect((await control(simulator, 'DELETE', 'connections?forMs=50')).status).toBe(200);
    await expect
      .poll(
        () =>
          fetch(simulator.url).then(
            () => 'open',
            () => 'closed',
          ),
        { interval: 5 },
      )
      .toBe('closed');
    await expect
      .poll(() =>
        fetch(simulator.url).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('open');
    expect((await control(simulator, 'DELETE', 'connections')).status).toBe(400);
  });

  it('let calls come and go', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect(
      (await control(simulator, 'POST', 'happenings', { happening: 'customerRings', agent: '1001', caller: '555' }))
        .status,
    ).toBe(200);
    expect((await agent.eventsUpTo('AgentEvent_Talking')).at(-1)?.content).toMatchObject({ caller: '555' });
    expect((await control(simulator, 'POST', 'happenings', { happening: 'customerRings', agent: '1001' })).status).toBe(
      409,
    );
    expect(
      (await control(simulator, 'POST', 'happenings', { happening: 'customerHangsUp', agent: '1001' })).status,
    ).toBe(200);
    await agent.eventsUpTo('AgentState_Ready');
  });

  it('are told what there is', async () => {
    const simulator = await simulatorWith();
    expect((await control(simulator, 'GET', 'nothing')).status).toBe(404);
  });
});

describe('the ledger', () => {
  it('forgets old records and continues to count', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 1, ledgerLimit: 5 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    for (let count = 0; count < 12; count += 1) await agent.poll();
    expect(simulator.ledger.requests()).toHaveLength(5);
    expect(simulator.ledger.counters).toMatchObject({
      requests: 15,
      polls: 14,
      emptyPolls: 12,
      events: 2,
      eventsTaken: 2,
      eventsWritten: 2,
      byRetcode: { '0': 15 },
    });
    await eventually(() =>
      expect(simulator.ledger.polls('1001')).toEqual({ inFlight: 0, maxInFlight: 1, ghosts: 0, maxGhosts: 0 }),
    );
  });
});
