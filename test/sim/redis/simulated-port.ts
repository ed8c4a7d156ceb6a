/** The simulation's Redis behind a loopback port, for clients that expect a real server. The store contracts run against it too. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { answerAbout } from './about.ts';
import { RedisModel } from './redis-model.ts';
import { Failure, Status, type Reply } from './reply.ts';

export interface SimulatedPort {
  readonly url: string;
  readonly port: number;
  readonly model: RedisModel;
  /** Offset of its clock from the true time, from now on. */
  step(ms: number): void;
  stop(): Promise<void>;
}

export async function startSimulatedRedis(): Promise<SimulatedPort> {
  let offMs = 0;
  const channels = new Map<Socket, Set<string>>();
  const model = new RedisModel({
    now: () => Date.now() + offMs,
    random: Math.random,
    published: (channel, message) => {
      for (const [socket, heard] of channels)
        if (heard.has(channel)) socket.write(encoded(['smessage', channel, message]), 'latin1');
    },
  });
  const run = (socket: Socket, command: readonly string[]): Reply => {
    const [name = '', first = ''] = command;
    switch (name.toUpperCase()) {
      case 'SSUBSCRIBE':
        channels.get(socket)?.add(first);
        return ['ssubscribe', first, channels.get(socket)?.size ?? 0];
      default:
        return (
          answerAbout(command, { runId: 'simulated', replicationId: 'simulated', always: false }) ?? model.run(command)
        );
    }
  };
  const server = createServer({ noDelay: true }, (socket) => {
    channels.set(socket, new Set());
    const reader = new CommandReader();
    socket.on('data', (bytes) => {
      let answer = '';
      for (const command of reader.read(bytes.toString('latin1'))) answer += encoded(run(socket, command));
      model.takeEffects();
      if (answer !== '') socket.write(answer, 'latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => channels.delete(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    model,
    step: (ms) => {
      offMs = ms;
    },
    stop: async () => {
      for (const socket of channels.keys()) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function encoded(reply: Reply): string {
  if (reply === null) return '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${reply.length}\r\n${reply}\r\n`;
  if (reply instanceof Status) return `+${reply.text}\r\n`;
  if (reply instanceof Failure) return `-${reply.message}\r\n`;
  return `*${reply.length}\r\n${reply.map(encoded).join('')}`;
}

/** Parses the commands of one connection: arrays of texts, or inline commands. */
class CommandReader {
  #bytes = '';

  *read(bytes: string): Generator<readonly string[]> {
    this.#bytes += bytes;
    for (;;) {
      const found = this.#next();
      if (found === undefined) return;
      this.#bytes = this.#bytes.slice(found.length);
      yield found.command;
    }
  }

  #next(): { readonly command: readonly string[]; readonly length: number } | undefined {
    const end = this.#bytes.indexOf('\r\n');
    if (end < 0) return undefined;
    if (!this.#bytes.startsWith('*')) return { command: this.#bytes.slice(0, end).split(' '), length: end + 2 };
    const command: string[] = [];
    let at = end + 2;
    for (let left = Number(this.#bytes.slice(1, end)); left > 0; left -= 1) {
      const line = this.#bytes.indexOf('\r\n', at);
      if (line < 0) return undefined;
      const length = Number(this.#bytes.slice(at + 1, line));
      if (this.#bytes.length < line + 4 + length) return undefined;
      command.push(this.#bytes.slice(line + 2, line + 2 + length));
      at = line + 4 + length;
    }
    return { command, length: at };
  }
}
