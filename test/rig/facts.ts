/** The gateway's published operations, events and codes, from test/facts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PublishedOperation {
  readonly family: string;
  /** The gateway's own name of the operation. */
  readonly logName: string;
  readonly method: string;
  readonly path: string;
  /** Empty if none are published. */
  readonly errorCodes: readonly string[];
  readonly result: { readonly kind: string; readonly note?: string };
  /** Its pages, and the public clients in which it was seen. */
  readonly doc: string;
  readonly notes?: readonly string[];
}

export interface PublishedCode {
  readonly code: string;
  readonly class: string;
  readonly doc: string;
}

export interface PublishedField {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly enum?: readonly string[];
}

export interface PublishedEvent {
  readonly eventType: string;
  readonly family: string;
  readonly content: { readonly kind: string; readonly fields: readonly PublishedField[] };
  /** Wrapped in the envelope, or bare on a few pages. */
  readonly example: ExampleEvent | { readonly event: ExampleEvent } | null;
  readonly doc: string;
}

export interface ExampleEvent {
  readonly eventType: string;
  readonly workNo?: string;
  readonly eventGenTime?: number;
  readonly content?: unknown;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'facts', file), 'utf8')) as unknown;

/** Spellings and methods of older releases, as public clients send them. The catalogue has them in the notes of the operations. */
export const olderForms: readonly string[] = [
  'PUT /voicecall/{agentid}/previewcallout',
  'PUT /voicecall/{agentid}/phonepickup',
  'PUT /voicecall/{agentid}/phonehangup',
];

type WrittenOperation = Omit<PublishedOperation, 'errorCodes'> & Partial<Pick<PublishedOperation, 'errorCodes'>>;

/** No page and no client shows its answer. It is declared only if several public clients use it. */
export const isKnownByPathOnly = ({ result: { kind, note } }: PublishedOperation): boolean =>
  kind === 'unknown' && note === undefined;

/** The public client code bases that have the operation, as `doc` names them: "vendor C# and Java demos" are two. */
export const clientsWith = ({ doc }: PublishedOperation): readonly string[] =>
  doc
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[;,] | and /)
    .filter((source) => !/^(?:shape: )?cec_/.test(source));

/** None of the clients that send it reads its answer, so there is nothing to type. */
export const isReadByNobody = ({ notes = [] }: PublishedOperation): boolean =>
  notes.some((note) => /\b(?:not read|unread|without reading)\b/.test(note));

export const publishedOperations = (read('operations.json') as readonly WrittenOperation[]).map(
  (operation): PublishedOperation => ({
    ...operation,
    // The catalogue names the agent differently in one family.
    path: operation.path.replace('/textchat/{workno}', '/textchat/{agentid}'),
    errorCodes: operation.errorCodes ?? [],
  }),
);
export const publishedEvents = read('events.json') as readonly PublishedEvent[];
export const publishedCodes = read('errors.json') as readonly PublishedCode[];

export const operationsOf = (family: string): readonly PublishedOperation[] =>
  publishedOperations.filter((operation) => operation.family === family);

/** The event of the published example; undefined if none is published. */
export const exampleOf = ({ example }: PublishedEvent): ExampleEvent | undefined =>
  example === null ? undefined : 'event' in example ? example.event : example;
