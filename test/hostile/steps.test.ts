/**
 * What a document may cost before it is refused, in steps that do not depend on the machine: characters scanned, nodes visited, fields compared.
 * `npm run test:cost` measures the same in processor time.
 */
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import type * as Graphql from 'graphql';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { json as jsonOf } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { DocumentAdmission } from '../../src/execution/admit-document.ts';
import { Introspection } from '../../src/execution/introspection.ts';
import { scanDocument } from '../../src/execution/scan-document.ts';
import { schema } from '../../src/schema/schema.ts';
import { Steps } from '../../src/execution/steps.ts';
import { TrustedDocuments } from '../../src/execution/trusted-documents.ts';
import { geneCount, shapes } from '../cost/shapes.ts';
import { ask, signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { Socket } from '../rig/socket.ts';
import { codeOf, send } from './attempt.ts';
import { json, strict } from './row.ts';

/** The very module that the sources take: a schema of another copy is none to it. */
const { executeSync, lexicographicSortSchema, parse } = createRequire(import.meta.url)('graphql') as typeof Graphql;

const { limits } = readConfig({});
const bodyBytes = 65_000;
/** The budget: a number of steps for every document, and for each byte. */
const stepsOfAny = 2000;
const stepsPerByte = 26;

/** A new one each time: what an admission knows already takes no steps. */
function admitted(text: string) {
  const steps = new Steps();
  const { refusal } = new DocumentAdmission({ schema, limits, introspection: true }).admit(text, steps);
  return { steps, code: refusal?.extensions['code'], message: refusal?.message };
}

function expectLinear(text: string, steps: Steps): void {
  expect(steps.characters).toBeLessThanOrEqual(text.length);
  expect(steps.spent).toBeLessThanOrEqual(stepsOfAny + stepsPerByte * Buffer.byteLength(text));
}

const costly: readonly (readonly [what: string, text: string])[] = [
  ['16 000 escaped quotes in a text without an end', `{a(b:"${'\\"'.repeat(16_000)}`],
  ['16 000 escaped quotes in a block text without an end', `{a(b:"""${'\\"""'.repeat(16_000)}`],
  ['390 equal fields', `{${'agent(id:"1001"){id} '.repeat(390)}}`],
  ['390 equal fields of several levels', `{${'agent(id:"1001"){conference{participants{id}}}'.repeat(300)}}`],
  ['30 000 line breaks before a mistake', `{${'\n'.repeat(30_000)}${'nothing '.repeat(1000)}}`],
  ['the whole schema once', `{__schema{types{name fields{name}}}}`],
];

describe('the steps of a document grow no faster than its bytes', () => {
  test.each(costly)('%s', (_what, text) => {
    expectLinear(text, admitted(text).steps);
  });

  test.each(shapes)('$name, whatever its size', ({ build }) => {
    const genes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: geneCount, maxLength: geneCount });
    fc.assert(
      fc.property(genes, (given) => {
        const { query } = build(given, bodyBytes);
        if (Buffer.byteLength(JSON.stringify(query)) <= bodyBytes) expectLinear(query, admitted(query).steps);
      }),
      { numRuns: 15 },
    );
  });

  test('fields that are repeated beyond the budget are refused before they are compared', () => {
    const places = Array.from({ length: 30 }, (_, at) => `a${at}:agent(id:"1001"){...F}`).join(' ');
    const fields = 1500;
    const text = `{${places}} fragment F on Agent{${'id '.repeat(fields)}}`;
    const { code, message, steps } = admitted(text);
    expect([code, message]).toEqual(['OPERATION_LIMIT', expect.stringContaining('too many steps to validate')]);
    expect(steps.spent).toBeLessThan(2 * 30 * fields);
  });
});

/** Also where work does not count its own steps: to compare each pair of the 390 equal fields would enter three times as many as allowed. */
test('the blocks of code that are entered for a document are no more than its bytes allow', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'blocks.child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(costly.map(([, document]) => document)));
  const counts = (await jsonOf(child.stdout)) as readonly number[];
  expect(counts).toHaveLength(costly.length);
  for (const [at, [what, document]] of costly.entries())
    expect(counts[at], what).toBeLessThanOrEqual(20_000 + 100 * Buffer.byteLength(document));
});

test.each(costly)('the scanner looks at each character a few times at most, and at nothing else: %s', (_what, text) => {
  let looks = 0;
  // A regular expression cannot read it: one that backtracks looks at characters without a block of code being run.
  const counted = {
    length: text.length,
    charCodeAt: (at: number) => {
      looks += 1;
      return text.charCodeAt(at);
    },
    startsWith: (what: string, at: number) => {
      looks += what.length;
      return text.startsWith(what, at);
    },
  };
  const { characters, tokens } = scanDocument(counted as unknown as string);
  expect([characters, tokens]).toEqual([text.length, scanDocument(text).tokens]);
  expect(looks).toBeLessThanOrEqual(8 * text.length);
});

