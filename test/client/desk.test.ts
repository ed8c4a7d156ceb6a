/** Commands of a desk that uses the kit, against the server: each reports its result, and none is sent twice. */
import { expect, test } from 'vitest';
import { AgentCredential } from '../../client/src/credential.ts';
import { Desk } from '../../client/src/desk.ts';
import {
  AnswerCallDocument,
  HoldCallDocument,
  SetAgentBusyDocument,
  SetAgentIdleDocument,
} from '../../client/src/generated/operations.ts';
import { lastKnown } from '../../client/src/known.ts';
import { signIn } from '../rig/client.ts';
import { commandsOf } from '../rig/desk.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Environment } from '../rig/facade.ts';

async function stage(env: Environment = {}) {
  const facade = await startFacade({ env });
  const { guid, cursor } = await signIn(facade.url, '1001');
  const desk = new Desk({ url: facade.url, agentId: '1001', credential: new AgentCredential(guid), after: cursor });
  await eventually(() => {
    expect(lastKnown(desk.store.getState().status)?.status).toBe('IDLE');
  });
  return {
    facade,
    desk,
    [Symbol.asyncDispose]: async () => {
      desk.close();
      await facade[Symbol.asyncDispose]();
    },
  };
}

test('a command that the gateway takes is done, and confirmed by its events', async () => {
  await using stand = await stage();
  const { desk } = stand;
  const running = desk.command(SetAgentBusyDocument, { input: {} });
  expect(desk.isPending(SetAgentBusyDocument)).toBe(true);
  expect(await running).toMatchObject({ name: 'done', isConfirmed: true });
  expect(desk.isPending(SetAgentBusyDocument)).toBe(false);
});

test('a refusal has the server’s advice, and a fault says whether it may have taken effect', async () => {
  await using stand = await stage();
  const { desk, facade } = stand;
  const refused = await desk.command(HoldCallDocument, undefined);
  expect(refused).toMatchObject({ name: 'refused', retryable: false, advice: expect.any(String) as string });
  const wrong = await desk.command(AnswerCallDocument, { input: { callId: 'no call' } });
  expect(wrong).toMatchObject({ name: 'failed', code: 'BAD_USER_INPUT', mayHaveTakenEffect: false });
  facade.simulator.letHappen({
    happening: 'fault',
    fault: { kind: 'reset', point: 'beforeHeaders', target: 'command', times: 1 },
  });
  expect(await desk.command(SetAgentBusyDocument, { input: {} })).toMatchObject({
    name: 'failed',
    mayHaveTakenEffect: true,
  });
});

test('a session that has used all its idempotency keys continues without them', async () => {
  await using stand = await stage({ LIMIT_IDEMPOTENCY_KEYS: '1' });
  const { desk, facade } = stand;
  expect((await desk.command(SetAgentBusyDocument, { input: {} })).name).toBe('done');
  expect((await desk.command(SetAgentIdleDocument, undefined)).name).toBe('done');
  expect(commandsOf(facade, '1001').filter(({ operation }) => operation.endsWith('sayfree'))).toHaveLength(1);
});
