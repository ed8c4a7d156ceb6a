/** Requests that are not what HTTP, or this server, takes. */
import { readConfig } from '../../../src/config.ts';
import { json, raw, release, row, strict, type Row } from '../row.ts';

const { bodyBytes, headerBytes, headers: headerCount } = readConfig({}).limits;
const typename = json({ query: '{ __typename }' });
/** A body of exactly so many bytes. */
const sized = (bytes: number) => {
  const empty = json({ query: '{ __typename } #' });
  return json({ query: `{ __typename } #${'x'.repeat(bytes - empty.length)}` });
};
const post = (headers: string, body: string) =>
  `POST /graphql HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n${headers}Connection: close\r\n\r\n${body}`;
const length = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n`;
const manyHeaders = Object.fromEntries(Array.from({ length: headerCount + 20 }, (_, n) => [`x-${n}`, '1']));

export const httpRows: readonly Row[] = [
  row('PUT', { method: 'PUT', headers: strict, body: typename }, [405, 'BAD_REQUEST']),
  row('PATCH', { method: 'PATCH', headers: strict, body: typename }, [405, 'BAD_REQUEST']),
  row('DELETE with a mutation', { method: 'DELETE', headers: strict, body: json({ query: release }) }, [405, 'BAD_REQUEST']),
  row('a path beside the one', { path: '/graphql/../graphql/x', headers: strict, body: typename }, [404]),
  row('an encoded path', { path: '/%67raphql', headers: strict, body: typename }, [404]),
  row('a body of the limit to the byte', { headers: strict, body: sized(bodyBytes) }, [200]),
  row('a body one byte over the limit', { headers: strict, body: sized(bodyBytes + 1) }, [413, 'REQUEST_ENTITY_TOO_LARGE']),
  row('a body over the limit in chunks', { headers: { ...strict, 'transfer-encoding': 'chunked' }, body: sized(bodyBytes + 5000) }, [413, 'REQUEST_ENTITY_TOO_LARGE']),
  row('a body that is no UTF-8', { headers: strict, body: Buffer.from('{"query":"{ __typename \xff\xfe }"}', 'latin1') }, [400, 'GRAPHQL_PARSE_FAILED']),
  row('a body in UTF-16', { headers: strict, body: Buffer.from(typename, 'utf16le') }, [400, 'BAD_REQUEST']),
  row('a body that is compressed, and not said to be taken', { headers: { ...strict, 'content-encoding': 'gzip' }, body: Buffer.from('1f8b08', 'hex') }, [400, 'BAD_REQUEST']),
  row('a body that ends in its middle', { headers: strict, body: '{"query":' }, [400, 'BAD_REQUEST']),
  row('no body', { headers: strict }, [400, 'BAD_REQUEST']),
  row('null', { headers: strict, body: 'null' }, [400, 'BAD_REQUEST']),
  row('a number', { headers: strict, body: '42' }, [400, 'BAD_REQUEST']),
  row('JSON of ten thousand levels', { headers: strict, body: '['.repeat(30_000) + ']'.repeat(30_000) }, [400, 'BAD_REQUEST']),
  row('a parameter that nobody knows', { headers: strict, body: json({ query: '{ __typename }', evil: 1 }) }, [400, 'BAD_REQUEST']),
  row('__proto__ as a parameter', { headers: strict, body: '{"query":"{ __typename }","__proto__":{"x":1}}' }, [400, 'BAD_REQUEST']),
  row('variables that are a list', { headers: strict, body: json({ query: '{ __typename }', variables: [1] }) }, [400, 'BAD_REQUEST']),
  row('variables that are text', { headers: strict, body: json({ query: '{ __typename }', variables: '{}' }) }, [400, 'BAD_REQUEST']),
  row('variables in the address that are no JSON', { method: 'GET', path: '?query={__typename}&variables=%', headers: strict }, [
    400,
    'BAD_REQUEST',
  ]),
  row('extensions that are a number', { headers: strict, body: json({ query: '{ __typename }', extensions: 1 }) }, [400, 'BAD_REQUEST']),
  row('headers over their size', { headers: { ...strict, 'x-large': 'x'.repeat(headerBytes + 4000) }, body: typename }, [431, 'HEADERS_TOO_LARGE']),
  row('headers over their number', { headers: { ...strict, ...manyHeaders }, body: typename }, [431, 'HEADERS_TOO_LARGE']),
  row('a URL over the size of headers', { method: 'GET', path: `?query=${'x'.repeat(headerBytes + 4000)}` }, [431, 'HEADERS_TOO_LARGE']),
  raw('two lengths', post(`Content-Length: 5\r\n${length(typename)}`, typename), [400, 'BAD_REQUEST']),
  raw('a length and chunks', post(`${length(typename)}Transfer-Encoding: chunked\r\n`, `0\r\n\r\n`), [400, 'BAD_REQUEST']),
  raw('a length that is negative', post('Content-Length: -1\r\n', typename), [400, 'BAD_REQUEST']),
  raw('a coding that is spelt oddly', post('Transfer-Encoding: xchunked\r\n', typename), [400, 'BAD_REQUEST']),
  raw('a chunk with a size that is none', post('Transfer-Encoding: chunked\r\n', 'zz\r\nx\r\n'), [400, 'BAD_REQUEST']),
  raw('a header with a line feed alone', post(`X: a\nGuid: b\r\n${length(typename)}`, typename), [400, 'BAD_REQUEST']),
  raw('a space before the colon of a header', post(`Guid : x\r\n${length(typename)}`, typename), [400, 'BAD_REQUEST']),
  raw('a folded header', post(`X: a\r\n b\r\n${length(typename)}`, typename), [400, 'BAD_REQUEST']),
  raw('no Host', `POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\n${length(typename)}\r\n${typename}`, [400]),
  row('a Host that is none', { method: 'GET', path: '?query={__typename}', headers: { ...strict, host: ':' } }, [
    400,
    'BAD_REQUEST',
  ]),
  raw('no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello', [400, 'BAD_REQUEST']),
  raw('HTTP/2 before it was agreed', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 'BAD_REQUEST']),
  raw('CONNECT', 'CONNECT evil.example.com:443 HTTP/1.1\r\nHost: evil.example.com\r\n\r\n', [0]),
  raw('an absolute target elsewhere', `GET http://evil.example.com/graphql?query={__typename} HTTP/1.1\r\nHost: evil.example.com\r\nConnection: close\r\n\r\n`, [404]),
  raw('an expectation that nobody meets', post(`Expect: 200-maybe\r\n${length(typename)}`, typename), [417]),
  raw('a request smuggled behind another', post(length(typename), `${typename}POST /graphql HTTP/1.1\r\nHost: x\r\n\r\n`), [0]),
]; // prettier-ignore
