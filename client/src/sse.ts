/** The transport over server-sent events (GraphQL over SSE, distinct connections): an option for networks that block WebSockets. */
import { createParser } from 'eventsource-parser';
import type { GraphqlError } from './operation.ts';
import { Gate, type Payload, type Transport, type TransportOptions } from './transport.ts';

export const sseTransport =
  ({ url, credential, silenceMs }: TransportOptions): Transport =>
  (subscription, sink) => {
    const gate = new Gate(sink);
    const abort = new AbortController();
    let patience: ReturnType<typeof setTimeout> | undefined;
    // The server sends something at least once per ping interval.
    const alive = () => {
      clearTimeout(patience);
      patience = setTimeout(() => {
        gate.end({ kind: 'lost', cause: { code: 'SILENT', message: 'no sign of life' }, fatal: false });
        abort.abort();
      }, silenceMs);
    };
    const run = async () => {
      alive();
      const response = await credential.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify(subscription),
        signal: abort.signal,
      });
      // The client resumed the stream after its end.
      if (response.status === 204) {
        gate.end({ kind: 'complete' });
        return;
      }
      if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true || response.body === null) {
        gate.end(await refusal(response));
        return;
      }
      const parser = createParser({
        onEvent: ({ event, data }) => {
          if (event === 'complete') gate.end({ kind: 'complete' });
          else if (event === 'next') gate.next(JSON.parse(data) as Payload);
        },
      });
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        // Comments count too: a ping is a comment.
        alive();
        parser.feed(decoder.decode(piece.value, { stream: true }));
      }
    };
    run()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(patience);
        gate.end({ kind: 'lost', cause: { code: 'CLOSED', message: 'the connection was closed' }, fatal: false });
      });
    return () => {
      gate.shut();
      abort.abort();
    };
  };

/**
 * Reads the errors of an answer that is not a stream. An answer without errors is a proxy's, whatever its status, and is temporary, for example while
 * a server is being deployed.
 */
async function refusal(response: Response) {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: unknown };
    if (Array.isArray(errors)) return { kind: 'errors', errors: errors as readonly GraphqlError[] } as const;
  } catch {
    // Not GraphQL: a proxy's page, or an empty body.
  }
  return { kind: 'lost', cause: { code: 'CLOSED', message: `HTTP ${response.status}` }, fatal: false } as const;
}
