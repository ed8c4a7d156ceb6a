/**
 * The JSON of a result of the stream. What is long in an item is serialized once, however many documents select it and however often; a result
 * that would be long itself is made of parts, so that all results of an item share the bytes of what is long.
 */
import type { ExecutionResult } from 'graphql';
import type { StreamItem } from '../events/event.ts';
import { heldMs } from '../events/tail.ts';
import { KeptTexts } from './kept-texts.ts';

/** A text in parts, to be written one after the other. */
export type Parts = readonly (string | Uint8Array)[];

/** Shorter texts are serialized where they stand. */
const longCharacters = 1024;
/** Of a whole result: what is shorter is copied into one part, which is quicker to send. */
const mostJoinedCharacters = 65_536;
/** What a text costs beside its bytes. */
const overheadBytes = 1024;

/** Of this process: results and what they are made of, for as long as readers share the items. */
const keptTexts = new KeptTexts(32 * 1024 * 1024, heldMs);

export const keep = (bytes: number, forget: () => void): void => {
  keptTexts.add(bytes + overheadBytes, forget);
};

/** Something long in an item, as JSON. */
interface Long {
  readonly text: string;
  bytes: Uint8Array | undefined;
}

const longs = new WeakMap<StreamItem, Map<unknown, Long>>();

const texts = new WeakMap<ExecutionResult, string>();

/** A result that is held as its JSON alone. Its data is read from there where somebody asks for it. @param json of a result without errors */
export function resultOfJson(json: string): ExecutionResult {
  const result = Object.freeze({
    get data() {
      return (JSON.parse(json) as ExecutionResult).data ?? null;
    },
  });
  texts.set(result, json);
  return result;
}

export const jsonOf = (result: ExecutionResult): string => texts.get(result) ?? JSON.stringify(result);

/** The JSON of a result. @param item that it was made of */
export function jsonParts(result: ExecutionResult, item: StreamItem): Parts {
  // An item without a number of bytes is short.
  if (item.bytes === undefined) return [JSON.stringify(result)];
  const pieces: (string | Long)[] = [];
  collectFields(result, item, pieces);
  let characters = 0;
  for (const piece of pieces) characters += textOf(piece).length;
  return characters > mostJoinedCharacters ? parted(pieces) : [pieces.map(textOf).join('')];
}

/** What is long in parts of its own, and one part for all that stands between two of them. */
function parted(pieces: readonly (string | Long)[]): Parts {
  const parts: (string | Uint8Array)[] = [];
  let between = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') between += piece;
    else {
      parts.push(between, bytesOf(piece));
      between = '';
    }
  }
  parts.push(between);
  return parts;
}

/** The parts as one, where none of them is shared. */
export function joined(parts: Parts): Parts {
  return parts.every((part) => typeof part === 'string') ? [Buffer.from(parts.join(''))] : parts;
}

/** Of parts that are not shared with other results. */
export const ownBytes = (parts: Parts): number =>
  parts.length === 1
    ? lengthOf(parts[0])
    : parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);

const lengthOf = (part: string | Uint8Array | undefined): number => part?.length ?? 0;

const textOf = (piece: string | Long): string => (typeof piece === 'string' ? piece : piece.text);

function bytesOf(long: Long): Uint8Array {
  return (long.bytes ??= Buffer.from(long.text));
}

/** As JSON.stringify does it, except that what is long stands on its own. */
function collect(value: unknown, item: StreamItem, pieces: (string | Long)[]): void {
  if (isLong(value, item)) pieces.push(longOf(value, item));
  else if (Array.isArray(value)) {
    value.forEach((each, index) => {
      pieces.push(index === 0 ? '[' : ',');
      collect(each, item, pieces);
    });
    pieces.push(value.length === 0 ? '[]' : ']');
  } else if (isSelected(value)) collectFields(value, item, pieces);
  else pieces.push(JSON.stringify(value));
}

function collectFields(fields: object, item: StreamItem, pieces: (string | Long)[]): void {
  let opening = '{';
  for (const [key, value] of Object.entries(fields)) {
    pieces.push(`${opening}${JSON.stringify(key)}:`);
    collect(value, item, pieces);
    opening = ',';
  }
  pieces.push(opening === '{' ? '{}' : '}');
}

const isLong = (value: unknown, { content }: StreamItem): boolean =>
  typeof value === 'string'
    ? value.length >= longCharacters
    : typeof value === 'object' && value !== null && value === content;

/** An object of the result. A scalar's value has a prototype, or is one of V8's numbers with all their digits, which are frozen. */
const isSelected = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null && !Object.isFrozen(value);

function longOf(value: unknown, item: StreamItem): Long {
  const ofItem = longs.get(item) ?? new Map<unknown, Long>();
  longs.set(item, ofItem);
  const known = ofItem.get(value);
  if (known) return known;
  const long = { text: JSON.stringify(value), bytes: undefined };
  ofItem.set(value, long);
  // It may be held as text and as bytes.
  keep(2 * long.text.length, () => ofItem.delete(value));
  return long;
}
