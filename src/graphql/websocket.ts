/** GraphQL over WebSocket: subprotocol graphql-transport-ws, through the same plugins, context and limits as HTTP. */
import { handleProtocols } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import type { Config } from '../config.ts';
import type { Credential } from './context.ts';
import { socketCredential, type GraphqlHttp } from './yoga.ts';

export interface GraphqlSockets {
  /** Takes an upgrade of `/graphql` over, or refuses it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every socket with 1012 (service restart), so that clients come back. */
  close(): Promise<void>;
}

type Engine = Pick<ReturnType<GraphqlHttp['getEnveloped']>, 'execute' | 'subscribe'>;

const serviceRestart = 1012;

export function createGraphqlSockets(
  http: GraphqlHttp,
  config: Pick<Config, 'publicOrigins' | 'limits'>,
): GraphqlSockets {
  const server = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: config.limits.bodyBytes });
  const cleanup = useServer<Record<string, unknown>, { credential: Credential }>(
    {
      execute: (args) => (args.rootValue as Engine).execute(args),
      subscribe: (args) => (args.rootValue as Engine).subscribe(args),
      onSubscribe: async ({ connectionParams, extra }, _id, params) => {
        // One credential a socket: a sign-in over it changes what its later operations carry.
        extra.credential ??= socketCredential(connectionParams, extra.request.headers['guid']);
        const { schema, execute, subscribe, contextFactory, parse, validate } = http.getEnveloped({
          credential: extra.credential,
          params,
        });
        const document = parse(params.query);
        const errors = validate(schema, document) as ReturnType<typeof import('graphql').validate>;
        if (errors.length > 0) return errors;
        const args: ExecutionArgs = {
          schema,
          document,
          operationName: params.operationName ?? null,
          variableValues: params.variables ?? null,
          contextValue: await contextFactory(),
          rootValue: { execute, subscribe },
        };
        return args;
      },
    },
    server,
  );
  return {
    upgrade: (request, socket, head) => {
      const { origin } = request.headers;
      if (origin !== undefined && !allowed(origin, request, config.publicOrigins)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
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
