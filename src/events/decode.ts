/** Journal entry → stream items. It runs at reading time, over the bytes as they came: a mistake here cannot lose an event. */
import { parseExact } from '../gateway/envelope.ts';
import { fieldsOf, readName, readTime, type Fields } from '../gateway/loose.ts';
import type { Entry } from '../journal/journal.ts';
import { cursorOf } from './cursor.ts';
import type { EventType, StreamItem } from './event.ts';
import { unrecognized } from './own.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

export type Decode = (incarnation: string, agentId: string, entry: Entry) => readonly StreamItem[];

/** The events of a poll's answer: none where `event` is absent or null, one, or the elements of a list. */
export function eventsOf(event: unknown): readonly unknown[] {
  if (event === undefined || event === null || event === '') return [];
  return Array.isArray(event) ? event.filter((element) => element !== null) : [event];
}

/** The eventType of an event as the gateway sent it, "" where it has none. */
export function eventTypeOf(event: unknown): string {
  const type = typeof event === 'object' && event !== null ? (event as Fields)['eventType'] : undefined;
  return typeof type === 'string' ? type : '';
}

export function createDecode(types: readonly EventType[]): Decode {
  const byEvent = new Map(types.flatMap((type) => Object.keys(type.events).map((event) => [event, type] as const)));
  const byName = new Map(types.map((type) => [type.typeName, type] as const));
  return (incarnation, agentId, entry) => {
    const item = (index: number) => ({
      id: cursorOf(incarnation, agentId, entry.first + index),
      position: entry.first + index,
      serial: entry.serial,
      agentId,
      receivedAt: new Date(entry.receivedAtMs),
    });
    const value = parseExact(entry.bytes) as Fields;
    if (entry.kind === 'own') {
      const type = String(value['type']);
      const declared = byName.get(type);
      return [
        {
          ...item(0),
          type,
          typeName: type,
          occurredAt: null,
          workNo: null,
          content: null,
          fields: declared ? read(declared, value) : {},
        },
      ];
    }
    return eventsOf(value['event']).map((event, index) => {
      const type = eventTypeOf(event);
      const { workNo, eventGenTime, content } = typeof event === 'object' ? (event as Fields) : { content: event };
      const typed = typedFields(byEvent.get(type), content);
      return {
        ...item(index),
        type,
        ...typed,
        workNo: tolerant(readName, workNo),
        occurredAt: tolerant(readTime, eventGenTime),
        content: content ?? null,
      };
    });
  };
}

function typedFields(type: EventType | undefined, content: unknown): Pick<StreamItem, 'typeName' | 'fields'> {
  if (type === undefined) return { typeName: unrecognized, fields: {} };
  try {
    return { typeName: type.typeName, fields: read(type, contentFields(type, content)) };
  } catch {
    return { typeName: unrecognized, fields: {} };
  }
}

function contentFields(type: EventType, content: unknown): Fields {
  if (type.content === 'none') return {};
  if (type.content === 'object' || typeof content === 'object') return fieldsOf(content);
  return { '': content };
}

function read(type: EventType, content: Fields): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, keys] of Object.entries(type.fields)) {
    const key = keys.find((candidate) => content[candidate] !== undefined);
    fields[name] = key === undefined ? null : vocabulary[name as keyof Vocabulary].read(content[key]);
  }
  return fields;
}

function tolerant<Value>(reader: (raw: unknown) => Value | null, raw: unknown): Value | null {
  try {
    return reader(raw);
  } catch {
    return null;
  }
}
