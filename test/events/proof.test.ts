/** Who is admitted to an agent's events: only a Guid that the gateway has accepted. No other answer admits. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CountedProofs, defaultProofLimits } from '../../src/events/proof-bounds.ts';
import { TooManyRequests } from '../../src/gateway/failures.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { publishedCodes } from '../rig/facts.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { poll, startScripted, type Hit } from '../rig/scriptedgateway.ts';

/** One answer of the gateway, and what it proves about the Guid that was sent. */
interface Step {
  readonly name: string;
  readonly proves: boolean;
  readonly answer: (hit: Hit) => void;
}

const envelope = (retcode: unknown, proves = false): Step => ({
  name: `retcode ${JSON.stringify(retcode)}`,
  proves,
  answer: (hit) => {
    hit.answer({ message: '', retcode, result: { agentcustomstate: 1 } }, { 'Set-Cookie': 'node=7' });
  },
});

const withStatus = (status: number, body: string): Step => ({
  name: `HTTP ${status} ${body}`,
  proves: false,
  answer: (hit) => {
    hit.answer(body, { 'Set-GUID': 'JSESSIONID=announced' }, status);
  },
});

const whole = '{"message":"","retcode":"0","result":""}';
const accepted = envelope('0', true);
const timeout: Step = { name: 'nothing', proves: false, answer: () => undefined };
const reset: Step = {
  name: 'reset',
  proves: false,
  answer: (hit) => {
    hit.reset();
  },
};
const cut: Step = {
  name: 'a cut body',
  proves: false,
  answer: (hit) => {
    hit.raw(`HTTP/1.1 200 OK\r\nContent-Length: ${whole.length + 1}\r\n\r\n${whole}`);
    hit.hangUp();
  },
};

const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(accepted, envelope(0, true)) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        ...publishedCodes.map(({ code }) => code).filter((code) => code !== '0'),
        '999-999',
        '00',
        ' 0',
        '-0',
      )
      .map((code) => envelope(code)),
  },
  { weight: 2, arbitrary: fc.constantFrom('', null, true, false, [], ['0'], {}, 1, 0.5).map((code) => envelope(code)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(201, 204, 302, 304, 401, 403, 404, 429, 500, 502, 503),
        fc.constantFrom(whole, '', '<html>'),
      )
      .filter(([status, body]) => status !== 201 || body !== whole)
      .map(([status, body]) => withStatus(status, status === 204 || status === 304 ? '' : body)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'null', '[]', '"0"', '{"retcode":"0"', '{}').map((body) => withStatus(200, body)),
  },
  { weight: 1, arbitrary: fc.constantFrom(timeout, reset, cut) },
);

const ways = ['stream', 'resumed stream', 'cursor', 'entity'] as const;

