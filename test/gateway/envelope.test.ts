import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExact, readEnvelope } from '../../src/gateway/envelope.ts';
import { GatewayGarbled, GatewayRefusal, GatewayUnavailable } from '../../src/gateway/failures.ts';
import type { HttpAnswer } from '../../src/gateway/transport/http.ts';

const answer = (body: string | Uint8Array, status = 200): HttpAnswer => ({
  status,
  body: typeof body === 'string' ? Buffer.from(body) : body,
  newGuid: undefined,
  cookies: [],
});

/** Classifies an answer: the reader has four results and no other. */
function outcome(given: HttpAnswer): 'success' | 'refusal' | 'unavailable' | 'garbled' {
  try {
    return readEnvelope(given) instanceof GatewayRefusal ? 'refusal' : 'success';
  } catch (error) {
    if (error instanceof GatewayUnavailable) return 'unavailable';
    if (error instanceof GatewayGarbled) return 'garbled';
    throw error;
  }
}

const status = fc.oneof(
  fc.constantFrom(200, 200, 201, 204, 301, 302, 400, 401, 403, 404, 429, 500, 503),
  fc.integer({ min: 100, max: 599 }),
);

describe('whatever the gateway answers is an envelope, a refusal or one of the two faults', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), status, (bytes, code) => {
        expect(['success', 'refusal', 'unavailable', 'garbled']).toContain(outcome(answer(bytes, code)));
      }),
      { numRuns: 2000 },
    );
  });

  test('random JSON', () => {
    fc.assert(
      fc.property(fc.json(), status, (text, code) => {
        const end = outcome(answer(text, code));
        if (code === 401 || code === 403) expect(end).toBe('refusal');
        else if (code >= 500) expect(end).toBe('unavailable');
        else if (code < 200 || code > 299) expect(end).toBe('garbled');
        else expect(['success', 'refusal', 'garbled']).toContain(end);
      }),
      { numRuns: 2000 },
    );
  });

  test('random values where an envelope has its own', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('0', 0, '', null, '100-006', -1, 1.5, true, {}, []));
    const keys = fc.constantFrom(
      'retcode',
      'message',
      'msg',
      'result',
      'event',
      '__proto__',
      'constructor',
      'toString',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, value), { maxLength: 8 }), (pairs) => {
        const text = `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`).join()}}`;
        const retcode = (JSON.parse(text) as { retcode?: unknown }).retcode;
        const end = outcome(answer(text));
        if (retcode === '0' || retcode === 0) expect(end).toBe('success');
        else if (
          typeof retcode === 'number' ? Math.abs(retcode) < 2 ** 53 : typeof retcode === 'string' && retcode !== ''
        )
          expect(end).toBe('refusal');
        else expect(end).toBe('garbled');
      }),
      { numRuns: 2000 },
    );
  });

  test('a true envelope cut at any byte is never taken for another', () => {
    const whole = Buffer.from(
      '{"message":"ünïcödé 💬","retcode":"100-006","result":{"a":[1,2,{"b":"}"}]},"event":null}',
    );
    expect(outcome(answer(whole))).toBe('refusal');
    for (let at = 0; at < whole.length; at++) expect(outcome(answer(whole.subarray(0, at)))).toBe('garbled');
  });

  test('any nesting', () => {
    for (const depth of [10, 499, 5000, 200_000])
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const)
        for (const inner of ['1', '12345678901234567890'])
          expect(outcome(answer(`{"retcode":"0","event":${open.repeat(depth)}${inner}${close.repeat(depth)}}`))).toBe(
            'success',
          );
  });
});

describe('numbers', () => {
  const written = (text: string): string => JSON.stringify(parseExact(Buffer.from(text)));

  test('that are whole keep all their digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (number) => {
        expect(written(`{"n":${number}}`)).toBe(`{"n":${number}}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('and everything else in JSON come back as they were written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(written(JSON.stringify(value))).toBe(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('are read where an envelope may have one: a retcode', () => {
    expect(outcome(answer('{"retcode":0}'))).toBe('success');
    expect(readEnvelope(answer('{"retcode":100006}'))).toMatchObject({ retcode: '100006' });
  });
});

describe('answers that many agents get alike', () => {
  const twice = (result: unknown, more: object = {}) => {
    const text = JSON.stringify({ message: 'success', retcode: '0', result, ...more });
    return [readEnvelope(answer(text)), readEnvelope(answer(text))] as const;
  };

  test.each([[{ agentState: 4, isWorking: false }], [{}], [null], ['']])(
    '%j is parsed once, and nobody can change it',
    (result) => {
      const [first, second] = twice(result);
      expect(second).toBe(first);
      expect(first).toMatchObject({ message: 'success', result });
      expect(Object.isFrozen(first)).toBe(true);
      expect(Object.isFrozen((first as { readonly result: unknown }).result)).toBe(true);
    },
  );

  test.each([
    ['a text', { name: 'Ann' }, {}],
    ['a number that can be a phone number', { number: 5_550_100 }, {}],
    ['a nested object', { inner: { agentState: 4 } }, {}],
    ['an event', null, { event: { eventType: 101 } }],
    ['a message with digits', null, { message: 'agent 1001' }],
    ['a refusal', null, { retcode: '100-006' }],
  ])('%s is not kept', (_what, result, more) => {
    const [first, second] = twice(result, more);
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
  });
});
