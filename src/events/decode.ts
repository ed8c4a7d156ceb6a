/** Converts a journal entry to stream items. Decoding runs when the entry is read, on the stored bytes, so a mistake here cannot lose an event. */
import { parseExact } from '../gateway/envelope.ts';
import { fieldsOf, readName, readText, type Fields } from '../gateway/declaration/loose.ts';
import type { Output } from '../gateway/declaration/result-fields.ts';
import type { Entry, Unreadable } from '../journal/journal.ts';
import { nestsTooDeep } from '../net/json-nesting.ts';
import { commandNoted, readNote } from './command-notes.ts';
import { cursorOf } from './cursor.ts';
import { eventTexts } from './source.ts';
import type { EventType } from './declaration/event-type.ts';
import type { StreamItem } from './event.ts';
import { isNeverLate, streamGap, unrecognized, unreadableEntry } from './own.ts';
import { readMoment } from './declaration/field-kinds.ts';
import { bytesPerDelivery, fewestBytes } from './work-turns.ts';

/** Creates the items one by one, as the caller takes them: an answer of 4 MiB may hold two million events. */
export type Decode = (presentEpoch: string, agentId: string, entry: Entry) => Iterable<StreamItem>;

/** The events of a poll's answer: none if `event` is absent, null or empty, one, or the elements of a list. */
export function eventsOf(event: unknown): readonly unknown[] {
  if (event === undefined || event === null || event === '') return [];
  return Array.isArray(event) ? event.filter((element) => element !== null) : [event];
}

/** The eventType of an event as the gateway sent it; "" if it has none. */
export function eventTypeOf(event: unknown): string {
  const type = typeof event === 'object' && event !== null ? (event as Fields)['eventType'] : undefined;
  return typeof type === 'string' ? type : '';
}

/** Which part of an entry cannot be read: one that the journal reports, or the content. */
export type UnreadablePart = Unreadable | 'content';
/** Called each time an unreadable entry is read, which may be often. */
export type OnUnreadable = (agentId: string, entry: Entry, part: UnreadablePart) => void;

/** A parsed entry. */
interface Readable {
  readonly count: number;
  readonly at: (index: number) => StreamItem;
}

/** Creates the decoder. It never throws: an unreadable entry becomes a StreamGap at each of its positions. */
export function createDecode(types: readonly EventType[], onUnreadable: OnUnreadable = () => undefined): Decode {
  const byName = new Map(types.map((type) => [type.typeName, type] as const));
  const byEvent = new Map<string, Declared>(
    types.flatMap((type) => [
      ...Object.keys(type.events).map((event) => [event, { type, judged: true }] as const),
      ...Object.keys(type.namedOnly ?? {}).map((event) => [event, { type, judged: false }] as const),
    ]),
  );
  const read = (presentEpoch: string, agentId: string, entry: Entry): Readable => {
    const bytes = Math.ceil(entry.bytes.byteLength / entry.count);
    const units = Math.ceil(bytes / bytesPerDelivery);
    const item = (index: number) => ({
      id: cursorOf(entry.epoch ?? presentEpoch, agentId, entry.first + index),
      position: entry.first + index,
      sessionNumber: entry.sessionNumber,
      agentId,
      receivedAt: new Date(entry.receivedAtMs),
      isLate: entry.late === true,
      ...(units > 1 && { units }),
      ...(bytes > fewestBytes && { bytes }),
    });
    const value = parseExact(entry.bytes) as Fields;
    if (entry.kind === 'own') {
      const type = String(value['type']);
      const common = { type, typeName: type, occurredAt: null, workNo: null, content: null };
      if (type === commandNoted) {
        const noted = { ...item(0), ...common, fields: { note: readNote(value['note']) } };
        return { count: 1, at: () => noted };
      }
      if (!byName.has(type)) throw new TypeError('an item of a type that is not known');
      const fields = readLoosely(byName.get(type), value);
      const only = { ...item(0), ...common, fields, isLate: entry.late === true && !isNeverLate(type) };
      return { count: 1, at: () => only };
    }
    const events = eventsOf(value['event']);
    let texts: readonly string[] | undefined;
    const at = (index: number): StreamItem => {
      const event = events[index];
      const type = eventTypeOf(event);
      const parts = partsOf(event);
      const { workNo, eventGenTime } = parts;
      let content = parts['content'];
      // Such content cannot be serialized again. Its original text loses nothing.
      if (nestsTooDeep(content)) {
        texts ??= textsOf(entry.bytes, events.length);
        content = texts[index];
      }
      // The example on one page has a blank before the name (cec_07_1406).
      const declared = byEvent.get(type.trim());
      return {
        ...item(index),
        type,
        family: declared?.type.family ?? 'OTHER',
        ...typed(declared, content),
        workNo: tolerant(readName, workNo),
        occurredAt: tolerant(readMoment, eventGenTime),
        content: content ?? null,
      };
    };
    return { count: events.length, at };
  };
  const gapType = byName.get(streamGap);
  return function* (presentEpoch, agentId, entry) {
    let part: UnreadablePart = entry.unreadable ?? 'content';
    let index = 0;
    if (entry.unreadable === undefined) {
      try {
        const items = read(presentEpoch, agentId, entry);
        part = items.count === entry.count ? 'content' : 'positions';
        while (part === 'content' && index < entry.count) {
          const item = items.at(index);
          index += 1;
          yield item;
        }
      } catch {
        // The entry is damaged, or a later release wrote it.
      }
      if (index === entry.count) return;
    }
    onUnreadable(agentId, entry, part);
    for (; index < entry.count; index += 1) yield gapAt(gapType, presentEpoch, agentId, entry, index);
  };
}

