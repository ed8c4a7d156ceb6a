/**
 * Which pages of browsers may use this server. A listed origin may read answers (CORS) and open WebSockets; no other may. Nothing that a browser
 * sends by itself (cookies, passwords, certificates) is a credential here, so CORS never allows it.
 */
import { isIP } from 'node:net';

/** Header of a request and of its answer. */
export const requestIdHeader = 'x-request-id';
const methods = ['GET', 'POST', 'OPTIONS'];
/** Headers of clients and their tools: those of this server, of traces, of Apollo's client awareness, and of proxies with their own sign-on. */
const allowedHeaders = [
  'content-type',
  'accept',
  'guid',
  'last-event-id',
  'range',
  requestIdHeader,
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'x-apollo-operation-id',
  'x-apollo-operation-name',
  'authorization',
  'x-requested-with',
];
const exposedHeaders = ['Guid', 'Retry-After', requestIdHeader];
/** Chromium caches the answer to a preflight for at most two hours. */
const preflightMaxAgeS = 7200;

/**
 * Headers for the listed origins, and none for others: Yoga itself would answer those `Access-Control-Allow-Origin: null`, which is the origin of a
 * sandboxed page.
 * @param moreHeaders further headers that pages may send
 */
export const corsFor = (origins: readonly string[], moreHeaders: readonly string[]) => (request: Request) => {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return false as const;
  const answer = { origin: [origin], credentials: false, exposedHeaders };
  if (request.method !== 'OPTIONS') return answer;
  return { ...answer, methods, allowedHeaders: [...allowedHeaders, ...moreHeaders], maxAge: preflightMaxAgeS };
};

/** The same for an answer that Yoga does not write, other than to a preflight. */
export const corsHeaders = (
  origin: string | undefined,
  origins: readonly string[],
): Readonly<Record<string, string>> | undefined =>
  origin !== undefined && origins.includes(origin)
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders.join(', ') }
    : undefined;

/** The same for the answer to a preflight that Yoga does not write. */
export function preflightHeaders(
  origin: string | undefined,
  origins: readonly string[],
  moreHeaders: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const answer = corsHeaders(origin, origins);
  return (
    answer && {
      ...answer,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': [...allowedHeaders, ...moreHeaders].join(', '),
      'access-control-max-age': String(preflightMaxAgeS),
    }
  );
}

/** The host of an origin's pages; undefined if no server serves them, as for a packaged app or a sandboxed page. */
function hostOf(origin: string): string | undefined {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.host : undefined;
}

/** Whether a browser withholds answers from the pages of this origin: it is neither listed nor this server's own. */
export const isForeignOrigin = (origin: string, host: string | undefined, origins: readonly string[]): boolean =>
  !origins.includes(origin) && (host === undefined || hostOf(origin) !== host);

/**
 * CORS does not apply to WebSockets: any page may open one, and only the server can reject it. The server accepts listed origins, and pages of its
 * own machine or address. A matching Origin and Host prove nothing if they are names: the owner of a name can point it at this server (DNS rebinding)
 * and serve a page under it. An address or `localhost` cannot be pointed elsewhere. So a page under a name, even GraphiQL of this server, must be
 * listed in PUBLIC_ORIGINS to open a WebSocket.
 */
export function maySocket(origin: string, host: string | undefined, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true;
  return host !== undefined && hostOf(origin) === host && isUnforgeable(host);
}

/**
 * Whether the host name in a browser's request can be trusted: a page under a rebound name could otherwise read what only the server's own pages may
 * read.
 */
export function isOwnHost(host: string | undefined, origins: readonly string[]): boolean {
  return host !== undefined && (isUnforgeable(host) || origins.some((origin) => hostOf(origin) === host));
}

/** @param host with its port */
function isUnforgeable(host: string): boolean {
  const url = `http://${host}`;
  const name = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost');
}
