/**
 * Operations of which only method and path are known. Their parameters are checked for their form, because their ranges are unknown: each is one
 * segment of the path or one value of the query. Names that are not in the catalogue are rejected.
 */
import { checkBytes, checkNesting } from '../checks.ts';
import { BadInput } from '../failures.ts';
import type { KnownRetcode } from '../retcodes.ts';
import type { Exchange, Route } from './declaration.ts';
import { optional, type Field, type Fields, type Place } from './input-fields.ts';
import { field, jsonObject } from './input-kinds.ts';
import { readsUndocumented } from './result-fields.ts';

interface Parameter {
  readonly name: string;
  readonly required: boolean;
}

export interface UndocumentedOperation {
  /** Its value in the enum. */
  readonly value: string;
  /** The gateway's name of the operation. */
  readonly name: string;
  readonly route: Route;
  /** The catalogue's description. */
  readonly about: string;
  readonly page: string;
  readonly query: readonly Parameter[];
  /** The body fields that clients were seen to send; undefined if the operation takes no body. */
  readonly body?: readonly Parameter[];
  readonly refusals: readonly KnownRetcode[];
}

/** The input of a client, as JSON objects. */
export interface RawInput {
  /** Its value in the enum. */
  readonly operation: string;
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

const longestSegment = 128;
const longestValueBytes = 1024;
const longestBodyBytes = 32_768;

export const rawLimits = {
  path: `1 to ${longestSegment} letters, digits and the characters - _ . , : * @ +`,
  query: `at most ${longestValueBytes} bytes`,
  body: `at most ${longestBodyBytes} bytes of JSON`,
} as const;

/**
 * No slash, backslash, percent sign or semicolon: proxies and servlet containers decode some of them before they read the path. A segment of dots
 * alone would leave the operation's path.
 */
const segmentForm = new RegExp(`^(?!\\.+$)[\\p{L}\\p{N}\\-_.,:*@+]{1,${longestSegment}}$`, 'u');

function checkSegment(value: unknown, path: string): string {
  const text = scalarText(value, path);
  if (!segmentForm.test(text)) throw new BadInput(`${path} must have ${rawLimits.path}, and not only dots`);
  return text;
}

function checkValue(value: unknown, path: string): string {
  return checkBytes(scalarText(value, path), path, longestValueBytes);
}

/** Rejects numbers that a double does not hold exactly. */
function scalarText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  throw new BadInput(`${path} must be a string, a boolean or a whole number of at most 2^53`);
}

const parameter = (at: Place, wire: string, check: (value: unknown, path: string) => string): Field<unknown, false> =>
  field<unknown, false>({ wire, at, about: '' }, { type: 'String', inside: ['1', '2'], encode: check });

const anyObject = jsonObject({ wire: '', about: '' });
const body: Field<unknown, false> = {
  ...anyObject,
  encode: (value, path, sending) => {
    checkNesting(value);
    checkBytes(JSON.stringify(value), path, longestBodyBytes);
    return anyObject.encode(value, path, sending);
  },
};

const pathParameters = (route: Route): readonly string[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'agentid');

const resultShape = { result: readsUndocumented };

/**
 * Builds the declaration of the operation, and its input under the names of its fields.
 * @throws {BadInput} when a parameter is unknown, or when the operation takes no object of this kind
 */
export function rawRequest(
  operation: UndocumentedOperation,
  given: Omit<RawInput, 'operation'>,
): { readonly operation: Exchange<Fields, typeof resultShape>; readonly input: Readonly<Record<string, unknown>> } {
  const { name, route, about, page, query, body: bodyFields, refusals } = operation;
  const parts = {
    path: pathParameters(route).map((each): Parameter => ({ name: each, required: true })),
    query,
  };
  const input: Fields = {
    ...fieldsUnder('path', parts.path, checkSegment),
    ...fieldsUnder('query', parts.query, checkValue),
    ...(bodyFields && (bodyFields.some(({ required }) => required) ? { body } : optional({ body }))),
  };
  const values = {
    ...valuesUnder('path', given.path, parts.path, operation),
    ...valuesUnder('query', given.query, parts.query, operation),
    ...(given.body != null && { body: checkBody(given.body, operation) }),
  };
  return {
    operation: {
      kind: 'exchange',
      name,
      route,
      pages: [page],
      about,
      input,
      takes: 'arguments',
      result: resultShape,
      refusals,
    },
    input: values,
  };
}

const fieldsUnder = (
  place: 'path' | 'query',
  parameters: readonly Parameter[],
  check: (value: unknown, path: string) => string,
): Fields =>
  Object.fromEntries(
    parameters.map(({ name, required }): [string, Field] => [
      `${place}.${name}`,
      { ...parameter(place, name, check), optional: !required },
    ]),
  );

function valuesUnder(
  place: 'path' | 'query',
  given: unknown,
  parameters: readonly Parameter[],
  { value: operation }: UndocumentedOperation,
): Readonly<Record<string, unknown>> {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) throw new BadInput(`${place} must be a JSON object`);
  const names = parameters.map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, unknown] => {
      if (!names.includes(name))
        throw new BadInput(
          names.length === 0
            ? `${operation} takes no ${place} parameters`
            : `${operation} has no ${place} parameter of this name: it takes ${names.join(', ')}`,
        );
      return [`${place}.${name}`, value];
    }),
  );
}

function checkBody(given: unknown, { value: operation, body: fields }: UndocumentedOperation): unknown {
  if (fields === undefined) throw new BadInput(`${operation} takes no body`);
  const missing = fields.find(
    ({ name, required }) => required && (given as Readonly<Record<string, unknown>>)[name] == null,
  );
  if (missing) throw new BadInput(`body.${missing.name} is required`);
  return given;
}
