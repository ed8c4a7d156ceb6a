/** TLS in front of a gateway that speaks plain HTTP, as in production deployments. */
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { createServer, type TlsOptions, type TLSSocket } from 'node:tls';

export interface TlsWire extends AsyncDisposable {
  /**
   * The gateway's address through TLS.
   * @param host the host name that the client uses
   */
  url(host?: string): string;
  /** Successful handshakes, with the protocol and the name in the client's certificate. */
  readonly handshakes: readonly { readonly protocol: string | null; readonly client: string | undefined }[];
}

export async function startTlsWire(gatewayUrl: string, options: TlsOptions): Promise<TlsWire> {
  const { hostname, port, pathname } = new URL(gatewayUrl);
  const handshakes: { protocol: string | null; client: string | undefined }[] = [];
  const open = new Set<TLSSocket>();
  const server = createServer(options, (near) => {
    const { subject } = near.getPeerCertificate() as { subject?: { CN?: string } };
    handshakes.push({ protocol: near.getProtocol(), client: subject?.CN });
    open.add(near);
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => {
      open.delete(near);
      far.destroy();
    });
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (host = '127.0.0.1') => `https://${host}:${(server.address() as AddressInfo).port}${pathname}`,
    handshakes,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