function gapAt(
  gapType: EventType | undefined,
  presentEpoch: string,
  agentId: string,
  { first, sessionNumber, receivedAtMs, epoch = presentEpoch }: Entry,
  index: number,
): StreamItem {
  return {
    id: cursorOf(epoch, agentId, first + index),
    position: first + index,
    sessionNumber,
    agentId,
    type: streamGap,
    typeName: streamGap,
    receivedAt: new Date(receivedAtMs),
    isLate: false,
    occurredAt: null,
    workNo: null,
    content: null,
    fields: readLoosely(gapType, { since: receivedAtMs, until: receivedAtMs, cause: unreadableEntry }),
  };
}

/** The text of each event. If the answer cannot be divided, the first event gets the text of the whole answer. */
function textsOf(bytes: Uint8Array, count: number): readonly string[] {
  const answer = Buffer.from(bytes).toString();
  const texts = eventTexts(answer);
  return texts.length === count ? texts : [answer, ...Array.from({ length: count - 1 }, () => '')];
}

/** A value that does not have the form of an event becomes the content itself, so that nothing is lost. */
function partsOf(event: unknown): Fields {
  const isEvent = typeof event === 'object' && event !== null && ('eventType' in event || 'content' in event);
  return isEvent ? event : { content: event };
}

interface Declared {
  readonly type: EventType;
  /** False if only the name of this event is known. */
  readonly judged: boolean;
}

function typed(declared: Declared | undefined, content: unknown): Pick<StreamItem, 'typeName' | 'fields'> {
  if (declared === undefined) return { typeName: unrecognized, fields: {} };
  const { type, judged } = declared;
  try {
    const values = contentFields(type, content);
    return { typeName: type.typeName, fields: judged ? read(type, values) : readLoosely(type, values) };
  } catch {
    return { typeName: judged ? unrecognized : type.typeName, fields: {} };
  }
}

function contentFields(type: EventType, content: unknown): Fields {
  if (type.content === 'none') return {};
  if (type.content === 'object' || tolerant(readText, content) === null) return fieldsOf(content);
  return Object.fromEntries(Object.values(type.fields).map(({ wire }) => [wire, content]));
}

type Reader = (field: Output, raw: unknown) => unknown;
const strictly: Reader = (field, raw) => field.read(raw);
const loosely: Reader = (field, raw) => tolerant((value) => field.read(value), raw);

/** @throws When the content of a field is not of its kind. */
function read(type: EventType, content: Fields, reader: Reader = strictly): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  let folded: ReadonlyMap<string, unknown> | undefined;
  const value = (key: string): unknown => {
    if (Object.hasOwn(content, key)) return content[key];
    folded ??= new Map(Object.entries(content).map(([spelling, found]) => [spelling.toLowerCase(), found]));
    return folded.get(key.toLowerCase());
  };
  for (const [name, field] of Object.entries(type.fields)) {
    const found = value(field.wire);
    fields[name] = found === undefined || found === null || found === '' ? null : reader(field, found);
  }
  return fields;
}

/** Reads each field that can be read; the others are null. */
function readLoosely(type: EventType | undefined, content: Fields): Readonly<Record<string, unknown>> {
  return type === undefined ? {} : read(type, content, loosely);
}

function tolerant<Value>(reader: (raw: unknown) => Value | null, raw: unknown): Value | null {
  try {
    return reader(raw);
  } catch {
    return null;
  }
}
