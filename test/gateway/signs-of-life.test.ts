import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GatewayUnavailable } from '../../src/gateway/failures.ts';
import type { HttpAnswer, HttpRequest } from '../../src/gateway/transport/http.ts';
import { SignsOfLife } from '../../src/gateway/transport/signs-of-life.ts';

const request: HttpRequest = { lane: 'command', operation: 'handshake', method: 'GET', path: '/', deadlineMs: 1000 };
const answer = (body: string, status = 200): HttpAnswer => ({
  status,
  body: Buffer.from(body),
  newGuid: undefined,
  cookies: [],
});
const envelope = answer('{"message":"","retcode":"000-001"}');

/** Requests that the test answers. */
function startSigns() {
  const waiting: ((answered: HttpAnswer | Error) => void)[] = [];
  const signs = new SignsOfLife();
  const http = signs.watch({
    send: () =>
      new Promise((resolve, reject) => {
        waiting.push((answered) => {
          if (answered instanceof Error) reject(answered);
          else resolve(answered);
        });
      }),
    close: () => Promise.resolve(),
  });
  const send = () => {
    const sent = http.send(request).catch(() => undefined);
    const settle = waiting.at(-1)!;
    return async (answered: HttpAnswer | Error) => {
      settle(answered);
      await sent;
    };
  };
  return { signs, send };
}

test('an answer to what was sent later is a sign of life, and one to what was sent before is none', async () => {
  const { signs, send } = startSigns();
  const before = send();
  await turn();
  const writtenAtMs = performance.now();
  await before(envelope);
  expect(signs.firstAfter(writtenAtMs)).toBeUndefined();
  await turn();
  const later = send();
  await later(envelope);
  expect(signs.firstAfter(writtenAtMs)).toBeGreaterThan(writtenAtMs);
});

test.each([
  ['an answer of a proxy', answer('<html>Bad gateway</html>', 502)],
  ['what is no envelope', answer('[]')],
  ['a break', new GatewayUnavailable('the connection broke', { reached: true })],
])('%s is none', async (_name, answered) => {
  const { signs, send } = startSigns();
  const writtenAtMs = performance.now();
  await turn();
  await send()(answered);
  expect(signs.firstAfter(writtenAtMs)).toBeUndefined();
});
