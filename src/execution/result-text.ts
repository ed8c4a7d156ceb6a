/**
 * The JSON of the results of a stream. The long values of an item are serialized once, however many documents select them. A long result consists of
 * parts, so that all results of an item share the bytes of its long values.
 */
import type { ExecutionResult } from 'graphql';
import type { StreamItem } from '../events/event.ts';
import { heldMs } from '../events/tail.ts';
import { KeptTexts } from './kept-texts.ts';

/** A text in parts, which are written one after the other. */
export type Parts = readonly (string | Uint8Array)[];

/** Shorter texts are serialized inline. */
const longCharacters = 1024;
/** Whether the values of an item are not shared between documents. Without `bytes` it is short. */
export const isShort = ({ bytes = 0 }: StreamItem): boolean => bytes <= longCharacters;

/** A shorter result is copied into one part, which is quicker to send. */
const mostJoinedCharacters = 65_536;
/** Memory that a text takes in addition to its bytes. */
const overheadBytes = 1024;

/** Results of this process and their long values, kept as long as readers share the items. */
const keptTexts = new KeptTexts(32 * 1024 * 1024, heldMs);

export const keep = (bytes: number, forget: () => void): void => {
  keptTexts.add(bytes + overheadBytes, forget);
};

/** A long value of an item, as JSON. */
interface Long {
  readonly text: string;
  bytes: Uint8Array | undefined;
}

const longs = new WeakMap<StreamItem, Map<unknown, Long>>();

const texts = new WeakMap<ExecutionResult, string>();

/** A result that is stored only as its JSON. Its data is parsed on each access. @param json of a result without errors */
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

/** The JSON of a result. @param item that the result was made from */
export function jsonParts(result: ExecutionResult, item: StreamItem): Parts {
  // Finding the long values of a short item takes longer than serializing it once for each document.
  if (isShort(item)) return [JSON.stringify(result)];
  const pieces: (string | Long)[] = [];
  collectFields(result, item, pieces);
  let characters = 0;
  for (const piece of pieces) characters += textOf(piece).length;
  return characters > mostJoinedCharacters ? parted(pieces) : [pieces.map(textOf).join('')];
}

/** One part for each long value, and one part for everything between two of them. */
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

/** Joins the parts if none of them is shared. */
export function joined(parts: Parts): Parts {
  return parts.every((part) => typeof part === 'string') ? [Buffer.from(parts.join(''))] : parts;
}

/** The size of the parts that are not shared with other results. */
export const ownBytes = (parts: Parts): number =>
  parts.length === 1
    ? lengthOf(parts[0])
    : parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);

const lengthOf = (part: string | Uint8Array | undefined): number => part?.length ?? 0;

const textOf = (piece: string | Long): string => (typeof piece === 'string' ? piece : piece.text);

function bytesOf(long: Long): Uint8Array {
  return (long.bytes ??= Buffer.from(long.text));
}

/** Serializes like JSON.stringify, except that each long value is a separate piece. */
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

/** Whether a value is an object of the result. A scalar's value has a prototype, or is a number of JSON.rawJSON, which is frozen. */
const isSelected = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null && !Object.isFrozen(value);

function longOf(value: unknown, item: StreamItem): Long {
  const ofItem = longs.get(item) ?? new Map<unknown, Long>();
  longs.set(item, ofItem);
  const known = ofItem.get(value);
  if (known) return known;
  const long = { text: JSON.stringify(value), bytes: undefined };
  ofItem.set(value, long);
  // Counted twice: it may be held as text and as bytes.
  keep(2 * long.text.length, () => ofItem.delete(value));
  return long;
}
