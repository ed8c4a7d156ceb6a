/**
 * Long event texts are serialized and held once, however many documents select them and however often. These tests count; they do not measure time.
 */
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { StreamItem } from '../../src/events/event.ts';
import { createMaskError } from '../../src/execution/errors.ts';
import { subscribeShared } from '../../src/execution/shared-subscriptions.ts';
import { multipartFraming } from '../../src/http/multipart.ts';
import { sseFraming } from '../../src/http/sse.ts';
import { schema } from '../../src/schema/schema.ts';
import { MultipartWatch } from '../rig/multipart.ts';
import { signIn, Watch } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { Socket } from '../rig/socket.ts';

const facade = sharedFacade();

/** Counts how often it is serialized as JSON. */
class Counted {
  count = 0;
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  toJSON(): unknown {
    this.count += 1;
    return this.#value;
  }
}

const item = (content: unknown, bytes: number, name = 'Long'): StreamItem => ({
  typeName: 'UnrecognizedAgentEvent',
  id: `incarnat-1001-${name}`,
  position: 1,
  sessionNumber: 1,
  agentId: '1001',
  type: name,
  isLate: false,
  receivedAt: new Date(0),
  occurredAt: null,
  workNo: null,
  bytes,
  content,
  fields: {},
});

const aliased = (times: number, operation = 'Aliased') =>
  parse(
    `subscription ${operation} { agentEvents(agentId: "1001") { id receivedAt ${Array.from({ length: times }, (_, index) => `a${index}: content`).join(' ')} } }`,
  );

/** What a subscriber with this document receives for an item, and the result that it is built from. */
async function sentOf(event: StreamItem, document: ReturnType<typeof parse>, framing = sseFraming) {
  const events = async function* () {
    yield await Promise.resolve(event);
  };
  const contextValue = { events: { subscribe: () => Promise.resolve(events()) } };
  const stream = await subscribeShared(
    { schema, document, contextValue },
    createMaskError(() => undefined),
  );
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const { value } = await stream.next();
  const message: unknown = framing.message(value!);
  const parts = (Array.isArray(message) ? message : [message]) as readonly (string | Uint8Array)[];
  return { result: value!, parts, text: Buffer.concat(parts.map((part) => Buffer.from(part))).toString() };
}

test('a content is serialized once for all documents and aliases that select it', async () => {
  const content = new Counted({ text: 'x'.repeat(2000) });
  const event = item(content, 2000);
  for (let number = 0; number < 10; number += 1) await sentOf(event, aliased(30, `Number${number}`));
  expect(content.count).toBe(1);
});

test('a message of many megabytes holds the bytes of its content once', async () => {
  const event = item('x'.repeat(1_000_000), 1_000_000);
  const sent = await Promise.all([aliased(30, 'One'), aliased(20, 'Other')].map((document) => sentOf(event, document)));
  expect(sent.map(({ text }) => text.length >= 20_000_000)).toEqual([true, true]);
  const buffers = new Set(sent.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string')));
  expect([...buffers].reduce((sum, { length }) => sum + length, 0)).toBe(1_000_002);
});

test('of what is kept for those who come later the oldest is made anew, beyond a bound of bytes', async () => {
  const content = new Counted('x'.repeat(2000));
  const first = item(content, 2000, 'First');
  await sentOf(first, aliased(1));
  await sentOf(first, aliased(1));
  expect(content.count).toBe(1);
  // Forty megabytes of texts.
  for (let number = 0; number < 700; number += 1)
    await sentOf(item('y'.repeat(2000), 2000, `Further${number}`), aliased(30));
  await sentOf(first, aliased(1));
  expect(content.count).toBe(2);
});

/** As the server reads a number that JavaScript cannot represent. */
const frozen = (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON('12345678901234567890');

test.each<[string, unknown]>([
  ['of a text', 'ä"\\\u2028\ud800'.repeat(1000)],
  ['of an object', { list: [1, null, { deep: [] }], text: 'x'.repeat(100_000), number: frozen }],
  ['of a list', [[], {}, 'x'.repeat(2000)]],
  ['of nothing', null],
  ['of a number with many digits', frozen],
])('a content %s is written as JSON.stringify writes it, whatever its length', async (_what, content) => {
  for (const framing of [sseFraming, multipartFraming]) {
    const { result, text } = await sentOf(item(content, 2000), aliased(30), framing);
    expect(text).toContain(JSON.stringify(result));
  }
});

test('a long event arrives whole over SSE, multipart and WebSocket', async () => {
  const { guid, cursor } = await signIn(facade.url, '1001');
  const open = { guid, after: cursor, fields: 'again: content more: content' };
  await using sse = await Watch.open(facade.url, '1001', open);
  await using multipart = await MultipartWatch.open(facade.url, '1001', { guid, after: cursor });
  await using socket = new Socket(facade.url, { connectionParams: { Guid: guid } });
  const heard: unknown[] = [];
  socket.client.subscribe(
    { query: `subscription { agentEvents(agentId: "1001", after: "${cursor}") { type content again: content } }` },
    { next: ({ data }) => heard.push(data?.['agentEvents']), error: () => undefined, complete: () => undefined },
  );
  const content = { text: 'ä'.repeat(100_000), number: 12345678901234567890n };
  facade.simulator.inject('1001', { eventType: 'Long', content });
  facade.simulator.inject('1001', { eventType: 'Short', content: 1 });
  const whole = JSON.parse(JSON.stringify({ ...content, number: Number(content.number) })) as unknown;
  await sse.untilTypes('Short');
  expect(sse.events.find(({ type }) => type === 'Long')).toMatchObject({ content: whole, again: whole, more: whole });
  await multipart.until(({ types }) => types.includes('Short'));
  expect(multipart.events.find(({ type }) => type === 'Long')).toMatchObject({ content: whole });
  await expect.poll(() => heard).toContainEqual({ type: 'Short', content: 1, again: 1 });
  expect(heard).toContainEqual({ type: 'Long', content: whole, again: whole });
});
