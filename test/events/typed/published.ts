/** What is published of the gateway's events, with a content for each: its example's, or one made from the list of its fields. */
import { createDecode } from '../../../src/events/decode.ts';
import type { StreamItem } from '../../../src/events/event.ts';
import { eventTypes } from '../../../src/schema/schema.ts';
import facts from '../../facts/events.json' with { type: 'json' };

interface PublishedField {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly enum?: readonly string[];
}

export interface Published {
  readonly eventType: string;
  readonly family: string;
  readonly content: { readonly kind: string; readonly fields: readonly PublishedField[] };
  readonly example: object | null;
  readonly doc: string;
}

export type Content = Readonly<Record<string, unknown>>;

export const published: readonly Published[] = facts;

/** The page shows more than one may read as a field: an artefact of the serialiser, and "there is more". */
const noFields: ReadonlySet<string> = new Set(['jsonKey', '(more)']);

export const fieldsOfPublished = ({ content }: Published): readonly PublishedField[] =>
  content.fields.filter(({ name }) => !noFields.has(name));

/** The content of the published example; undefined where none is published. */
export function exampleOf({ example }: Published): unknown {
  if (example === null) return undefined;
  const event = 'event' in example ? example.event : example;
  return (event as { readonly content: unknown }).content;
}

export function sampleOf(fact: Published): unknown {
  const example = exampleOf(fact);
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

/** An answer of the gateway with this as its event, decoded as a subscriber's items. */
export function decodeEvent(eventJson: string): readonly StreamItem[] {
  const bytes = Buffer.from(`{"message":"","retcode":"0","event":${eventJson}}`);
  return [...decode('incarnation', '1001', { kind: 'answer', first: 5, count: 1, serial: 1, receivedAtMs: 0, bytes })];
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
/** Every declaration of an event, doubles too. */
export const declaredEvents = declared.map(([event]) => event);

export function typeNameOf(eventType: string): string {
  return declaredTypes.get(eventType)?.typeName ?? 'UnrecognizedAgentEvent';
}
