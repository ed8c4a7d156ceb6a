/** What a stalled process may still send when it resumes. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { GatewayTimeout } from '../../src/gateway/failures.ts';
import { createGatewayHttp } from '../../src/gateway/transport/http.ts';

const standStill = (ms: number) => {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
};

test.each(['poll', 'command'] as const)(
  'a %s whose deadline passed while it waited for its connection is not sent',
  async (lane) => {
    const asked: string[] = [];
    const gateway = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{"retcode":"0"}');
    }).listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const { port } = gateway.address() as AddressInfo;
    const http = createGatewayHttp({
      site: `http://127.0.0.1:${port}/agentgateway/resource`,
      tls: { serverName: undefined, fingerprints: [] },
      connections: 4,
      unprovenConnections: 1,
      maxAnswerBytes: 1000,
      downloads: 1,
    });
    const send = (path: string, deadlineMs: number) =>
      http.send({ lane, operation: 'any', method: 'GET', path, deadlineMs });
    try {
      const late = send('/late', 100);
      const failed = expect(late).rejects.toSatisfy(
        (error: unknown) => error instanceof GatewayTimeout && !error.reached,
      );
      // The connection opens meanwhile, and the timers are due before the process handles it.
      standStill(300);
      await failed;
      // A late request would have arrived before this one.
      await send('/next', 5000);
      expect(asked).toEqual(['/agentgateway/resource/next']);
    } finally {
      await http.close();
      gateway.closeAllConnections();
      gateway.close();
    }
  },
);