test('property: whatever the gateway answers, only the Guid that it accepted is admitted; for any other nothing is opened, written or disclosed', async () => {
  using folder = new TemporaryFolder();
  const file = join(folder.path, 'store.db');
  const refused: string[] = [];
  let epoch = '';
  {
    await using scripted = await startScripted({
      STORE_URL: `sqlite:${file}`,
      AGENT_GATEWAY_TIMEOUT_MS: '700',
      SESSION_LINGER_MS: '0',
    });
    const { url, gateway } = scripted;
    let steps: readonly Step[] = [];
    const probes: { readonly guid: string | undefined; readonly proves: boolean }[] = [];
    gateway.always('GET /onlineagent/', (hit) => {
      const step = hit.path.endsWith('querycustomstate') ? (steps[probes.length] ?? timeout) : envelope('100-006');
      probes.push({ guid: hit.guid, proves: step.proves });
      step.answer(hit);
    });
    gateway.always('PUT /onlineagent/', (hit) => {
      const [, agentId] = /^\/onlineagent\/(\d+)$/.exec(hit.path) ?? [];
      hit.accept({ result: {} }, agentId === undefined ? {} : { 'Set-GUID': `JSESSIONID=signed-in-${agentId}` });
    });
    gateway.always(poll, (hit) => {
      hit.accept();
    });
    let agents = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom(...ways),
        async (script, signedIn, way) => {
          const agentId = String((agents += 1));
          const guid = `presented-${agentId}`;
          if (signedIn) epoch = (await eventually(() => signIn(url, agentId))).cursor.split('-')[0]!;
          steps = script;
          probes.length = 0;
          const { admitted, answer } = await come(url, agentId, guid, way);
          const presentedProven = probes.some((probe) => probe.guid === guid && probe.proves);
          if (admitted) expect({ way, script, admitted, presentedProven }).toMatchObject({ presentedProven: true });
          else {
            refused.push(agentId);
            expect(answer).toMatch(/"code":"(UNAUTHENTICATED|GATEWAY_UNAVAILABLE)"/);
            expect(answer).not.toMatch(/resumeAfter|[a-z0-9]{8,16}-[1-9]\d{2,5}-\d/);
            if (epoch !== '') expect(answer).not.toContain(epoch);
          }
          if (!script[0]!.proves) expect({ script, admitted }).toMatchObject({ admitted: false });
        },
      ),
      { numRuns: 100 },
    );
  }
  // For agents whose Guid was refused, the store holds only the session of their own sign-in.
  using store = new DatabaseSync(file, { readOnly: true });
  expect(refused.length).toBeGreaterThan(20);
  for (const agentId of refused) {
    const sessions = store.prepare('SELECT * FROM sessions WHERE agent = ?').all(agentId);
    expect(sessions.length).toBeLessThan(2);
    expect(JSON.stringify(sessions)).not.toContain('presented-');
  }
});

async function come(url: string, agentId: string, guid: string, way: (typeof ways)[number]) {
  if (way === 'cursor' || way === 'entity') {
    const query =
      way === 'cursor'
        ? `{ agent(id: "${agentId}") { cursor conference { id } } }`
        : `{ _entities(representations: [{ __typename: "Agent", id: "${agentId}" }]) { ... on Agent { cursor } } }`;
    const { data, errors } = await ask<object>(url, query, {}, guid);
    const cursorErrors = errors.filter(({ path }) => path?.at(-1) === 'cursor');
    return { admitted: cursorErrors.length === 0, answer: JSON.stringify({ data, errors }) };
  }
  await using watch = await Watch.open(url, agentId, {
    guid,
    snapshot: true,
    // A cursor of another store: an admitted client learns that it is not retained, and where the store begins.
    ...(way === 'resumed stream' && { after: `0123456789ab-${agentId}-7` }),
  });
  await watch.until(({ events, errors, closed }) => events.length > 0 || errors.length > 0 || closed);
  const admitted = watch.events.length > 0 || watch.code === 'CURSOR_EXPIRED';
  return { admitted, answer: watch.raw };
}

test('a mutation of an unknown Guid is forwarded once, and its acceptance proves nothing: no session, no poll, no Guid or cookie is kept', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const released = 'POST /agentconf/1001/releaseagentconf';
  gateway.always(released, (hit) => {
    hit.accept({}, { 'Set-GUID': 'JSESSIONID=announced', 'Set-Cookie': 'node=7' });
  });
  gateway.always('GET /onlineagent/', (hit) => {
    hit.refuse('105-001');
  });
  const mutation = 'releaseAgentConference(agentId: "1001")';
  for (const sent of [1, 2]) {
    const answered = await mutate(url, mutation, 'invented');
    expect(answered.__typename).toBe('ReleaseAgentConferenceSuccess');
    expect(gateway.of(released)).toHaveLength(sent);
  }
  expect(gateway.of(released).map(({ guid, headers }) => [guid, headers.cookie])).toEqual([
    ['invented', undefined],
    ['invented', undefined],
  ]);
  for (const guid of ['invented', 'announced']) {
    const { errors } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, guid);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['GATEWAY_UNAVAILABLE']);
  }
  expect(gateway.of(poll)).toEqual([]);
});

