/** Mutants generated from the source: each condition of `nextStep` and of each Lua script, once replaced by true and once by false. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutants.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const scripts = `${src}journal/redis/scripts/`;

const luaFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.lua'))
    .map((file) => `${folder}${file}`);

export function generatedMutants(): readonly Mutant[] {
  return [
    ...mutantsOf(`${src}events/next-step.ts`, 'nextStep', typeScriptConditions),
    ...[...luaFiles(scripts), ...luaFiles(`${scripts}parts/`)].flatMap((file) =>
      mutantsOf(file, 'script', luaConditions),
    ),
  ];
}

interface Condition {
  readonly from: number;
  readonly to: number;
}

function mutantsOf(
  path: string,
  origin: Mutant['origin'],
  conditions: (text: string) => Iterable<Condition>,
): readonly Mutant[] {
  const text = readFileSync(path, 'utf8');
  const file = `${basename(dirname(path))}/${basename(path)}`;
  return [...conditions(text)].flatMap(({ from, to }) => {
    const line = text.slice(0, from).split('\n').length;
    const { start, end } = uniqueAround(text, from, to);
    return [true, false].map((value): Mutant => {
      const anchor = text.slice(start, end);
      const by = `${text.slice(start, from)}${value}${text.slice(to, end)}`;
      const name = `${file}:${line} ${text.slice(from, to).replaceAll(/\s+/g, ' ')} → ${value}`;
      return { name, origin, change: { file, anchor, by } };
    });
  });
}

/** Whole lines around a position, extended until the text is unique. */
function uniqueAround(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = text.lastIndexOf('\n', from - 1) + 1;
  let end = text.indexOf('\n', to);
  if (end < 0) end = text.length;
  while (text.split(text.slice(start, end)).length > 2) {
    start = start > 0 ? text.lastIndexOf('\n', start - 2) + 1 : 0;
    end = Math.max(end, text.indexOf('\n', end + 1));
  }
  return { start, end };
}

/** Conditions between `if` and `then`. */
function* luaConditions(text: string): Generator<Condition> {
  for (const { index, 0: found } of text.matchAll(/\b(?:else)?if (.*?) then\b/g)) {
    const lineStart = text.lastIndexOf('\n', index) + 1;
    if (text.slice(lineStart, index).includes('--')) continue;
    const from = index + found.indexOf('if ') + 3;
    yield { from, to: index + found.length - ' then'.length };
  }
}

/** The condition of each `if` and `? :`, and each operand of `&&` and `||`. */
function* typeScriptConditions(text: string): Generator<Condition> {
  for (const { index } of text.matchAll(/\bif \(/g)) {
    const from = index + 'if ('.length;
    yield* withParts(text, from, closing(text, from));
  }
  for (const { index } of text.matchAll(/ \? /g)) {
    const from = Math.max(text.lastIndexOf('return ', index) + 7, text.lastIndexOf('reason: ', index) + 8);
    if (from > text.lastIndexOf('\n', index)) yield* withParts(text, from, index);
  }
  for (const { index, 0: found } of text.matchAll(/const is\w+ = (.*);$/gm))
    yield* withParts(text, index + found.indexOf(' = ') + 3, index + found.length - 1);
}

function* withParts(text: string, from: number, to: number): Generator<Condition> {
  yield { from, to };
  const parts = text.slice(from, to).split(/ (?:&&|\|\|) /);
  if (parts.length < 2) return;
  let at = from;
  for (const part of parts) {
    yield { from: at, to: at + part.length };
    at += part.length + 4;
  }
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
}
