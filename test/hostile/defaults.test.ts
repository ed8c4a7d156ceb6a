/** What docs/security.md states as defaults is what a server without settings has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8');
const { limits, session, gateway, clients } = readConfig({});
const spaced = (count: number): string => String(count).replace(/(?<=\d{2})(?=\d{3}$)/, ' ');

test.each([
  ['documents', `${limits.tokens} tokens, depth ${limits.depth}, ${limits.aliases} aliases, ${limits.directives} directives, cost ${limits.cost}`], // prettier-ignore
  ['documents', limits.mutationFields === 1 ? 'one mutation' : `${limits.mutationFields} mutations`],
  ['bodies and headers', `${limits.bodyBytes / 1024} KiB (413)`],
  ['bodies and headers', `${limits.headerBytes / 1024} KiB of headers, ${limits.headers} of them`],
  ['slow requests', `headers within ${limits.headersMs / 1000} s, all within ${limits.requestMs / 1000} s`],
  ['a document’s time', limits.documentMs === 2 * gateway.timeoutMs ? 'twice the deadline of a command' : 'else'],
  ['commands of one session', `${limits.commandsPerAgent} in flight or waiting`],
  ['idempotency keys', `${limits.idempotencyKeys} of one session per hour`],
  ['files passed on', `${limits.downloads} at a time, ${limits.downloadsPerSession} of one session`],
  ['files passed on', `${limits.downloadBytes / 1024 ** 2} MiB, ${limits.downloadStallMs / 1000} s without progress, ${limits.downloadMs / 60_000} min in all`], // prettier-ignore
  ['operations in flight', `${limits.operationsPerSession} of one session, ${limits.operationsPerSocket} on one WebSocket, ${limits.operationsInFlight} in all`], // prettier-ignore
  ['operations a minute of one credential', limits.operationsPerMinute === undefined ? 'no limit' : 'some'],
  ['connections', `${spaced(limits.connections)}, WebSockets included`],
  ['subscribers', `${limits.subscribers}, and ${limits.subscribersPerAgent} of one agent`],
  ['pages of other origins', clients.origins.length === 0 ? 'may read nothing' : 'some may'],
])('docs/security.md states the default for %s: %s', (what, stated) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${what} `));
  expect(row).toContain(stated);
});

test('a session’s earlier Guids go on proving the session by default', () => {
  expect(session.guidGraceMs).toBe(Infinity);
});
