/** Explains why a connection to Redis fails, in the words of Redis, of TLS or of the network. */
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { RedisAddress } from './url.ts';

/** The library's messages for a connection that ended: they do not give a reason. */
const hollow =
  /^(?:Connection is closed\.?|timeout|Command aborted due to connection close|Failed to refresh slots cache\.|None of startup nodes is available|All sentinels are unreachable and retry is disabled\.)$/;
const mostCauses = 5;

/** The innermost reason in an error of the library; undefined if it gives none. */
export function reasonOf(error: Error): string | undefined {
  let reason: string | undefined;
  let each: unknown = error;
  for (let depth = 0; each instanceof Error && depth < mostCauses; depth += 1) {
    const line = inOneLine(each.message);
    if (!hollow.test(line)) reason = line;
    const { lastNodeError, previousErrors, cause } = each as {
      readonly lastNodeError?: unknown;
      readonly previousErrors?: readonly unknown[];
      readonly cause?: unknown;
    };
    each = lastNodeError ?? previousErrors?.[0] ?? cause;
  }
  return reason;
}

const ofSentinels =
  /^(?:All sentinels are unreachable.*? Last error:|failed to connect to sentinel \S+ because) (.*)$/s;

function inOneLine(message: string): string {
  const [, inner = message] = ofSentinels.exec(message) ?? [];
  // The library sends HELLO first, and Redis answers with advice for a person who types commands.
  if (inner.startsWith('NOAUTH')) return 'NOAUTH Authentication required.';
  const [, tls] = /:SSL routines:[^:]*:([^:]+)/.exec(inner) ?? [];
  return tls === undefined ? (inner.split('\n', 1)[0] ?? inner) : `TLS: ${tls}`;
}

/** Whether the reason explains the failure. A reset connection may have another cause. */
const saysWhy = (reason: string | undefined): boolean =>
  reason !== undefined && !/ECONNRESET|EPIPE|ETIMEDOUT/.test(reason);

/**
 * Explains a failed attempt in one line.
 * @param reason the reason that the library reported
 * @param otherwise the library's last message
 */
export async function explain(address: RedisAddress, reason: string | undefined, otherwise: string): Promise<string> {
  if (reason !== undefined && saysWhy(reason)) return reason;
  // The library does not pass on the errors of Sentinels and of a cluster's nodes.
  if (address.tls !== undefined || address.sentinel !== undefined || address.cluster)
    return (await refusalOf(address)) ?? reason ?? otherwise;
  return /ECONNRESET|EPIPE/.test(reason ?? 'ECONNRESET') ? wantsTls : (reason ?? otherwise);
}

/** A server that speaks TLS answers a command in clear text with an alert, or not at all. */
const wantsTls = 'the server closed the connection: if it speaks TLS, write rediss:// instead of redis://';
const listenMs = 1000;
/** The first byte of a TLS record that holds an alert (RFC 8446, 5.1). */
const alertRecord = 0x15;

/**
 * Opens a connection to the first host and returns how the host refuses it. Over TLS nothing is sent: a server that refuses the client's certificate
 * reports this after the handshake, and a command sent meanwhile would cause a reset that hides the report.
 * @returns undefined if the host accepts the connection
 */
function refusalOf({ tls, hosts: [first] }: RedisAddress): Promise<string | undefined> {
  if (first === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const secure = tls === undefined ? undefined : connectTls({ ...first, ...tls });
    const socket = secure ?? connectPlain(first, () => socket.write('PING\r\n'));
    const end = (reason?: string) => {
      clearTimeout(timer);
      resolve(reason);
      socket.destroy();
    };
    const timer = setTimeout(() => {
      const isSilent = secure?.authorized === false;
      end(isSilent ? 'TLS: no answer to the handshake: is it a port without TLS?' : undefined);
    }, listenMs);
    socket.once('data', (bytes: Buffer) => {
      end(bytes[0] === alertRecord ? wantsTls : undefined);
    });
    socket.once('close', () => {
      end(secure ? undefined : wantsTls);
    });
    socket.on('error', (error: Error) => {
      const reason = reasonOf(error);
      end(secure || saysWhy(reason) ? reason : wantsTls);
    });
  });
}
