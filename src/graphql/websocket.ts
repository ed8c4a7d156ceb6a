/** GraphQL over WebSocket: subprotocol graphql-transport-ws, through the same plugins, context and limits as HTTP. */
import { handleProtocols } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from '../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Credential } from './context.ts';
import { prepareOperation, socketCredential, type Enveloped, type GraphqlHttp } from './yoga.ts';

export interface GraphqlSockets {
  /** Takes an upgrade of `/graphql` over, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every socket with 1012 (service restart), so that clients come back. */
  readonly close: () => Promise<void>;
}

const serviceRestart = 1012;

export function createGraphqlSockets(
  http: GraphqlHttp,
  config: Pick<Config, 'publicOrigins' | 'limits'>,
  log: Log,
): GraphqlSockets {
  const server = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: config.limits.bodyBytes });
  const cleanup = useServer<Record<string, unknown>, { credential: Credential }>(
    {
      // Nothing depends on NODE_ENV: no error's words in the reason of a close.
      isProd: true,
      execute: (args) => (args.rootValue as Enveloped).execute(args),
      subscribe: (args) => (args.rootValue as Enveloped).subscribe(args),
      onSubscribe: ({ connectionParams, extra }, _id, params) => {
        // One credential a socket: a sign-in over it changes what its later operations carry.
        extra.credential ??= socketCredential(connectionParams, extra.request.headers['guid']);
        return prepareOperation(http, extra.credential, params);
      },
    },
    server,
    config.limits.pingMs,
  );
  return {
    upgrade: (request, socket, head) => {
      const { origin } = request.headers;
      if (origin !== undefined && !allowed(origin, request, config.publicOrigins)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => {
        server.emit('connection', client, request);
        // A frame that is malformed or too large is the client's mistake, and `ws` closes the socket for it; graphql-ws would print a stack.
        client.removeAllListeners('error');
        client.on('error', (error) => {
          log.debug(
            { reason: (error as { readonly code?: unknown }).code },
            'WebSocket closed for a malformed message',
          );
        });
      });
    },
    close: async () => {
      for (const client of server.clients) client.close(serviceRestart, 'Service Restart');
      await cleanup.dispose();
    },
  };
}

/** A page of this server itself (GraphiQL), or of a listed origin. */
function allowed(origin: string, request: IncomingMessage, origins: readonly string[]): boolean {
  return origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
}
