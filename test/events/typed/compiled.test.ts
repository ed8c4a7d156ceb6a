/** Events that are executed by compiled documents have the results of graphql-js. */
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StreamItem } from '../../../src/events/event.ts';
import { createExecutor, loadCompiler } from '../../../src/execution/compiled.ts';
import { createMaskError } from '../../../src/execution/errors.ts';
import { subscribeShared } from '../../../src/execution/shared-subscriptions.ts';
import { schema } from '../../../src/schema/schema.ts';
import { publishedEvents } from '../../rig/facts.ts';
import { decoded, sampleOf } from './published.ts';

const run = createExecutor(schema);
/** More uses than a document needs to be compiled. */
const uses = 8;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  await loadCompiler();
});
afterAll(() => {
  vi.useRealTimers();
});

/** Tests and server load graphql as two modules, so no type is an instance of the other's class. */
interface Named {
  readonly ofType?: Named;
  readonly getFields?: () => Readonly<Record<string, { readonly type: Named; readonly args: readonly unknown[] }>>;
  readonly getTypes?: unknown;
}
const namedOf = (type: Named): Named => (type.ofType ? namedOf(type.ofType) : type);

/** All fields of a type; those of objects one level deep. */
function selectionOf(type: Named, depth = 1): string {
  return Object.entries(type.getFields?.() ?? {})
    .flatMap(([name, { type: of, args }]) => {
      const named = namedOf(of);
      if (args.length > 0 || named.getTypes) return [];
      if (!named.getFields) return [name];
      return depth > 0 ? [`${name} { ${selectionOf(named, depth - 1)} }`] : [];
    })
    .join(' ');
}

async function* each(items: readonly StreamItem[]): AsyncGenerator<StreamItem> {
  for (const item of items) {
    // Compilations have a pause between them.
    vi.advanceTimersByTime(1000);
    yield item;
  }
}

async function resultsOf(items: readonly StreamItem[], text: string, by?: typeof run) {
  const contextValue = { events: { subscribe: () => Promise.resolve(each(items)) } };
  const masked = createMaskError(() => undefined);
  const stream = await subscribeShared({ schema, document: parse(text), contextValue }, masked, by);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const results = [];
  for await (const result of stream) results.push(result);
  return results;
}

const isCompiled = ({ data }: { readonly data?: unknown }): boolean => Object.getPrototypeOf(data) !== null;

test.each(publishedEvents.map((fact) => [fact.eventType, fact] as const))('%s', async (eventType, fact) => {
  const { typeName } = decoded(eventType, sampleOf(fact));
  const type = schema.getType(typeName) as unknown as Named;
  const text = `subscription { agentEvents(agentId: "1001") { __typename twice: content ... on ${typeName} { ${selectionOf(type)} } } }`;
  const items = () => Array.from({ length: uses }, () => decoded(eventType, sampleOf(fact)));
  const compiled = await resultsOf(items(), text, run);
  expect(JSON.stringify(compiled)).toBe(JSON.stringify(await resultsOf(items(), text)));
  expect(compiled.map(isCompiled)).toEqual([false, false, false, false, true, true, true, true]);
});

test('an event with long values is executed by graphql-js', async () => {
  const text = 'subscription { agentEvents(agentId: "1001") { id content } }';
  const long = Array.from({ length: uses }, () => ({ ...decoded('AgentState_Busy', null), bytes: 100_000 }));
  expect((await resultsOf(long, text, run)).some(isCompiled)).toBe(false);
});
