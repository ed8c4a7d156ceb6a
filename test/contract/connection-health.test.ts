/** The known health of the connection to Redis after each event, and which commands it may then carry. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  admits,
  ConnectionHealth,
  nextHealth,
  type HealthEvent,
  type HealthState,
  type Urgency,
} from '../../src/journal/redis/connection-health.ts';

const events: readonly HealthEvent[] = ['ready', 'closed', 'answered', 'unanswered', 'doubted', 'proven', 'ended'];
const urgencies: readonly Urgency[] = ['usual', 'steady', 'first'];

describe('the next state of the connection to Redis', () => {
  /** Columns in the order of `events`. */
  const rows: readonly [state: HealthState, next: readonly HealthState[]][] = [
    ['connecting', ['healthy', 'lost', 'connecting', 'connecting', 'unproven', 'connecting', 'ended']],
    ['healthy', ['healthy', 'lost', 'healthy', 'suspect', 'unproven', 'healthy', 'ended']],
    ['suspect', ['healthy', 'lost', 'healthy', 'suspect', 'unproven', 'suspect', 'ended']],
    ['unproven', ['unproven', 'lost', 'unproven', 'unproven', 'unproven', 'healthy', 'ended']],
    ['lost', ['unproven', 'lost', 'lost', 'lost', 'lost', 'healthy', 'ended']],
    ['ended', ['ended', 'ended', 'ended', 'ended', 'ended', 'ended', 'ended']],
  ];
  const cases = rows.flatMap(([state, next]) => events.map((event, index) => ({ state, event, then: next[index] })));
  test.for(cases)('after $state, $event: $then', ({ state, event, then }) => {
    expect(nextHealth(state, event)).toBe(then);
  });
});

describe('the commands that a connection to Redis may carry', () => {
  const rows: readonly [state: HealthState, admitted: readonly Urgency[]][] = [
    ['connecting', urgencies],
    ['healthy', urgencies],
    ['suspect', ['steady', 'first']],
    ['unproven', ['first']],
    ['lost', ['first']],
    ['ended', []],
  ];
  test.for(rows)('a connection that is %s carries %j', ([state, admitted]) => {
    expect(urgencies.filter((urgency) => admits(state, urgency))).toEqual(admitted);
  });
});

describe('the health of a connection to Redis', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function open(): { readonly health: ConnectionHealth; readonly heard: readonly string[] } {
    const heard: string[] = [];
    const health = new ConnectionHealth({
      reachable: (yes, why) => heard.push(`${yes ? 'reachable' : 'not reachable'}: ${why}`),
      connected: () => heard.push('connected'),
    });
    return { health, heard };
  }

  test('the first connection is no news, and the loss of it is reported once', () => {
    const { health, heard } = open();
    health.ready('a:1');
    health.closed('no connection');
    health.failed('refused');
    expect(heard).toEqual(['not reachable: no connection']);
  });

  test('a connection after a loss has to be proven before usual commands are sent', () => {
    const { health, heard } = open();
    health.ready('a:1');
    health.closed('no connection');
    health.ready('a:1');
    expect(heard.slice(1)).toEqual(['reachable: a:1', 'connected']);
    expect(() => {
      health.check('steady');
    }).toThrow('The connection to Redis is not verified yet');
    health.check('first');
    health.prove(health.connection);
    health.check('usual');
  });

  test('a proof of an earlier connection proves nothing of the present one', () => {
    const { health } = open();
    health.ready('a:1');
    health.doubt();
    const { connection } = health;
    health.doubt();
    health.prove(connection);
    expect(health.state).toBe('unproven');
  });

  test('a command without an answer makes the connection suspect until another one is answered', () => {
    const { health } = open();
    health.ready('a:1');
    health.sent()('unanswered');
    expect(() => {
      health.check('usual');
    }).toThrow('Redis does not answer');
    health.check('steady');
    health.sent()('answered');
    health.check('usual');
  });

  test('a command that waits for more than 700 ms makes the connection suspect until it is answered', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { health } = open();
    health.ready('a:1');
    const ended = health.sent();
    vi.advanceTimersByTime(700);
    expect(health.state).toBe('healthy');
    vi.advanceTimersByTime(1);
    expect(health.state).toBe('suspect');
    ended('answered');
    expect(health.state).toBe('healthy');
  });

  test('what this process closes itself is not reported, and carries nothing more', () => {
    const { health, heard } = open();
    health.ready('a:1');
    health.end();
    health.closed('no connection');
    expect(heard).toEqual([]);
    expect(() => {
      health.check('first');
    }).toThrow('the connection to Redis is ended');
  });

  test('the newest failure of each kind of write counts, and an append that failed comes first', () => {
    const { health } = open();
    expect(health.writeFailure()).toBeUndefined();
    health.wrote('round', 'round failed');
    expect(health.writeFailure()).toBe('round failed');
    expect(health.writeFailure('append')).toBeUndefined();
    health.wrote('append', 'append failed');
    expect(health.writeFailure()).toBe('append failed');
    health.wrote('append', undefined);
    expect(health.writeFailure()).toBe('round failed');
  });
});
