/**
 * Automatic persisted queries: a client sends a document's hash, and the text only if the server does not know the hash. The server stores each text
 * by its hash for all clients: a hash gives a client no more than the text would.
 */
import { createHash } from 'node:crypto';
import { BoundedCache } from './bounded-cache.ts';
import { idOf, type DocumentRequest, type SentDocuments } from './document-ids.ts';

const bounds = { entries: 10_000, characters: 4_000_000 };
const withoutPrefix = (id: string): string => id.replace(/^sha256:/, '').toLowerCase();

export class AutomaticDocuments implements SentDocuments {
  readonly #texts = new BoundedCache<{ readonly text: string }>(bounds, (_hash, { text }) => text.length);

  textOf(id: string): string | undefined {
    return this.#texts.get(withoutPrefix(id))?.text;
  }

  keep(request: DocumentRequest, text: string): void {
    const id = request.query ? idOf(request) : undefined;
    if (id === undefined) return;
    const hash = createHash('sha256').update(text).digest('hex');
    if (withoutPrefix(id) === hash) this.#texts.set(hash, { text });
  }
}
