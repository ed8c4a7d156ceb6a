/**
 * A subscriber over SSE on a raw socket, cheap enough to run thousands of them beside the gateway: it searches for the marks of events, and parses
 * one event. Every message is a separate chunk. So the sizes of chunks are separate lines, which a reader of event streams ignores.
 */
import { createParser } from 'eventsource-parser';
import { isDeepStrictEqual } from 'node:util';
import { connect, type Socket } from 'node:net';
import { contentOf, markBefore, readMark, type Mark } from './event-gateway.ts';

export interface SubscriberOptions {
  readonly port: number;
  readonly agentId: string;
  /** The request as sent over the wire. */
  readonly request: string;
  /** Events made for the agent before this subscription, which this subscriber does not receive. */
  readonly seen: number;
  /** Reads the gateway's content from the data of a message. */
  readonly contentIn: (data: unknown) => unknown;
  readonly arrived: (mark: Mark) => void;
}

export class Subscriber {
  readonly agentId: string;
  /** The number of the newest event received. */
  newest: number;
  /** The first deviation from what was expected. */
  wrong: string | undefined;
  readonly #socket: Socket;
  readonly #options: SubscriberOptions;
  readonly #parser = createParser({
    onEvent: ({ data }) => {
      this.#read(data);
    },
  });
  #looked = false;

  /** Resolves when the stream is open. */
  static open(options: SubscriberOptions): Promise<Subscriber> {
    const subscriber = new Subscriber(options);
    return subscriber.#opened().then(() => subscriber);
  }

  private constructor(options: SubscriberOptions) {
    this.#options = options;
    this.agentId = options.agentId;
    this.newest = options.seen;
    this.#socket = connect(options.port, '127.0.0.1', () => this.#socket.write(options.request));
    this.#socket.setNoDelay(true);
  }

  #opened(): Promise<void> {
    const socket = this.#socket;
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.once('close', () => {
        this.wrong ??= 'the stream ended';
        reject(new Error(this.wrong));
      });
      let head = '';
      const onHead = (chunk: Buffer) => {
        head += chunk.toString('latin1');
        // Waits for the first bytes of the stream, not only for its head: the subscriber listens from then on.
        if (!head.includes('\r\n\r\n') || !head.includes(':\n\n')) return;
        if (!head.startsWith('HTTP/1.1 200')) reject(new Error(head));
        socket.off('data', onHead);
        socket.on('data', (more) => {
          this.#parser.feed(more.toString('latin1'));
        });
        resolve();
      };
      socket.on('data', onHead);
    });
  }

  leave(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #read(data: string): void {
    const from = data.indexOf(markBefore);
    if (from < 0) return;
    const mark = data.slice(from + markBefore.length, data.indexOf('"', from + markBefore.length));
    if (!this.#looked) this.#look(data, mark);
    this.#take(readMark(mark));
  }

  /** Parses the first event completely; later events are recognised by their marks. */
  #look(data: string, mark: string): void {
    this.#looked = true;
    if (!isDeepStrictEqual(this.#options.contentIn(JSON.parse(data)), contentOf(mark))) this.wrong ??= data;
  }

  #take(mark: Mark): void {
    if (mark.agentId !== this.agentId) this.wrong ??= `an event of ${mark.agentId} for ${this.agentId}`;
    else if (mark.n !== this.newest + 1)
      this.wrong ??= `event ${mark.n} of ${mark.agentId} came after its event ${this.newest}`;
    this.newest = mark.n;
    this.#options.arrived(mark);
  }
}
