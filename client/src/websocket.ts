/**
 * The transport over WebSocket (graphql-transport-ws). It is the default, because a browser allows only six HTTP/1.1 connections per origin,
 * over all tabs.
 */
import { CloseCode, createClient } from 'graphql-ws/client';
import type { GraphqlError } from './operation.ts';
import { absoluteUrl, Gate, type Payload, type Transport, type TransportOptions } from './transport.ts';

export interface WebSocketOptions extends TransportOptions {
  /** A class with the browser's `WebSocket` interface, for platforms without one. */
  readonly webSocketImpl?: unknown;
}

/** With one of these close codes, the server would close the next connection too. All others are temporary: 1006, 1012 (restart), 4408, 4500, … */
const fatalCodes: ReadonlySet<number> = new Set<number>([
  CloseCode.BadRequest,
  CloseCode.Unauthorized,
  CloseCode.Forbidden,
  CloseCode.SubprotocolNotAcceptable,
  CloseCode.SubscriberAlreadyExists,
  CloseCode.TooManyInitialisationRequests,
]);

const serviceRestart = 1012;

export const webSocketTransport =
  ({ url, credential, silenceMs, webSocketImpl }: WebSocketOptions): Transport =>
  ({ query, variables }, sink) => {
    const gate = new Gate(sink);
    let connected = false;
    let cancelled = false;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const client = createClient({
      url: absoluteUrl(url).href.replace(/^http/, 'ws'),
      connectionParams: () => (credential.guid === undefined ? {} : { Guid: credential.guid }),
      webSocketImpl,
      retryAttempts: 0,
      connectionAckWaitTimeout: silenceMs,
      // Browsers hide the server's own ping frames from pages. The kit detects a half-open connection with pings of its own.
      keepAlive: silenceMs / 2,
      on: {
        connected: () => {
          connected = true;
        },
        ping: (received) => {
          if (received) return;
          clearTimeout(patience);
          patience = setTimeout(() => {
            gate.end({ kind: 'lost', cause: { code: 'SILENT', message: 'no sign of life' }, fatal: false });
            client.terminate();
          }, silenceMs / 2);
        },
        pong: (received) => {
          if (received) clearTimeout(patience);
        },
        closed: (event) => {
          clearTimeout(patience);
          gate.end(lost(event));
          // graphql-ws itself reconnects after some closures, with a Guid and a cursor that are outdated by then.
          cancel();
        },
      },
    });
    const unsubscribe = client.subscribe(
      { query, variables: { ...variables } },
      {
        next: (payload) => {
          gate.next(payload as Payload);
        },
        error: (error) => {
          gate.end(Array.isArray(error) ? { kind: 'errors', errors: error as readonly GraphqlError[] } : lost(error));
        },
        complete: () => {
          gate.end({ kind: 'complete' });
        },
      },
    );
    const cancel = () => {
      // `terminate` reports a close, which calls `cancel` again.
      if (cancelled) return;
      cancelled = true;
      clearTimeout(patience);
      gate.shut();
      unsubscribe();
      // Before the handshake there is no peer to close the connection with.
      if (!connected) client.terminate();
    };
    return cancel;
  };

function lost(event: unknown) {
  const { code, reason } = event as { readonly code?: number; readonly reason?: string };
  const said = reason === undefined || reason === '' ? 'the connection was closed' : reason;
  return {
    kind: 'lost',
    cause: {
      code: code === serviceRestart ? 'DRAINING' : 'CLOSED',
      message: code === undefined ? said : `${said} (${code})`,
    },
    fatal: code !== undefined && fatalCodes.has(code),
  } as const;
}
