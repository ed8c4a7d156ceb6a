/** The gateway's published operations and events, from test/facts, and their fields as JSON Schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The base path of the gateway's REST interface. */
export const basePath = '/agentgateway/resource';

export interface CatalogueField {
  readonly name: string;
  readonly type: string;
  /** Null if unknown. */
  readonly required?: boolean | null;
  readonly range?: string;
  readonly meaning?: string;
  readonly enum?: readonly string[];
  readonly items?: readonly CatalogueField[] | string;
}

export interface CatalogueOperation {
  readonly family: string;
  readonly name: string;
  readonly logName: string;
  readonly method: string;
  readonly path: string;
  readonly pathParams: Readonly<Record<string, Omit<CatalogueField, 'name' | 'type'> & { readonly type?: string }>>;
  readonly query: readonly CatalogueField[];
  readonly body: readonly CatalogueField[];
  readonly result: {
    readonly kind: string;
    readonly note?: string;
    readonly fields?: readonly CatalogueField[];
    readonly items?: readonly CatalogueField[] | string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly prerequisites: readonly string[];
  readonly events: readonly string[];
  readonly errorCodes: readonly string[];
  readonly doc: string;
  readonly notes?: readonly string[];
}

export interface CatalogueEvent {
  readonly eventType: string;
  readonly family: string;
  readonly meaning: string;
  readonly content: { readonly kind: string; readonly note?: string; readonly fields: readonly CatalogueField[] };
  readonly example: Readonly<Record<string, unknown>> | null;
  readonly doc: string;
  readonly quirks?: string | readonly string[];
}

const read = (root: string, name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'test', 'facts', name), 'utf8'));

export const catalogueOperations = (root: string): readonly CatalogueOperation[] =>
  (read(root, 'operations.json') as readonly CatalogueOperation[]).map((operation) => {
    if (!operation.path.startsWith('/textchat/{workno}')) return operation;
    // One family of the catalogue has a different name for the agent.
    const { workno, ...others } = operation.pathParams;
    return {
      ...operation,
      path: operation.path.replace('/textchat/{workno}', '/textchat/{agentid}'),
      pathParams: { ...(workno && { agentid: workno }), ...others },
    };
  });
export const catalogueEvents = (root: string): readonly CatalogueEvent[] =>
  read(root, 'events.json') as readonly CatalogueEvent[];

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The pages of the public documentation that describe an entry. */
export const pagesOf = ({ doc }: { readonly doc: string }): readonly string[] => doc.match(/cec_\d+_\d+/g) ?? [];

export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return trimmed === ''
    ? ''
    : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?:]$/.test(trimmed) ? '' : '.'}`;
};

/** One property per field. A name with a dot is a field of an object. */
export function objectSchema(fields: readonly CatalogueField[]): JsonSchema {
  const named = fields.filter(({ name }) => /^\w+$/.test(name));
  const required = named.filter((field) => field.required === true).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(named.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
  };
}

export function fieldSchema(field: Omit<CatalogueField, 'name'>): JsonSchema {
  const { type, range, meaning = '', items } = field;
  const values = field.enum === undefined ? '' : `Values: ${field.enum.join('; ')}`;
  const bounds = range === undefined ? {} : boundsOf(type, range);
  const shown =
    range === undefined || Object.keys(bounds).length > 0 || field.enum !== undefined ? '' : `Range: ${range}`;
  const description = [meaning, shown, values].filter((text) => text !== '').map(sentence);
  return {
    ...typed(type, items),
    ...bounds,
    ...(description.length > 0 && { description: description.join(' ') }),
  };
}

/** The catalogue's words for types. */
const simpleTypes: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  'integer (long)': { type: 'integer', format: 'int64' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  array: { type: 'array' },
  null: { type: 'null' },
  file: { type: 'string', format: 'binary' },
};

function typed(written: string, items: CatalogueField['items']): JsonSchema {
  const name = written.replace(/ \(a number in the example\)$/, '');
  const known = simpleTypes[name];
  if (known !== undefined) return known;
  const [, element] = /^array of (.*)$/.exec(name) ?? [];
  if (element !== undefined)
    return {
      type: 'array',
      items: Array.isArray(items) ? objectSchema(items as readonly CatalogueField[]) : typed(element, undefined),
    };
  const parts = name.split(/, | or /).map((part) => simpleTypes[part]?.['type']);
  if (parts.includes(undefined)) throw new Error(`no JSON Schema for the type "${written}" of the catalogue`);
  return { type: parts };
}

function boundsOf(type: string, range: string): JsonSchema {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  if (type.startsWith('integer') && from !== undefined) return { minimum: Number(from), maximum: Number(to) };
  const [, most, unit] = /^max (\d+)(?: (characters|elements))?$/.exec(range) ?? [];
  if (most === undefined) return {};
  if (type === 'string') return { maxLength: Number(most) };
  return unit === 'elements' ? { maxItems: Number(most) } : {};
}
