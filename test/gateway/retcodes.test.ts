import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ctiCodeOf, retcode, retcodes, type KnownRetcode } from '../../src/gateway/retcodes.ts';
import { refusesGuid } from '../../src/gateway/session-retcodes.ts';
import { publishedCodes, publishedEvents, publishedOperations } from '../rig/facts.ts';

const digit = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const words = (sentence: string): number => sentence.trim().split(/\s+/).length;

describe('the catalogue of retcodes', () => {
  test('has an entry for every code of the gateway, and none besides', () => {
    const covered = publishedCodes.filter((fact) => retcodes.has(fact.code));
    console.log(`codes ${String(covered.length)}/${String(publishedCodes.length)}`);
    expect([...retcodes.keys()].toSorted()).toEqual(publishedCodes.map((fact) => fact.code).toSorted());
    expect(covered.length).toBeGreaterThan(0);
  });

  test.each(publishedCodes)('explains $code and says what to do', (fact) => {
    const entry = retcode(fact.code);
    expect(entry).toMatchObject({ code: fact.code, class: fact.class });
    expect(fact.doc).toContain(entry?.source);
    const meaning = entry?.meaning ?? '';
    const advice = entry?.advice ?? '';
    expect(meaning).toMatch(/^[A-Z].*[^.]\.$/);
    expect(words(meaning)).toBeGreaterThanOrEqual(5);
    expect(advice).toMatch(/^[A-Z].*[^.]\.$/);
    expect(words(advice)).toBeGreaterThanOrEqual(5);
  });

  test('gives no two codes the same words', () => {
    const entries = [...retcodes.values()];
    for (const key of ['meaning', 'advice', 'typeName'] as const) {
      expect(new Set(entries.map((entry) => entry[key])).size, key).toBe(entries.length);
    }
  });

  test('names each failure by a type that no event, success or item of ours has', () => {
    const taken = new Set(
      [
        'StreamGap',
        'SessionEnded',
        'GatewayDegraded',
        'GatewayRecovered',
        'ServerDraining',
        'AgentSnapshot',
        'UnexpectedGatewayFailure',
        'UnrecognizedAgentEvent',
        'GatewayFailure',
        'AgentEvent',
        'Agent',
        'AgentConference',
        ...publishedEvents.map((fact) => fact.eventType.replaceAll('_', '')),
        ...publishedEvents.map((fact) => fact.eventType.replace(/^[^_]*_/, '').replaceAll('_', '')),
      ].map((name) => name.toLowerCase()),
    );
    for (const { typeName } of retcodes.values()) {
      expect(typeName).toMatch(/^[A-Z][a-z]+([A-Z][a-z]+)+$/);
      expect(typeName).not.toMatch(/(Success|Result|Input|Event)$/);
      expect(taken.has(typeName.toLowerCase()), typeName).toBe(false);
    }
  });

  test('holds every code that an operation documents', () => {
    const documented = new Set(publishedOperations.flatMap((operation) => operation.errorCodes));
    expect(documented.size).toBeGreaterThan(30);
    for (const code of documented) {
      // '105-00x' stands for the whole family.
      const entries = code.endsWith('x')
        ? [...retcodes.keys()].filter((known) => known.startsWith(code.slice(0, -1)))
        : [...retcodes.keys()].filter((known) => known === code);
      expect(entries.length, code).toBeGreaterThanOrEqual(code.endsWith('x') ? 7 : 1);
    }
  });

  test('knows nothing of a code that nobody has described', () => {
    expect(retcode('999-999')).toBeUndefined();
    expect(retcode('')).toBeUndefined();
    expect(retcode('constructor')).toBeUndefined();
  });

  test.each(['000-004', '000-007', '100-003', '100-007', '100-010', '105-002', '105-004'] as const)(
    'calls %s retryable, for its cause may pass',
    (code: KnownRetcode) => {
      expect(retcode(code).retryable).toBe(true);
    },
  );

  test.each([
    '000-003',
    '100-002',
    '100-004',
    '100-006',
    '100-021',
    '101-001',
    '101-002',
    '101-003',
    '105-005',
  ] as const)('does not call %s retryable, for somebody has to act first', (code: KnownRetcode) => {
    expect(retcode(code).retryable).toBe(false);
  });

  test('never calls a wrong argument, a missing right or a success retryable', () => {
    for (const entry of retcodes.values()) {
      if (['validation', 'permission', 'auth', 'success'].includes(entry.class)) {
        expect(entry.retryable, entry.code).toBe(false);
      }
    }
  });

  test('is checked by the compiler', () => {
    // @ts-expect-error success is no failure
    const success: KnownRetcode = '0';
    // @ts-expect-error no such code
    const misspelt: KnownRetcode = '101-02';
    expect(retcodes.has(success)).toBe(true);
    expect(retcodes.has(misspelt)).toBe(false);
  });
});

test('only the two codes of a refused Guid allow a mutation to be repeated', () => {
  expect([...retcodes.keys()].filter(refusesGuid)).toEqual(['000-003', '100-006']);
  expect(refusesGuid('100-06')).toBe(false);
});

describe("the platform's number in a message", () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\t'), maxLength: 8 });
  const digits = fc.string({ unit: fc.constantFrom(...digit), minLength: 1, maxLength: 10 });

  test('is found in the documented form', () => {
    expect(ctiCodeOf('Unknown ERROR._21234')).toBe('21234');
    expect(ctiCodeOf('Unknown ERROR._-1')).toBe('-1');
    expect(ctiCodeOf('call failed: unknown error._21234.')).toBe('21234');
  });

  test('is found to the digit, whatever the spaces', () => {
    fc.assert(
      fc.property(digits, fc.boolean(), fc.array(blanks, { minLength: 6, maxLength: 6 }), (number, negative, space) => {
        const code = `${negative ? '-' : ''}${number}`;
        const [a, b, c, d, e, f] = space;
        const message = `${a ?? ''}Unknown${b ?? ''}ERROR${c ?? ''}.${d ?? ''}_${e ?? ''}${code}${f ?? ''}`;
        expect(ctiCodeOf(message)).toBe(code);
      }),
    );
  });

  test('is at most ten digits long: a longer run is no number of the platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...digit), minLength: 11, maxLength: 400 }), (number) => {
        expect(ctiCodeOf(`Unknown ERROR._${number}`)).toBeUndefined();
      }),
    );
  });

  test('is a plain decimal number or nothing, whatever the message', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Unknown', ' ', 'ERROR', '.', '_', '-', '7', '٣', '0x1f'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const code = ctiCodeOf(parts.join(''));
        if (code !== undefined) expect(code).toMatch(/^-?[0-9]{1,10}$/);
      }),
    );
    for (const message of [
      '',
      'success',
      'agent not login',
      'Unknown ERROR.',
      'Unknown ERROR._',
      'Unknown ERROR._abc',
      '21234',
    ]) {
      expect(ctiCodeOf(message)).toBeUndefined();
    }
  });

  test('is looked for in linear time, however hostile the message', () => {
    const hostile = `${'Unknown '.repeat(50_000)}ERROR${' '.repeat(500_000)}._${'1'.repeat(500_000)}`;
    expect(ctiCodeOf(hostile)).toBeUndefined();
  });
});
