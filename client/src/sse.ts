/** Over server-sent events (GraphQL over SSE, distinct connections): by choice, where WebSockets cannot pass. */
import type { GraphqlError } from './operation.ts';
import { Gate, type Payload, type Transport, type TransportOptions } from './transport.ts';

export const sseTransport =
  ({ url, credential, silenceMs }: TransportOptions): Transport =>
  (subscription, sink) => {
    const gate = new Gate(sink);
    const abort = new AbortController();
    let patience: ReturnType<typeof setTimeout> | undefined;
    // The server says something at least as often as its pause between pings.
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
      if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true || response.body === null) {
        gate.end(await refusal(response));
        return;
      }
      for await (const { event, data } of messages(response.body, alive)) {
        if (event === 'complete') gate.end({ kind: 'complete' });
        else if (event === 'next') gate.next(JSON.parse(data) as Payload);
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

/** An answer that is no stream: the errors in it, or what its status means. */
async function refusal(response: Response) {
  const { status } = response;
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: readonly GraphqlError[] };
    if (errors !== undefined) return { kind: 'errors', errors } as const;
  } catch {
    // Not GraphQL: a proxy's page, or nothing.
  }
  return {
    kind: 'lost',
    cause: { code: 'CLOSED', message: `HTTP ${status}` },
    fatal: status >= 400 && status < 500 && status !== 408 && status !== 429,
  } as const;
}

interface Message {
  readonly event: string;
  readonly data: string;
}

/** @param heard called with whatever comes, comments too */
async function* messages(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<Message, void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      text += decoder.decode(value, { stream: true });
      const blocks = text.split(/\r?\n\r?\n/);
      text = blocks.pop() ?? '';
      for (const block of blocks) yield messageOf(block);
    }
  } finally {
    reader.releaseLock();
  }
}

function messageOf(block: string): Message {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  }
  return { event, data: data.join('\n') };
}