describe('the rate is limited before anything is read of a request', () => {
  const broken = '{"query":';
  const unparsed = '{ agent(';

  test('over each form of HTTP and over WebSockets', async () => {
    await using facade = await startFacade({ env: { LIMIT_OPERATIONS_PER_MINUTE: '6' } });
    const { url } = facade;
    const yoga = `${strict.accept};q=0.9`;
    const requests = [
      { headers: strict, body: broken },
      { headers: { ...strict, accept: yoga }, body: broken },
      { headers: { ...strict, accept: 'text/event-stream' }, body: json({ query: unparsed }) },
      { headers: { accept: strict.accept }, method: 'GET', path: `?query=${encodeURIComponent(unparsed)}` },
      { headers: { accept: strict.accept }, method: 'GET', path: '?query={a}&variables=%7B' },
      { headers: { ...strict, accept: 'image/png, application/json' }, body: broken },
    ];
    for (const request of requests) expect((await send(url, request)).status).not.toBe(429);
    for (const request of requests) {
      const answer = await send(url, request);
      expect([answer.status, codeOf(answer)], JSON.stringify(request)).toEqual([429, 'TOO_MANY_REQUESTS']);
    }
    await using socket = new Socket(url);
    expect((await socket.ask(unparsed)).errors?.[0]?.extensions['code']).toBe('TOO_MANY_REQUESTS');
  });
});

describe('with trusted documents', () => {
  test('a text that is not trusted is refused for that, before any other limit', async () => {
    await using facade = await startFacade({ env: { TRUSTED_DOCUMENTS: 'on' } });
    const query = `{ ${'__typename '.repeat(4001)} }`;
    for (const accept of [strict.accept, `${strict.accept};q=0.9`]) {
      const answer = await send(facade.url, { headers: { ...strict, accept }, body: json({ query }) });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    }
    await using socket = new Socket(facade.url);
    expect((await socket.ask(query)).errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_IN_LIST');
  });

  test('a text is trusted for its tokens, a plain __typename aside, and for nothing that only resembles it', () => {
    const text = 'query Q($on: Boolean!) { agent(id: "1001") { id status @skip(if: $on) } }';
    const trusted = new TrustedDocuments([{ ids: [], text, document: parse(text) }]);
    const same = [
      text.replaceAll(' ', '\n, '),
      `# said\n${text}`,
      text.replace('{ id', '{ __typename id __typename'),
      text.replace('status', '__typename status'),
    ];
    const others = [
      text.replace('status', '__typename @skip(if: $on) status'),
      text.replace('status @skip', 'status __typename @skip'),
      text.replace('id status', 'a: __typename id status'),
      text.replace('id status', '__typename: id status'),
      text.replace('id status', '... __typename id status'),
      text.replace('"1001"', '__typename'),
      text.replace('"1001"', '"1001 "'),
      text.replace('id status', 'idstatus'),
      `${text} query R { __typename }`,
    ];
    for (const each of same) expect([each, trusted.includes(each)]).toEqual([each, true]);
    for (const each of others) expect([each, trusted.includes(each)]).toEqual([each, false]);
    for (const each of [`${text} "`, `${text} {`, `${text} 1a`]) expect(trusted.includes(each)).toBeUndefined();
  });
});

test('a client that accepts thousands of types is answered with headers of a few kilobytes', async () => {
  await using facade = await startFacade();
  const accept = 'image/png,'.repeat(1400);
  const answer = await send(facade.url, { headers: { ...strict, accept }, body: json({ query: '{ __typename }' }) });
  expect(answer.status).toBe(406);
  expect(JSON.stringify(answer.headers).length).toBeLessThan(8000);
});

describe('introspection', () => {
  const asked = (n: number) => `${getIntrospectionQuery()} # ${n}`;

  test('that was asked before is answered from memory; two new questions a minute are answered to callers without a Guid', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    for (const n of [1, 2, 1, 2]) expect((await ask(url, asked(n))).errors).toEqual([]);
    const refused = await send(url, { headers: strict, body: json({ query: asked(3) }) });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (const headers of [
      { ...strict, accept: `${strict.accept};q=0.9` },
      { ...strict, guid: 'invented' },
    ])
      expect((await send(url, { headers, body: json({ query: asked(4) }) })).status).toBe(429);
    await using socket = new Socket(url);
    expect((await socket.ask(asked(5))).errors?.[0]?.extensions['code']).toBe('TOO_MANY_REQUESTS');
    expect((await socket.ask(asked(2))).errors).toBeUndefined();
    expect((await ask(url, asked(3), {}, guid)).errors).toEqual([]);
    expect((await ask(url, asked(3))).errors).toEqual([]);
  });

  test('of more of the schema than tools ask for is refused, and so is a mixed one', async () => {
    await using facade = await startFacade();
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n}: description`).join(' ');
    const documents = [
      `{ __schema { types { interfaces { possibleTypes { ${aliases} } } } } }`,
      '{ __schema { queryType { name } } agent(id: "1001") { id } }',
    ];
    for (const query of documents) {
      const answer = await send(facade.url, { headers: strict, body: json({ query }) });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'OPERATION_LIMIT']);
    }
  });

  test('is read off the sorted schema as graphql-js reads it', () => {
    const documents = [
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true }),
      'query ($off: Boolean = true) { t: __type(name: "Agent") { __typename ...F name @skip(if: $off) } __typename } fragment F on __Type { fields(includeDeprecated: true) { name @include(if: $off) args { defaultValue } } }',
      '{ __type(name: "Nothing") { name } }',
      '{ __proto__: __type(name: "Agent") { __proto__: name kind } }',
    ];
    const admission = new DocumentAdmission({ schema, limits, introspection: true });
    const sorted = lexicographicSortSchema(schema);
    for (const text of documents) {
      const { document, mistakes } = admission.admit(text);
      expect(mistakes).toEqual([]);
      const answer = new Introspection(schema).answer({ document: document! }, true);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(executeSync({ schema: sorted, document: document! })));
    }
  });
});
