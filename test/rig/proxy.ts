/** A wire between server and gateway that a test can cut: the gateway then sees its client disconnect, and the server loses its connection. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy extends AsyncDisposable {
  /** The gateway's address through the wire. */
  readonly url: string;
  /** Cuts all open connections; later ones work. */
  cut(): void;
  /** Cuts later connections too, until {@link mend}. */
  sever(): void;
  mend(): void;
  /** All bytes that clients sent so far, as text. */
  sent(): string;
}

export async function startProxy(gatewayUrl: string): Promise<Proxy> {
  const { hostname, port, pathname } = new URL(gatewayUrl);
  const open = new Set<Socket>();
  let sent = '';
  let isSevered = false;
  const server = createServer((near) => {
    if (isSevered) {
      near.resetAndDestroy();
      return;
    }
    near.on('data', (chunk) => (sent += String(chunk)));
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    cut,
    sever: () => {
      isSevered = true;
      cut();
    },
    mend: () => {
      isSevered = false;
    },
    sent: () => sent,
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
