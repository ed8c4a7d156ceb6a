/** What a page of another origin can make a browser send. */
import { json, raw, release, row, strict, type Row } from '../row.ts';

const evil = 'https://evil.example.com';
const body = json({ query: release });
const corsFree = {
  holds: ({ headers }: { readonly headers: object }) =>
    !Object.keys(headers).some((name) => name.startsWith('access-control')),
};
const as = (type: string) => ({ 'content-type': type, accept: strict.accept, origin: evil });
const upgrade = (origin: string, host = 'HOST') =>
  `GET /graphql HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;
const multipart = `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n`;

export const browserRows: readonly Row[] = [
  row('a form', ({ guid }) => ({ headers: { ...as('application/x-www-form-urlencoded'), guid }, body: `query=${encodeURIComponent(release)}` }), [415, 'BAD_USER_INPUT'], corsFree),
  row('a form with files', ({ guid }) => ({ headers: { ...as('multipart/form-data; boundary=x'), guid }, body: multipart }), [415, 'BAD_USER_INPUT'], corsFree),
  row('JSON as plain text', ({ guid }) => ({ headers: { ...as('text/plain'), guid }, body }), [415, 'BAD_USER_INPUT'], corsFree),
  row('JSON as plain text that says JSON', ({ guid }) => ({ headers: { ...as('text/plain; application/json'), guid }, body }), [415, 'BAD_USER_INPUT'], corsFree),
  row('GraphQL as itself', ({ guid }) => ({ headers: { ...as('application/graphql'), guid }, body: release }), [415, 'BAD_USER_INPUT'], corsFree),
  row('JSON of no type', ({ guid }) => ({ headers: { accept: strict.accept, guid }, body }), [415, 'BAD_USER_INPUT']),
  row('a mutation by GET', ({ guid }) => ({ method: 'GET', path: `?query=${encodeURIComponent(release)}`, headers: { guid, accept: strict.accept } }), [405, 'BAD_REQUEST']),
  row('a mutation by GET, as a stream', ({ guid }) => ({ method: 'GET', path: `?query=${encodeURIComponent(release)}`, headers: { guid, accept: 'text/event-stream' } }), [405, 'BAD_REQUEST']),
  row('a mutation by GET, of two operations', ({ guid }) => ({ method: 'GET', path: `?operationName=B&query=${encodeURIComponent(`query A { __typename } ${release.replace('mutation', 'mutation B')}`)}`, headers: { guid, accept: strict.accept } }), [405, 'BAD_REQUEST']),
  row('a mutation by HEAD', ({ guid }) => ({ method: 'HEAD', path: `?query=${encodeURIComponent(release)}`, headers: { guid, accept: strict.accept } }), [405]),
  row('a mutation in the address of a POST', ({ guid }) => ({ path: `?query=${encodeURIComponent(release)}`, headers: { ...strict, guid }, body: '{}' }), [400, 'BAD_REQUEST']),
  row('the preflight of a foreign origin', { method: 'OPTIONS', headers: { origin: evil, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,guid' } }, [204], corsFree),
  row('the preflight of a page without origin', { method: 'OPTIONS', headers: { origin: 'null', 'access-control-request-method': 'POST' } }, [204], corsFree),
  row('a subscription by an EventSource, which can send no Guid', { method: 'GET', path: `?query=${encodeURIComponent('subscription { agentEvents(agentId: "1001") { id } }')}`, headers: { origin: evil, accept: 'text/event-stream' } }, [401, 'UNAUTHENTICATED'], corsFree),
  row('an answer that is no secret, for a foreign origin', { headers: { ...strict, origin: evil }, body: json({ query: '{ __typename }' }) }, [200], { holds: (answer) => corsFree.holds(answer) && String(answer.headers['vary']).includes('Origin') }),
  raw('a WebSocket of a foreign page', upgrade(evil), [403, 'FOREIGN_ORIGIN']),
  raw('a WebSocket of a page without origin', upgrade('null'), [403, 'FOREIGN_ORIGIN']),
  raw('a WebSocket of a name that was pointed here', upgrade('http://evil.example.com:4000', 'evil.example.com:4000'), [403, 'FOREIGN_ORIGIN']),
  raw('a WebSocket of a name that ends like this machine’s', upgrade('http://localhost.evil.example.com', 'localhost.evil.example.com'), [403, 'FOREIGN_ORIGIN']),
]; // prettier-ignore
