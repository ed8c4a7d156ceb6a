/** The rules for prose that a program can check: forbidden words, and the length of a sentence. */
import { parse, visit as visitSdl, type StringValueNode } from 'graphql';
import ts from 'typescript';

/** A text that is read on its own: a paragraph, a cell, a description, a message. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}

export interface Finding {
  readonly line: number;
  readonly problem: string;
}

/** Forbidden words, with the words to use instead. */
const unusedWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tells?|told|telling)\b/i, 'reports, shows, says, distinguishes'],
  [/\bwhoever\b/i, 'name the actor: the client, the agent'],
  [/\bso long\b/i, 'for that time, at most 5 s'],
  [
    /\bone (?:poll|poller|connection|stream|session|call|reader) an? (?:agent|session|instance|subscriber|client|process)\b/i,
    'per agent',
  ],
  [/\bnobody's\b/i, 'name the actor'],
  [/\bof its own accord\b/i, 'by itself'],
  [/\b(?:stands?|stood|standing) still\b/i, 'stalls, hangs, is paused'],
  [/\b(?:goes|going|went|gone) on\b|\bgo on\b/i, 'continues, resumes, lasts'],
  [/\bwithout a word\b/i, 'silently'],
  [/\bhas it that\b|\btakes? it that\b/i, 'assumes that'],
];

export const mostWords = 35;

/** Numbers do not count, because a list of figures is read differently. */
const wordsOf = (sentence: string): readonly string[] => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));

/** A full stop ends a sentence only at the end of the text, or if a new sentence can begin after it. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?][)"”’]?)\s+(?=[\p{Lu}\p{N}`"“(*_[-])/u);

export const findingsIn = (passages: readonly Passage[]): readonly Finding[] => [
  ...wordsIn(passages),
  ...longSentencesIn(passages),
];

/** Finds forbidden words. */
export const wordsIn = (passages: readonly Passage[]): readonly Finding[] =>
  passages.flatMap(({ line, text }) =>
    unusedWords.flatMap(([pattern, instead]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [{ line, problem: `"${found}" (instead: ${instead}): ${startOf(text)}` }];
    }),
  );

const longSentencesIn = (passages: readonly Passage[]): readonly Finding[] =>
  passages.flatMap(({ line, text }) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
      .filter(({ words }) => words > mostWords)
      .map(({ sentence, words }) => ({
        line,
        problem: `a sentence of ${words} words (at most ${mostWords}): ${startOf(sentence)}`,
      })),
  );

const startOf = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** The paragraphs, headings, items and cells of a page. A list of code counts as one word, and a link counts as its text. */
export function passagesOfPage(page: string): readonly Passage[] {
  const passages: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  const close = (): void => {
    if (open !== undefined) passages.push(open);
    open = undefined;
  };
  for (const [index, shown] of proseOf(page).split('\n').entries()) {
    const line = index + 1;
    const text = shown.trim();
    if (text === '' || /^(?:[|#>]|[-*+] |\d+\. )/.test(text)) close();
    if (text.startsWith('|')) passages.push(...text.split(/(?<!\\)\|/).map((cell) => ({ line, text: plain(cell) })));
    else if (text !== '') open = { line: open?.line ?? line, text: `${open?.text ?? ''} ${plain(text)}`.trim() };
    if (text.startsWith('#')) close();
  }
  close();
  return passages.filter(({ text }) => text !== '');
}

const blankLines = (text: string): string => text.replaceAll(/[^\n]/g, '');

/** A page without its code blocks and comments, to which other rules apply. Line numbers stay the same. */
export const proseOf = (page: string): string =>
  page.replaceAll(/^ *```[^]*?^ *```$/gm, blankLines).replaceAll(/<!--[^]*?-->/g, blankLines);

const plain = (text: string): string =>
  text
    .replaceAll(/`[^`]*`/g, 'Code')
    .replaceAll(/Code(?:,? (?:and |or )?Code)+/g, 'Code')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#+|>|[-*+]|\d+\.) /, '')
    .replaceAll(/\*\*?|__/g, '')
    .trim();

export function passagesOfSdl(sdl: string): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (description: StringValueNode | undefined): void => {
    if (description === undefined) return;
    const { line = 0 } = description.loc?.startToken ?? {};
    passages.push(
      ...description.value
        .split(/\n\s*(?:\n|(?=- ))/)
        .map((text) => ({ line, text: plain(text.replaceAll(/\s+/g, ' ')) })),
    );
  };
  visitSdl(parse(sdl), {
    enter: (node) => {
      if ('description' in node) add(node.description);
    },
  });
  return passages;
}

/** The texts with several words in a source file: errors, log lines, settings, descriptions. A value in a template counts as one word. */
export function passagesOfSource(file: string, source: string): readonly Passage[] {
  const passages: Passage[] = [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && /\p{L} \p{L}/u.test(text)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      passages.push(...text.split(/\n+/).map((part) => ({ line: line + 1, text: plain(part) })));
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return passages;
}

/** The comments of a source file, each line separately. */
export const passagesOfComments = (source: string): readonly Passage[] =>
  [...source.matchAll(/\/\*[^]*?\*\/|(?<=^|\s)(?:\/\/|--) .*$/gm)].flatMap(({ 0: comment, index }) => {
    const first = source.slice(0, index).split('\n').length;
    return comment
      .split('\n')
      .map((text, line) => ({ line: first + line, text: plain(text.replace(/@param \w+/, '')) }));
  });

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node)) return ts.isImportDeclaration(node.parent) ? undefined : node.text;
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce((text, { literal }) => `${text}value${literal.text}`, node.head.text);
}
