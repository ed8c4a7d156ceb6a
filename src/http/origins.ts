/**
 * Which pages of browsers may speak with this server. A listed origin may read answers (CORS) and open WebSockets; no other may. Nothing
 * that a browser sends by itself (cookies, passwords, certificates) is a credential here, so none is ever allowed to come along.
 */
import { isIP } from 'node:net';

/** Of a request and of its answer. */
export const requestIdHeader = 'x-request-id';
const methods = ['GET', 'POST', 'OPTIONS'];
/** What clients and their tools send: our own, those of traces, of Apollo's client awareness, and of proxies with a sign-on of their own. */
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
/** Chromium keeps a preflight's answer for two hours at most. */
const preflightMaxAgeS = 7200;

/**
 * Headers for the listed origins, and none at all for others: Yoga itself would answer those `Access-Control-Allow-Origin: null`, which
 * is what a sandboxed page calls itself.
 * @param moreHeaders that pages may send
 */
export const corsFor = (origins: readonly string[], moreHeaders: readonly string[]) => (request: Request) => {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return false as const;
  const answer = { origin: [origin], credentials: false, exposedHeaders };
  if (request.method !== 'OPTIONS') return answer;
  return { ...answer, methods, allowedHeaders: [...allowedHeaders, ...moreHeaders], maxAge: preflightMaxAgeS };
};

/** The same for an answer that Yoga does not write, which is no preflight's. */
export const corsHeaders = (
  origin: string | undefined,
  origins: readonly string[],
): Readonly<Record<string, string>> | undefined =>
  origin !== undefined && origins.includes(origin)
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders.join(', ') }
    : undefined;

/** The same for a preflight that Yoga does not answer. */
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

/** The host that an origin's pages come from; undefined where they come from no server: of a packaged app, or a sandboxed page. */
function hostOf(origin: string): string | undefined {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.host : undefined;
}

/** Whether a browser withholds answers from the pages of this origin: it is not listed, and they are not this server's own. */
export const isForeignOrigin = (origin: string, host: string | undefined, origins: readonly string[]): boolean =>
  !origins.includes(origin) && (host === undefined || hostOf(origin) !== host);

/**
 * A WebSocket is no matter of CORS: any page may open one, and the server alone can refuse. Listed origins may, and pages of the server's
 * own machine or address. That Origin and Host agree proves nothing where they are names: the owner of a name can point it at this server
 * (DNS rebinding) and serve a page under it. An address or `localhost` nobody can point elsewhere. So a page under a name, GraphiQL's of
 * this very server too, is listed in PUBLIC_ORIGINS or has no WebSocket.
 */
export function maySocket(origin: string, host: string | undefined, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true;
  return host !== undefined && hostOf(origin) === host && isUnforgeable(host);
}

/** Whether what a browser calls this server can be trusted: what only its own pages may read could otherwise be read under a rebound name. */
export function isOwnHost(host: string | undefined, origins: readonly string[]): boolean {
  return host !== undefined && (isUnforgeable(host) || origins.some((origin) => hostOf(origin) === host));
}

/** @param host with its port */
function isUnforgeable(host: string): boolean {
  const url = `http://${host}`;
  const name = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost');
}
