/** Documents that are new come in turns: many at once hold up neither the event loop nor others. */
import { expect, test } from 'vitest';
import { DocumentTurns } from '../../src/execution/document-turns.ts';

const nextTurn = () => new Promise(setImmediate);
const long = 12_000;

test('no more than two long documents are read in one turn of the event loop', async () => {
  const turns = new DocumentTurns();
  let read = 0;
  const all = Array.from({ length: 20 }, async (_, at) => {
    await turns.take({ session: undefined, from: `10.0.0.${at % 3}` }, long);
    read += 1;
  });
  // What is read at once belongs to the turn before.
  await nextTurn();
  let before = read;
  while (read < all.length) {
    await nextTurn();
    expect(read - before).toBeLessThanOrEqual(2);
    before = read;
  }
  await Promise.all(all);
});

test('sessions and strangers share each turn, and callers of a kind take turns', async () => {
  const turns = new DocumentTurns();
  const order: string[] = [];
  const take = async (name: string, session: string | undefined, from = 'there') => {
    await turns.take({ session, from }, long);
    order.push(name);
  };
  await Promise.all([
    ...Array.from({ length: 20 }, (_, at) => take(`loud ${at}`, undefined, 'loud')),
    take('quiet', undefined, 'quiet'),
    ...Array.from({ length: 4 }, (_, at) => take(`session ${at}`, 'a session')),
  ]);
  expect(order.indexOf('quiet')).toBeLessThan(order.indexOf('loud 4'));
  expect(order.indexOf('session 3')).toBeLessThan(order.indexOf('loud 7'));
  expect(order.indexOf('loud 2')).toBeLessThan(order.indexOf('session 3'));
});

test('beyond a thousand that wait a stranger is refused, and a session is not', async () => {
  const turns = new DocumentTurns();
  const take = (session?: string) => turns.take({ session, from: 'there' }, long);
  // The first is read at once.
  const waiting = Array.from({ length: 1001 }, () => take());
  expect(() => take()).toThrow('Too many new documents');
  await Promise.all([take('a session'), ...waiting]);
});
