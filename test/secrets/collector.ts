/** An OpenTelemetry collector that stores the raw bytes that it receives. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Collector extends AsyncDisposable {
  readonly url: string;
  /** All bytes so far, as text. */
  received(): string;
}

export async function startCollector(): Promise<Collector> {
  let text = '';
  const server = createServer((request, response) => {
    request.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    request.once('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => text,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
