/** The gateway's published events, each with a content: from its example, or generated from its list of fields. */
import { createDecode } from '../../../src/events/decode.ts';
import type { StreamItem } from '../../../src/events/event.ts';
import { eventTypes } from '../../../src/schema/schema.ts';
import { exampleOf, type PublishedEvent, type PublishedField } from '../../rig/facts.ts';

export type Content = Readonly<Record<string, unknown>>;

/** The page also lists these, which are not fields: an artefact of the serialiser, and "there is more". */
const noFields: ReadonlySet<string> = new Set(['jsonKey', '(more)']);

export const fieldsOfPublished = ({ content }: PublishedEvent): readonly PublishedField[] =>
  content.fields.filter(({ name }) => !noFields.has(name));

export function sampleOf(fact: PublishedEvent): unknown {
  const example = exampleOf(fact)?.content;
  if (example !== undefined) return example;
  if (fact.content.kind === 'string') return '1456402370-7';
  if (fact.content.fields.length === 0) return null;
  return Object.fromEntries(fieldsOfPublished(fact).map((field) => [field.name, sampleValue(field)]));
}

export function sampleValue({ name, type, meaning, enum: values }: PublishedField): unknown {
  if (type.includes('object')) return { subject: 'a' };
  const listed = /^(\d+|yes|QC_\w+)/.exec(values?.[0] ?? meaning)?.[1] ?? values?.[0] ?? undefined;
  const text = listed ?? (/time$/i.test(name) && name !== 'ctime' ? '1566867437000' : '1');
  return type.includes('integer') ? Number(text) : text;
}

const decode = createDecode(eventTypes);

/** Decodes a gateway answer with this event into a subscriber's items. */
export function decodeEvent(eventJson: string): readonly StreamItem[] {
  const bytes = Buffer.from(`{"message":"","retcode":"0","event":${eventJson}}`);
  return [...decode('epoch', '1001', { kind: 'answer', first: 5, count: 1, sessionNumber: 1, receivedAtMs: 0, bytes })];
}

export function decoded(eventType: string, content: unknown): StreamItem {
  const [item] = decodeEvent(JSON.stringify({ eventType, workNo: '1001', content }));
  if (item === undefined) throw new Error('dropped');
  return item;
}

const declared = eventTypes.flatMap((type) =>
  [...Object.keys(type.events), ...Object.keys(type.namedOnly ?? {})].map((event) => [event, type] as const),
);
export const declaredTypes = new Map(declared);
/** Every declaration of an event, including duplicates. */
export const declaredEvents = declared.map(([event]) => event);

export function typeNameOf(eventType: string): string {
  return declaredTypes.get(eventType)?.typeName ?? 'UnrecognizedAgentEvent';
}
