/**
 * Trusted documents: where they are set, nothing else is executed, over HTTP and over WebSockets. A request names one by its id or brings its
 * text; the text is checked before it is parsed.
 */
import { createHash } from 'node:crypto';
import { GraphQLError, print } from 'graphql';
import { scanDocument } from './scan-document.ts';
import type { TrustedDocument } from './trusted-manifest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export class TrustedDocuments {
  /** Id → text. */
  readonly #byId = new Map<string, string>();
  /** Hashes of what is left of each when layout and `__typename` do not count. */
  readonly #essences = new Set<string>();

  constructor(documents: readonly TrustedDocument[]) {
    for (const { ids, text, document } of documents) {
      for (const id of [...ids, sha256(text)]) this.#byId.set(id, text);
      // Clients send what stands in their files, or what their tools printed of it.
      for (const each of [text, print(document)]) this.#essences.add(essenceOf(each) ?? '');
    }
  }

  /** @param id as clients write it, with or without `sha256:` before a hash */
  textOf(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''));
  }

  /** @returns whether a text is one of them; undefined for one that cannot be parsed */
  includes(text: string): boolean | undefined {
    const essence = essenceOf(text);
    return essence === undefined ? undefined : this.#essences.has(essence);
  }

  /** Of a text that is none of them. */
  refusal(): GraphQLError {
    return new GraphQLError('This document is not trusted (TRUSTED_DOCUMENTS).', {
      extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST', http: { status: 400 } },
    });
  }
}

/** What comes before `__typename` where it is no field. */
const notBeforeField = new Set(['$', '@', '...', ':', 'on']);

/**
 * The tokens of a text without its layout, in one pass over it. Caches of clients add `__typename` everywhere, each in its own place: it says
 * nothing that they could not have had. One with an alias or a directive counts.
 * @returns undefined for a text that cannot be parsed
 */
function essenceOf(text: string): string | undefined {
  const tokens: string[] = [];
  let braces = 0;
  let parentheses = 0;
  const { isWhole } = scanDocument(text, (start, end) => {
    const token = text.slice(start, end);
    const last = tokens.at(-1);
    // Only now is it known that neither an alias' colon nor a directive follows.
    if (last === pendingTypename) {
      tokens.pop();
      if (token === ':' || token === '@') tokens.push('__typename');
    }
    if (token === '{') {
      // `query {` is `{`.
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

/** A field whose next token decides; no token has a space. */
const pendingTypename = ' ';
