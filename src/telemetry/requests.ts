/** What is kept of each HTTP request while it is served: its id, its caller's trace, and a line in the log when it is over. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { requestIdFrom, withRequestId } from './request-id.ts';
import type { Traces } from './traces.ts';

export interface Requests {
  /** Runs what serves the request. @param run given the id, which the answer has to carry as `x-request-id` */
  serve(request: IncomingMessage, response: ServerResponse, run: (requestId: string) => void): void;
  /** Of a WebSocket: all that is done over it. */
  upgrade(request: IncomingMessage, run: () => void): void;
}

const plainPath = /^[a-z/]{1,40}$/;

/** @param addressOf the client's address, past trusted proxies */
export function createRequests(
  log: Log,
  traces: Traces,
  addressOf: (request: IncomingMessage) => string | undefined,
): Requests {
  const within = (request: IncomingMessage, id: string, run: () => void) => {
    withRequestId(id, () => traces.request(request.headers, run));
  };
  const logWhenOver = (request: IncomingMessage, response: ServerResponse, requestId: string) => {
    const { method, url } = request;
    const fromMs = performance.now();
    const clientAddress = addressOf(request);
    response.once('close', () => {
      // Without the query: a document in it may hold anything; and so may a path that is none of ours.
      const given = url?.split('?', 1)[0] ?? '';
      const path = plainPath.test(given) ? given : 'other';
      const durationMs = Math.round(performance.now() - fromMs);
      log.debug({ requestId, clientAddress, method, path, status: response.statusCode, durationMs }, 'request');
    });
  };
  return {
    serve: (request, response, run) => {
      const id = requestIdFrom(request.headers);
      if (log.isLevelEnabled('debug')) logWhenOver(request, response, id);
      within(request, id, () => {
        run(id);
      });
    },
    upgrade: (request, run) => {
      within(request, requestIdFrom(request.headers), run);
    },
  };
}
