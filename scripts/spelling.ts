/** Finds words in pages and descriptions that are neither in the British dictionary nor in our own list. */
import dictionary from 'dictionary-en-gb';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import type { Finding, Passage } from './prose.ts';

/** One word per line. A word in lower case may begin with a capital; all other words must be spelt exactly as listed. */
export const ownWordsFile = 'scripts/words.txt';

export const readOwnWords = (): readonly string[] =>
  readFileSync(join(import.meta.dirname, '..', ownWordsFile), 'utf8')
    .split('\n')
    .filter((word) => word !== '');

const mostSuggestions = 3;

export class Spelling {
  readonly #dictionary = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  readonly #own: ReadonlySet<string>;

  constructor(ownWords: readonly string[]) {
    this.#own = new Set(ownWords);
  }

  /** Reports each word once per passage. */
  misspelt(passages: readonly Passage[]): readonly Finding[] {
    return passages.flatMap(({ line, text }) =>
      [...new Set(wordsOf(text))]
        .filter((word) => !this.#isKnown(word))
        .map((word) => ({ line, problem: `"${word}" is misspelt, or missing in ${ownWordsFile}${this.#meant(word)}` })),
    );
  }

  #isKnown(word: string): boolean {
    return this.#dictionary.correct(word) || this.#own.has(word) || this.#own.has(word.toLowerCase());
  }

  #meant(word: string): string {
    const suggestions = this.#dictionary.suggest(word).slice(0, mostSuggestions);
    return suggestions.length === 0 ? '' : ` (${suggestions.join(', ')}?)`;
  }
}

/** The words that a dictionary can contain: no addresses, files, numbers, abbreviations or names in camel case. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll('’', "'")
    .split(/[\s…—–]+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((token) => /^[\p{L}'-]+$/u.test(token))
    .flatMap((token) => token.split('-'))
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => /^\p{Lu}?\p{Ll}+(?:'\p{Ll}+)?$/u.test(word) && word.length > 1);
