/** Runs each HTTP request with its id and its caller's trace, and logs a line when the request has ended. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { requestIdFrom, withRequestId } from './request-id.ts';
import type { Traces } from './traces.ts';

export interface Requests {
  /** Serves the request. @param run receives the id, which the answer has to carry as `x-request-id` */
  serve(request: IncomingMessage, response: ServerResponse, run: (requestId: string) => void): void;
  /** Runs all work of a WebSocket. */
  upgrade(request: IncomingMessage, run: () => void): void;
}

const plainPath = /^[a-z/]{1,40}$/;

/** @param addressOf returns the client's address, behind trusted proxies */
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
      // Without the query, because a document in it may contain anything. An unknown path may contain anything too.
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
