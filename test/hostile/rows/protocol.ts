/** Streams and transports that are used in a way that they are not made for. */
import { json, raw, row, strict, subscription, type Row } from '../row.ts';

const events = (agentId = '1001') => `subscription { agentEvents(agentId: "${agentId}") { id } }`;
const query = (text: string) => `?query=${encodeURIComponent(text)}`;
const upgrade = (headers: string) =>
  `GET /graphql HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${headers}\r\n`;
const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

export const protocolRows: readonly Row[] = [
  subscription('two operations on a stream', () => ({ query: `${events()} query B { __typename }` }), [400, 'OPERATION_RESOLUTION_FAILURE']),
  subscription('a query over a stream', () => ({ query: '{ __typename }' }), [200]),
  subscription('somebody else’s events', () => ({ query: events('1002') }), [401, 'UNAUTHENTICATED'], { asks: true }),
  subscription('a stream with no Guid', () => ({ query: events(), guid: '' }), [401, 'UNAUTHENTICATED']),
  row('a subscription to whoever takes no stream', ({ guid }) => ({ headers: { ...strict, guid }, body: json({ query: events() }) }), [406, 'BAD_REQUEST']),
  row('a client that takes pictures only', { headers: { ...strict, accept: 'image/png' }, body: json({ query: '{ __typename }' }) }, [406, 'BAD_REQUEST']),
  row('HEAD of a stream', ({ guid }) => ({ method: 'HEAD', path: query(events()), headers: { guid, accept: 'text/event-stream' } }), [405]),
  row('a query of HTTP/1.0’s', { method: 'GET', path: query('{ __typename }'), headers: { accept: strict.accept, connection: 'close' } }, [200]),
  raw('a subscription of HTTP/1.0', ({ guid }) => `GET /graphql${query(events('1002'))} HTTP/1.0\r\nAccept: text/event-stream\r\nGuid: ${guid}x y\r\n\r\n`, [401, 'UNAUTHENTICATED']),
  raw('an upgrade to something else', 'GET /graphql HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n', [200, 'BAD_REQUEST']),
  raw('a WebSocket of an old version', upgrade(`${key}Sec-WebSocket-Version: 12\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n`), [400]),
  raw('a WebSocket without a key', upgrade('Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n'), [400]),
  raw('a WebSocket at another path', upgrade(`${key}Sec-WebSocket-Version: 13\r\n`).replace('/graphql', '/other'), [404]),
]; // prettier-ignore
