import { expect, test } from 'vitest';
import { ConnectionStack } from '../../src/gateway/transport/connection-stack.ts';

interface Connection {
  readonly name: number;
  destroy(): Promise<void>;
}

function stackOf(most?: number) {
  let made = 0;
  const stack = new ConnectionStack<Connection>(() => ({ name: ++made, destroy: () => Promise.resolve() }), most);
  /** The users in the order in which they got their connection. */
  const served: (readonly [user: string, connection: Connection])[] = [];
  const take = (user: string) => {
    stack.take((connection) => served.push([user, connection]));
  };
  const names = () => served.map(([user, { name }]) => `${user} ${name}`);
  const connectionOf = (user: string): Connection => {
    const found = served.find(([each]) => each === user)?.[1];
    if (found === undefined) throw new Error(`${user} has no connection`);
    return found;
  };
  return { stack, take, names, connectionOf };
}

test('beyond the limit requests wait, and get the connections that become free in the order of their arrival', () => {
  const { stack, take, names, connectionOf } = stackOf(2);
  for (const user of ['a', 'b', 'c', 'd']) take(user);
  expect(names()).toEqual(['a 1', 'b 2']);
  stack.giveBack(connectionOf('b'));
  stack.giveBack(connectionOf('a'));
  expect(names()).toEqual(['a 1', 'b 2', 'c 2', 'd 1']);
});

test('the connection that was used last is used next, and no other is opened', () => {
  const { stack, take, names, connectionOf } = stackOf();
  for (const user of ['a', 'b']) take(user);
  stack.giveBack(connectionOf('b'));
  stack.giveBack(connectionOf('a'));
  for (const user of ['c', 'd', 'e']) take(user);
  expect(names()).toEqual(['a 1', 'b 2', 'c 1', 'd 2', 'e 3']);
});
