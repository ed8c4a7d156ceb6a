/** The scripts of GraphiQL's page that need no browser. */
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { demoTabs } from '../../src/demo/tabs.ts';

/** Scripts of the page have no types. */
const script = async <Exports>(name: string) =>
  (await import(new URL(`../../src/http/graphiql/${name}.js`, import.meta.url).href)) as Exports;

interface Operation {
  readonly kind: string;
  readonly name?: string;
}
const { operationsOf, chosenOperation } = await script<{
  operationsOf: (document: string) => readonly Operation[];
  chosenOperation: (document: string, name?: string) => Operation | undefined;
}>('operations');
const { resultsOf } = await script<{ resultsOf: (body: ReadableStream<Uint8Array>) => AsyncIterable<unknown> }>(
  'results',
);

describe('the operations of a document', () => {
  const parsed = (document: string) =>
    parse(document).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [{ kind: definition.operation, ...(definition.name && { name: definition.name.value }) }]
        : [],
    );
  const tabs = demoTabs([
    { id: '1001', guid: 'a' },
    { id: '1010', guid: 'b' },
  ] as unknown as Parameters<typeof demoTabs>[0]).map(({ query }) => query);

  test.each([
    ...tabs,
    '{ a }',
    'query { a }',
    'query query { subscription: query mutation { a } }',
    'subscription subscription { a }',
    'fragment subscription on query { a } mutation M { a }',
    'query A { a } # mutation B { b }\nsubscription C { c } { d }',
    'query A($a: [In] = [{ b: "} mutation B {" }], $c: Int = 1) @skip(if: true) { a(b: { c: [{ d: 1 }] }) { e } } mutation D { d }',
    'query @live { a } query B @live { a }',
    'mutation { a(text: """ { \\""" query X { " """, more: "\\"}") } subscription S { a }',
    'query A{...on B{c}}query B{a}',
  ])('are found as the parser of GraphQL finds them: %s', (document) => {
    expect(operationsOf(document)).toEqual(parsed(document));
  });

  test('are found in a document that is being typed', () => {
    expect(operationsOf('')).toEqual([]);
    expect(operationsOf('subscription S { a(')).toEqual([{ kind: 'subscription', name: 'S' }]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '(', ')', '"', '#', '\n', ' a', '@', 'query ', '"""') }),
        (text) => Array.isArray(operationsOf(text)),
      ),
    );
  });

  test('include the one that GraphiQL means, also if the name is the one of the previous tab', () => {
    const one = 'subscription Watch { a }';
    const two = 'query A { a } mutation B { b }';
    expect(chosenOperation(one, 'Release')).toEqual({ kind: 'subscription', name: 'Watch' });
    expect(chosenOperation(two, 'B')).toEqual({ kind: 'mutation', name: 'B' });
    expect(chosenOperation(two, 'Release')).toBeUndefined();
    expect(chosenOperation('{ a } { b }', undefined)).toBeUndefined();
  });
});

describe('the results of an event stream', () => {
  const read = async (chunks: readonly string[]) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    const results: unknown[] = [];
    try {
      for await (const result of resultsOf(body)) results.push(result);
      return { results, error: undefined };
    } catch (error) {
      return { results, error };
    }
  };
  const expectedIn = (text: string) => {
    const results: unknown[] = [];
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'next') results.push(JSON.parse(data));
      },
    });
    parser.feed(text);
    return results;
  };

  test('are those that the package of the client kit reads, wherever the chunks are cut', async () => {
    const results = fc.array(fc.record({ data: fc.string({ unit: 'binary' }), id: fc.nat() }), { maxLength: 4 });
    const end = fc.constantFrom('\n', '\r\n');
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(results, end, size, async (sent, newLine, chunkSize) => {
        const text = [
          ':\n\n',
          ...sent.map((each) => `id: ${each.id}\nevent: next\ndata: ${JSON.stringify(each)}\n\n`),
          'event: complete\ndata:\n\n',
        ]
          .join('')
          .replaceAll('\n', newLine);
        const characters = Array.from(text);
        const chunks: string[] = [];
        while (characters.length > 0) chunks.push(characters.splice(0, chunkSize).join(''));
        expect(expectedIn(text)).toEqual(sent);
        expect(await read(chunks)).toEqual({ results: sent, error: undefined });
      }),
      { numRuns: 40 },
    );
  });

  test('end with an error if the stream is cut', async () => {
    const { results, error } = await read(['event: next\ndata: {"data":1}\n\nevent: next\nda']);
    expect(results).toEqual([{ data: 1 }]);
    expect(error).toMatchObject({ message: 'the connection ended' });
  });
});
