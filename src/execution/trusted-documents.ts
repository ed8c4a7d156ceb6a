/**
 * Trusted documents: if they are configured, the server executes no other documents, over HTTP and over WebSockets. A request names a document by its
 * id or sends its text; the server checks the text before it parses it.
 */
import { createHash } from 'node:crypto';
import { GraphQLError, print } from 'graphql';
import { scanDocument } from './scan-document.ts';
import type { TrustedDocument } from './trusted-manifest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export class TrustedDocuments {
  /** Id → text. */
  readonly #byId = new Map<string, string>();
  /** Hashes of the documents without their layout and `__typename`. */
  readonly #essences = new Set<string>();

  constructor(documents: readonly TrustedDocument[]) {
    for (const { ids, text, document } of documents) {
      for (const id of [...ids, sha256(text)]) this.#byId.set(id, text);
      // Clients send the text of their files, or the text that their tools printed from it.
      for (const each of [text, print(document)]) this.#essences.add(essenceOf(each) ?? '');
    }
  }

  /** @param id as clients write it, with or without `sha256:` before the hash */
  textOf(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''));
  }

  /** @returns whether the text is a trusted document; undefined if it cannot be parsed */
  includes(text: string): boolean | undefined {
    const essence = essenceOf(text);
    return essence === undefined ? undefined : this.#essences.has(essence);
  }

  /** The error for a text that is not a trusted document. */
  refusal(): GraphQLError {
    return new GraphQLError('This document is not trusted (TRUSTED_DOCUMENTS).', {
      extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST', http: { status: 400 } },
    });
  }
}

/** Tokens before a `__typename` that is not a field. */
const notBeforeField = new Set(['$', '@', '...', ':', 'on']);

/**
 * Hashes the tokens of a text without its layout, in one pass. Caches of clients add `__typename` in different places, so it does not count: it
 * reveals nothing that clients could not have requested. A `__typename` with an alias or a directive counts.
 * @returns undefined if the text cannot be parsed
 */
function essenceOf(text: string): string | undefined {
  const tokens: string[] = [];
  let braces = 0;
  let parentheses = 0;
  const { isWhole } = scanDocument(text, (start, end) => {
    const token = text.slice(start, end);
    const last = tokens.at(-1);
    // Only the next token shows whether a colon (of an alias) or a directive follows.
    if (last === pendingTypename) {
      tokens.pop();
      if (token === ':' || token === '@') tokens.push('__typename');
    }
    if (token === '{') {
      // `query {` is equivalent to `{`.
      if (braces === 0 && tokens.at(-1) === 'query' && isDefinitionStart(tokens.at(-2))) tokens.pop();
      braces += 1;
    } else if (token === '}') braces -= 1;
    else if (token === '(') parentheses += 1;
    else if (token === ')') parentheses -= 1;
    const isField =
      token === '__typename' && braces > 0 && parentheses === 0 && !notBeforeField.has(tokens.at(-1) ?? '');
    tokens.push(isField ? pendingTypename : token);
  });
  return isWhole ? sha256(tokens.join(' ')) : undefined;
}

const isDefinitionStart = (before: string | undefined): boolean => before === undefined || before === '}';

/** Stands for a `__typename` until the next token decides whether it counts. No token contains a space. */
const pendingTypename = ' ';
