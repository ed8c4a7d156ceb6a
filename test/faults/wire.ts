/**
 * A wire between server and gateway, or server and store, with toxiproxy's seven toxics, which can change while it carries data: latency, bandwidth,
 * slow close, timeout, reset peer, slicer, limit data. A gate lets part of one answer through and reports when that part has arrived.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Toxics {
  /** Before each chunk of an answer. */
  latencyMs?: number;
  jitterMs?: number;
  bytesPerSecond?: number;
  /** Between the gateway's close of a connection and the server's. */
  slowCloseMs?: number;
  /** No data gets through. 0: forever; otherwise the connection is closed after this time. */
  timeoutMs?: number;
  /** The connection is reset this long after its first byte. */
  resetAfterMs?: number;
  slice?: { readonly bytes: number; readonly delayMs: number };
  /** The connection is closed after this many bytes of answers. */
  limitBytes?: number;
}

/** Number of bytes of this chunk of an answer to let through; the rest is held forever. Undefined: not the awaited answer. */
export type Gate = (piece: Buffer) => number | undefined;

export class Wire {
  readonly url: string;
  toxics: Toxics = {};
  /** New connections are refused. */
  refusing = false;
  /** Connections that a toxic or a cut has broken, in epoch milliseconds. */
  readonly broken: number[] = [];
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #gate: { readonly gate: Gate; readonly passed: () => void } | undefined;
  readonly #near = new Set<Socket>();
  readonly #abandoned = new WeakSet<Socket>();
  readonly #waiting = new Set<() => void>();
  #silent = false;
  #closed = false;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  /** @param target called for each connection, because the target may move to another site */
  static async open(target: () => string): Promise<Wire> {
    const server = createServer((near) => {
      wire.#carry(near, new URL(target()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const wire = new Wire(server, `http://127.0.0.1:${port}${new URL(target()).pathname}`);
    return wire;
  }

  /** No data gets through in either direction, and no connection closes. Sent data arrives when this ends, as after a network partition. */
  set silent(silent: boolean) {
    this.#silent = silent;
    if (!silent) for (const go of this.#waiting) go();
  }

  /** Resets all open connections; later ones work. */
  cut(): void {
    this.broken.push(Date.now());
    for (const socket of this.#open) socket.resetAndDestroy();
  }

  /**
   * While the wire is silent: breaks the senders' side of every connection; data that they had sent stays in flight.
   * @returns a function that lets the data arrive
   */
  abandon(): () => void {
    const late = [...this.#waiting];
    this.#waiting.clear();
    for (const near of this.#near) {
      this.#abandoned.add(near);
      near.resetAndDestroy();
    }
    return () => {
      for (const go of late) go();
    };
  }

  /** Resolves when the gate's part of an answer is in the server's socket. */
  hold(gate: Gate): Promise<void> {
    return new Promise((resolve) => {
      this.#gate = { gate, passed: resolve };
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #carry(near: Socket, { hostname, port }: URL): void {
    if (this.refusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      this.#open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => this.#open.delete(socket));
    }
    // A reset, or a refused connection, is passed on as a reset.
    far.on('error', () => near.resetAndDestroy());
    this.#near.add(near);
    near.on('close', () => this.#near.delete(near));
    this.#requests(near, far);
    void this.#answers(far, near);
  }

  #requests(near: Socket, far: Socket): void {
    const held: Buffer[] = [];
    let gone = false;
    const go = () => {
      // Data in flight still arrives after its sender gave up.
      for (const chunk of held.splice(0)) far.write(chunk);
      if (gone) far.end();
    };
    this.#waiting.add(go);
    near.on('data', (chunk: Buffer) => {
      held.push(chunk);
      if (!this.#silent) go();
    });
    near.on('close', () => {
      gone = true;
      if (this.#silent || this.#abandoned.has(near)) return;
      this.#waiting.delete(go);
      far.destroy();
    });
    far.on('close', () => this.#waiting.delete(go));
  }

  async #answers(far: Socket, near: Socket): Promise<void> {
    let carried = 0;
    const { resetAfterMs } = this.toxics;
    const reset = (): void => {
      this.broken.push(Date.now());
      near.resetAndDestroy();
    };
    const timer = resetAfterMs === undefined ? undefined : setTimeout(reset, resetAfterMs);
    try {
      for await (const chunk of far as AsyncIterable<Buffer>) {
        const through = this.#gate?.gate(chunk);
        if (through !== undefined) {
          await new Promise<void>((resolve) => near.write(chunk.subarray(0, through), () => resolve()));
          this.#gate?.passed();
          this.#gate = undefined;
          if (through === chunk.length) continue;
          this.broken.push(Date.now());
          await new Promise((resolve) => near.once('close', resolve));
          return;
        }
        for (const piece of this.#sliced(chunk)) {
          await this.#delay(piece);
          while (this.#silent && !this.#closed) await pause(5);
          if (near.destroyed) continue;
          const left = (this.toxics.limitBytes ?? Infinity) - carried;
          near.write(piece.subarray(0, Math.max(0, Math.min(left, piece.length))));
          carried += piece.length;
          if (piece.length >= left) {
            this.broken.push(Date.now());
            near.end();
            far.destroy();
            return;
          }
        }
      }
      if (this.toxics.slowCloseMs !== undefined) await pause(this.toxics.slowCloseMs);
      near.end();
    } catch {
      near.resetAndDestroy();
    } finally {
      clearTimeout(timer);
    }
  }

  *#sliced(chunk: Buffer): Generator<Buffer> {
    const bytes = this.toxics.slice?.bytes ?? chunk.length;
    for (let at = 0; at < chunk.length; at += bytes) yield chunk.subarray(at, at + bytes);
  }

  async #delay(piece: Buffer): Promise<void> {
    const { latencyMs = 0, jitterMs = 0, bytesPerSecond, slice } = this.toxics;
    let delayMs = latencyMs + Math.random() * jitterMs;
    if (bytesPerSecond !== undefined) delayMs += (piece.length * 1000) / bytesPerSecond;
    if (slice !== undefined) delayMs += slice.delayMs;
    if (delayMs > 0) await pause(delayMs);
    const { timeoutMs } = this.toxics;
    if (timeoutMs === undefined) return;
    this.broken.push(Date.now());
    if (timeoutMs > 0) {
      await pause(timeoutMs);
      throw new Error('timeout');
    }
    while (this.toxics.timeoutMs === 0 && !this.#closed) await pause(5);
  }
}