test.each(['000-003', '100-006', 'HTTP 401'])(
  'a Guid that comes with the refusal of a session’s Guid by %s replaces none',
  async (refusal) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    const released = 'POST /agentconf/1001/releaseagentconf';
    gateway.always(released, (hit) => {
      hit.answer(
        { message: '', retcode: refusal },
        { 'Set-GUID': 'JSESSIONID=stranger' },
        refusal === 'HTTP 401' ? 401 : 200,
      );
    });
    for (let asked = 0; asked < 2; asked += 1) await mutate(url, 'releaseAgentConference(agentId: "1001")', guid);
    expect(gateway.of(released).map((hit) => hit.guid)).toEqual(['first', 'first']);
  },
);

test('a Guid of another agent’s session is refused without a call, although the gateway would accept it', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  gateway.always('GET /onlineagent/', (hit) => {
    hit.accept();
  });
  const { errors } = await ask(url, '{ agent(id: "1002") { cursor } }', {}, guid);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  expect(gateway.of('GET /onlineagent/1002/')).toEqual([]);
});

test('what the proof’s answer announces belongs to the session: calls carry the announced Guid and the cookies', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  gateway.always('GET /onlineagent/1001/querycustomstate', (hit) => {
    hit.accept({}, { 'Set-GUID': 'JSESSIONID=renewed', 'Set-Cookie': 'node=7' });
  });
  await using watch = await Watch.open(url, '1001', { guid: 'elsewhere' });
  const { guid, headers } = await gateway.next(poll);
  expect([guid, headers.cookie]).toEqual(['renewed', 'node=7']);
  expect(watch.headers.get('guid')).toBe('renewed');
});

describe('proofs are bounded', () => {
  test('per client and agent: beyond the bound an unknown Guid costs no call, and the Guid of a session is served', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always('GET /onlineagent/', (hit) => {
      hit.refuse('000-003');
    });
    const { perMinute } = defaultProofLimits.perAddressAndAgent;
    const codes: unknown[] = [];
    for (let asked = 0; asked <= perMinute; asked += 1) {
      const { errors } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, `invented-${asked}`);
      codes.push(errors[0]?.extensions['code']);
    }
    expect(codes.slice(0, perMinute)).toEqual(Array.from({ length: perMinute }, () => 'UNAUTHENTICATED'));
    expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS');
    expect(gateway.of('GET /onlineagent/1001/querycustomstate')).toHaveLength(perMinute);
    expect((await ask(url, '{ agent(id: "1001") { cursor } }', {}, guid)).errors).toEqual([]);
  });

  test('per address, per agent and per both, by number in flight and by number a minute', () => {
    let now = 0;
    const limits = {
      perAddress: { concurrent: 4, perMinute: 8 },
      perAgent: { concurrent: 3, perMinute: 6 },
      perAddressAndAgent: { concurrent: 2, perMinute: 4 },
    };
    const proofs = new CountedProofs(limits, () => now);
    const first = proofs.begin('1001', 'a');
    proofs.begin('1001', 'a');
    expect(() => proofs.begin('1001', 'a')).toThrow(TooManyRequests);
    proofs.begin('1001', 'b');
    expect(() => proofs.begin('1001', 'b')).toThrow(TooManyRequests);
    first();
    first();
    proofs.begin('1001', 'a')();
    proofs.begin('1001', 'a')();
    // Four per minute, whatever has ended.
    expect(() => proofs.begin('1001', 'a')).toThrow(TooManyRequests);
    proofs.begin('1001', 'c')();
    expect(() => proofs.begin('1001', 'd')).toThrow(TooManyRequests);
    for (const agentId of ['1002', '1003', '1004', '1005']) proofs.begin(agentId, 'a')();
    expect(() => proofs.begin('1006', 'a')).toThrow(TooManyRequests);
    now = 60_000;
    proofs.begin('1006', 'a')();
    proofs.begin('1001', 'd')();
  });
});
