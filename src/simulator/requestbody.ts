import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const maxBytes = 4 * 1024 * 1024;

/** The JSON of a request; nothing at all counts as an empty object, for many operations have no body. */
export class RequestBody {
  readonly #request: IncomingMessage;

  constructor(request: IncomingMessage) {
    this.#request = request;
  }

  async read(): Promise<unknown> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.#request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString();
    if (text.trim() === '') return {};
    try {
      return JSON.parse(text);
    } catch {
      throw new Refusal('000-006');
    }
  }
}
