/** A small TCP balancer for running several instances on one machine: round robin over the instances that listen. It is not part of the server. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Balancer {
  /** Ports of the instances. An instance that refuses the connection is skipped. */
  ports: readonly number[];
  readonly server: Server;
}

export function createBalancer(): Balancer {
  let turn = 0;
  const balancer: Balancer = {
    ports: [],
    server: createServer((client) => {
      client.on('error', () => client.destroy());
      // Reads nothing until there is an instance to pass it to.
      client.pause();
      turn += 1;
      const { ports } = balancer;
      join(
        client,
        ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0),
      );
    }),
  };
  return balancer;
}

function join(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    client.destroy();
    return;
  }
  const instance = connect(port, '127.0.0.1');
  instance.once('connect', () => {
    client.pipe(instance).pipe(client);
    client.once('close', () => instance.destroy());
    instance.once('close', () => client.destroy());
  });
  instance.on('error', () => {
    if (instance.connecting || instance.bytesWritten === 0) join(client, others);
    else client.destroy();
  });
}
