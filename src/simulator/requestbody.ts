import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const maxBytes = 4 * 1024 * 1024;

export class RequestBody {
  readonly #request: IncomingMessage;

  constructor(request: IncomingMessage) {
    this.#request = request;
  }

  /** Beyond the limit, the body is read and discarded. The remaining text is then no longer JSON. */
  async text(): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.#request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  }

  /** Parses the JSON of a gateway's request. An empty body counts as an empty object, because many operations have no body. */
  async json(): Promise<unknown> {
    const text = await this.text();
    if (text.trim() === '') return {};
    try {
      return JSON.parse(text);
    } catch {
      throw new Refusal('000-006');
    }
  }
}
