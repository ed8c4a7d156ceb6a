/** What a client may send over a WebSocket. Otherwise the server closes the socket as a client error, and logs no error. */
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startFacade } from '../rig/facade.ts';

describe('a message that the protocol library cannot handle', () => {
  const subscribe = (id: string) =>
    JSON.stringify({ id, type: 'subscribe', payload: { query: '{ __typename }', variables: {} } });
  const long = subscribe('i'.repeat(200));
  test.each([
    ['a ping that nests 9000 levels', [deep('ping')]],
    ['a pong that nests 9000 levels is none of them, a ping behind it is', [deep('pong'), deep('ping')]],
    ['an operation id of 200 characters that is repeated', [long, long]],
    ['an operation id whose characters take 200 bytes', [subscribe('\u20ac'.repeat(67))]],
    ['a message that only servers send', ['{"type":"connection_ack"}']],
    ['a result', ['{"type":"next","id":"1","payload":{}}']],
  ] as const)('closes the socket with 4400, not as a fault of the server: %s', async (_name, messages) => {
    await using facade = await startFacade();
    const socket = new WebSocket(facade.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    for (const message of messages) socket.send(message);
    const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
    expect([code, reason.toString()]).toEqual([4400, 'Invalid message received']);
  });

  /** Built by hand, because JSON.stringify does not support this depth. */
  function deep(type: string): string {
    return `{"type":"${type}","payload":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`;
  }
});
