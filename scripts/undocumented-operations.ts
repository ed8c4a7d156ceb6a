/**
 * src/families/undocumented/catalogue.generated.ts: the operations of the gateway that are known only by method and path, from its published
 * catalogue. Operations that have a declaration, or are left out for a reason, are not included.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { retcodes } from '../src/gateway/retcodes.ts';
import type { UndocumentedOperation } from '../src/gateway/declaration/undocumented.ts';
import { families } from '../src/schema/families.ts';
import { leftOutOperations } from './left-out-operations.ts';

interface Parameter {
  readonly name: string;
  /** Null if unknown. */
  readonly required: boolean | null;
}

interface Published {
  readonly name: string;
  readonly logName: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly Parameter[];
  readonly body: readonly (Partial<Parameter> & Pick<Parameter, 'name'>)[];
  readonly errorCodes?: readonly string[];
  readonly notes?: readonly string[];
  readonly doc: string;
}

/** One family of the catalogue has a different name for the agent. */
const withAgentId = (path: string): string =>
  path.replace('{workno}', path.includes('{agentid}') ? '{workno}' : '{agentid}');

/** The catalogue's text for the fields of a body that was never seen. */
const unseenBody = '(JSON body, fields not seen)';

export function undocumentedOperations(root: string): readonly UndocumentedOperation[] {
  const facts = readFileSync(join(root, 'test', 'facts', 'operations.json'), 'utf8');
  const declared = Object.values(families).flatMap((family) =>
    Object.values(family).flatMap(({ route, classicRoute = route }) => [route as string, classicRoute]),
  );
  const elsewhere = new Set([...declared, ...leftOutOperations.map(({ route }) => route)]);
  const found = (JSON.parse(facts) as readonly Published[])
    .map((operation) => ({ operation, route: `${operation.method} ${withAgentId(operation.path)}` }))
    .filter(({ route }) => !elsewhere.has(route))
    .map(({ operation, route }) => stated(operation, route))
    .toSorted((one, other) => (one.value < other.value ? -1 : 1));
  const twice = found.find(({ value }, index) => found[index + 1]?.value === value);
  if (twice) throw new Error(`two operations are called ${twice.value}`);
  return found;
}

function stated(
  { name, logName, query, body, errorCodes = [], notes = [], doc }: Published,
  route: string,
): UndocumentedOperation {
  const fields = body.filter((field) => field.name !== unseenBody);
  return {
    value: constantCase(logName),
    name: logName,
    route: route as UndocumentedOperation['route'],
    about: [name, ...notes].map(asSentence).join(' '),
    page: doc.includes('cec_') ? doc : 'not in the public documentation',
    query: query.map(({ name: parameter, required }) => ({ name: parameter, required: required ?? false })),
    ...(body.length > 0 && {
      body: fields.map(({ name: field, required }) => ({ name: field, required: required ?? false })),
    }),
    refusals: errorCodes.filter((code) => retcodes.has(code)) as UndocumentedOperation['refusals'],
  };
}

/** `queryCallCountByIVRId` → `QUERY_CALL_COUNT_BY_IVR_ID` */
const constantCase = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase();

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export function undocumentedSource(operations: readonly UndocumentedOperation[]): string {
  return [
    '/** Written by `npm run generate` from the catalogue of the gateway’s operations in test/facts. */',
    "import type { UndocumentedOperation } from '../../gateway/declaration/undocumented.ts';",
    '',
    `export const undocumentedOperations: readonly UndocumentedOperation[] = ${JSON.stringify(operations, null, 2)};`,
    '',
  ].join('\n');
}
