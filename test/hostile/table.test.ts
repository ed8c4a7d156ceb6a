/**
 * The hostile table: what may be sent to a server, and what may come of it. Each row asserts the status, the code, that nothing reached the
 * gateway where the input is refused, that it took almost no time, and that the answer reveals no internals.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { startScripted, type Scripted } from '../rig/scriptedgateway.ts';
import { codeOf, send } from './attempt.ts';
import { json, release, strict, type Stage } from './row.ts';
import { browserRows } from './rows/browsers.ts';
import { documentRows } from './rows/documents.ts';
import { gatewayRows, inside } from './rows/gateway.ts';
import { httpRows } from './rows/http.ts';
import { identityRows } from './rows/identities.ts';
import { protocolRows } from './rows/protocol.ts';

/** Loose: the machine may be busy. What a refusal costs has a test of its own. */
const boundMs = 3000;
/** Paths, stacks, libraries, addresses. */
const internal =
  /node_modules|\.ts:\d|\.js:\d|^\s+at |\/src\/|SyntaxError|undici|graphql-yoga|whatwg|127\.0\.0\.1|agentgateway/m;

const groups = {
  http: httpRows,
  browsers: browserRows,
  documents: documentRows,
  identities: identityRows,
  protocol: protocolRows,
};

test('the table has as many rows as docs/security.md says, each once', () => {
  const named = Object.entries({ ...groups, gateway: gatewayRows }).flatMap(([group, rows]) =>
    rows.map(({ what }) => `${group}: ${what}`),
  );
  expect(new Set(named).size).toBe(named.length);
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8');
  expect(page).toContain(`has ${named.length} rows`);
});

const facade = sharedFacade();
let stage: Stage;
beforeAll(async () => {
  const { url, simulator } = facade;
  const { guid: olderGuid, cursor } = await signIn(url, '1001');
  const other = await signIn(url, '1002');
  const renew = 'mutation { renewAgentGuid(agentId: "1001") { ... on RenewAgentGuidSuccess { guid } } }';
  const { data } = await ask(url, renew, {}, olderGuid);
  const guid = data['renewAgentGuid']?.guid ?? '';
  expect(simulator.agent('1001').guid).toBe(guid);
  stage = { url, guid, olderGuid, otherGuid: other.guid, cursor, otherCursor: other.cursor };
});

describe.each(Object.entries(groups))('a hostile request (%s):', (_group, rows) => {
  test.each(rows)('$what', async ({ attempt, status, code, asks, holds = () => true }) => {
    const { commands } = facade.simulator.ledger.counters;
    const fromMs = performance.now();
    const answer = await attempt(stage);
    const tookMs = performance.now() - fromMs;
    expect([answer.status, codeOf(answer)], answer.body.slice(0, 500)).toEqual([status, code]);
    // What is known by now, since documents are kept with what was found wrong with them, is answered alike.
    const again = await attempt(stage);
    expect([again.status, codeOf(again)], again.body.slice(0, 500)).toEqual([status, code]);
    if (!asks) expect(facade.simulator.ledger.counters.commands).toBe(commands);
    expect(tookMs).toBeLessThan(boundMs);
    if (status >= 400 || code !== undefined) expect(answer.body).not.toMatch(internal);
    for (const guid of [stage.guid, stage.olderGuid, stage.otherGuid]) expect(answer.body).not.toContain(guid);
    expect(holds(answer)).toBe(true);
  });
});

describe('a hostile answer of the gateway:', () => {
  let scripted: Scripted;
  let guid: string;
  beforeAll(async () => {
    scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '1500', AGENT_GATEWAY_MAX_ANSWER_BYTES: '65536' });
    ({ guid } = await signIn(scripted.url, '1001'));
  });
  afterAll(async () => {
    await scripted[Symbol.asyncDispose]();
  });

  test.each(gatewayRows)('$what', async ({ answer, code }) => {
    const route = 'POST /agentconf/1001/releaseagentconf';
    const before = scripted.gateway.of(route).length;
    const asked = send(scripted.url, { headers: { ...strict, guid }, body: json({ query: release }) });
    answer(await scripted.gateway.next(route));
    const told = await asked;
    expect([told.status, codeOf(told)], told.body).toEqual([200, code]);
    expect(scripted.gateway.of(route).length - before).toBe(1);
    expect(told.body).not.toMatch(internal);
    expect(told.body).not.toContain(inside);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
  });
});

test('the server serves after all hostile requests of the table', async () => {
  const { errors, data } = await ask(stage.url, '{ agent(id: "1001") { status } }', {}, stage.guid);
  expect([errors, data['agent']?.status]).toEqual([[], 'IDLE']);
});
