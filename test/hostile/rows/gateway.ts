/** Answers of a gateway that is broken, or that an attacker has taken over, and the error that the client of a mutation gets. */
import type { Hit } from '../../rig/scriptedgateway.ts';

export interface GatewayRow {
  readonly what: string;
  readonly answer: (hit: Hit) => void;
  /** Of the error or the refusal; undefined: success. */
  readonly code: string | undefined;
}

const garbled = 'GATEWAY_GARBLED';
const body =
  (text: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200) =>
  (hit: Hit) => {
    hit.answer(text, headers, status);
  };
const answers = (what: string, text: string | Uint8Array, code: string | undefined): GatewayRow => ({
  what,
  answer: body(text),
  code,
});
const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;
/** Must reach no client. */
export const inside = 'at Object.<anonymous> (/opt/gateway/secret.js:1:1) password=hunter2';

export const gatewayRows: readonly GatewayRow[] = [
  answers('text', inside, garbled),
  answers('null', 'null', garbled),
  answers('a list', `[{"retcode":"0","x":"${inside}"}]`, garbled),
  answers('a number', '0', garbled),
  answers('nothing', '', garbled),
  answers('an object without a retcode', `{"message":"${inside}"}`, garbled),
  answers('a retcode that is an object', `{"retcode":{"a":"${inside}"}}`, garbled),
  answers('a retcode that is a number', '{"retcode":0}', undefined),
  answers('a retcode that nobody knows', '{"retcode":"999-999","message":"new"}', '999-999'),
  answers('a retcode of markup', '{"retcode":"<script>","message":""}', '<script>'),
  answers('a message of markup', '{"retcode":"101-001","message":"<img src=x onerror=alert(1)>"}', '101-001'),
  answers('a lone surrogate', '{"retcode":"101-001","message":"\\ud800"}', '101-001'),
  answers('__proto__', '{"retcode":"0","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', undefined),
  answers('a retcode twice', '{"retcode":"101-001","retcode":"0"}', undefined),
  answers('huge numbers', `{"retcode":"0","result":{"a":1e999999,"b":${'9'.repeat(5000)}}}`, undefined),
  answers('ten thousand levels', `{"retcode":"0","result":${levels(10_000)}}`, garbled),
  answers('a byte order mark', '\ufeff{"retcode":"0"}', undefined),
  answers('UTF-16', Buffer.from('{"retcode":"0"}', 'utf16le'), garbled),
  answers('JSON, and more', `{"retcode":"0"}${inside}`, garbled),
  answers('half of JSON', '{"retcode":"0","mess', garbled),
  answers('more than is read', `{"retcode":"0","x":"${'x'.repeat(70_000)}"}`, garbled),
  { what: 'a way elsewhere', answer: body('', { Location: 'http://evil.example.com/' }, 302), code: garbled },
  { what: 'HTTP 200 of a sign-in page', answer: body(`<html>${inside}</html>`, { 'Content-Type': 'text/html' }), code: garbled },
  { what: 'HTTP 404', answer: body(inside, {}, 404), code: garbled },
  { what: 'HTTP 500', answer: body(inside, {}, 500), code: 'GATEWAY_UNAVAILABLE' },
  { what: 'HTTP 503', answer: body(inside, { 'Retry-After': '9' }, 503), code: 'GATEWAY_UNAVAILABLE' },
  { what: 'HTTP 401', answer: body(inside, {}, 401), code: '000-003' },
  { what: 'a reset', answer: (hit) => { hit.reset(); }, code: 'GATEWAY_UNAVAILABLE' },
  { what: 'its end', answer: (hit) => { hit.hangUp(); }, code: 'GATEWAY_UNAVAILABLE' },
  { what: 'no HTTP', answer: (hit) => { hit.raw(`SSH-2.0 ${inside}\r\n`); hit.hangUp(); }, code: 'GATEWAY_UNAVAILABLE' },
  { what: 'silence', answer: () => undefined, code: 'GATEWAY_TIMEOUT' },
  { what: 'a body that never ends', answer: (hit) => { hit.raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{'); }, code: 'GATEWAY_TIMEOUT' },
]; // prettier-ignore
