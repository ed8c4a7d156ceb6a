/** The declarations against the published catalogue of the gateway (test/facts). */
import { describe, expect, test } from 'vitest';
import {
  clientsWith,
  isKnownByPathOnly,
  isReadByNobody,
  olderForms,
  publishedOperations,
  type PublishedOperation,
} from '../rig/facts.ts';
import type { Route } from '../../src/gateway/declaration/declaration.ts';
import { mediaOperations } from '../../src/families/mediacall/operations.ts';
import { multimediaConferenceOperations } from '../../src/families/multimediaconf/operations.ts';
import { chatOperations } from '../../src/families/textchat/operations.ts';
import { undocumentedOperations } from '../../src/families/undocumented/catalogue.generated.ts';
import { leftOutOperations } from '../../scripts/left-out-operations.ts';
import { families } from '../../src/schema/families.ts';
import { allOperations } from '../../src/simulator/operations/all.ts';
import { operations } from './declared.ts';

const key = ({ method, path }: Pick<PublishedOperation, 'method' | 'path'>) => `${method} ${path}`;

/** Families without any declaration. */
const notBuilt = ['agentevent', 'querymonitor'];
const leftOut = leftOutOperations.map(({ route }) => route);
/** Declared operations that the simulator does not model: it refuses them with 000-002. */
const notModelled: readonly string[] = [
  'GET /recordplay/{agentid}/getconnecttoken',
  'POST /recordplay/{agentid}/netplay',
  'POST /recordplay/{agentid}/playrelocation',
  'PUT /recordplay/{agentid}/startrecordscreen',
  'DELETE /recordplay/{agentid}/stoprecordscreen',
  'GET /textchat/{agentid}/mediafile',
  ...[mediaOperations, multimediaConferenceOperations, chatOperations].flatMap((family) =>
    Object.values<{ readonly route: string }>(family).map(({ route }) => route),
  ),
];

test('every published family is built or on the list of those that are not', () => {
  const all = [...new Set(publishedOperations.map(({ family }) => family))];
  expect([...new Set([...Object.keys(families), ...notBuilt])].toSorted()).toEqual(all.toSorted());
});

const declared = operations.flatMap(({ operation: { route, classicRoute } }) => [
  route,
  ...(classicRoute ? [classicRoute] : []),
]);

test('every published operation is declared, reached by gatewayRead or gatewayCommand, or left out for a reason', () => {
  const raw = undocumentedOperations.map(({ route }) => route as string);
  const all = [...declared, ...raw, ...leftOut];
  const published = publishedOperations.map(key);
  expect(published.filter((route) => !all.includes(route))).toEqual([]);
  expect([...raw, ...leftOut].filter((route) => !published.includes(route))).toEqual([]);
  expect(new Set([...new Set<string>(declared), ...raw, ...leftOut]).size).toBe(
    new Set(declared).size + raw.length + leftOut.length,
  );
});

test('an operation whose result and input are known has a declaration', () => {
  const raw = publishedOperations.filter((each) => undocumentedOperations.some(({ route }) => route === key(each)));
  expect(raw.filter((each) => !isKnownByPathOnly(each)).map(key)).toEqual([
    // A part of its input is unknown.
    'POST /mediacall/{agentid}/setcallnumsbymediatype',
  ]);
});

test('an operation that two or more public clients have is typed, unless none of them reads its answer', () => {
  const shared = publishedOperations.filter((each) => clientsWith(each).length >= 2);
  expect(shared.length).toBeGreaterThan(25);
  const untyped = shared.filter((each) => !declared.includes(key(each) as Route) && !isReadByNobody(each));
  // It takes the events of all agents off their queues.
  expect(untyped.map(key)).toEqual(['GET /agentevent/allagentevent']);
});

test('nothing is declared that is not published, and nothing twice', () => {
  const published = publishedOperations.map(key);
  expect(declared.filter((route) => ![...published, ...olderForms].includes(route))).toEqual([]);
  // Forms of one operation differ in a constant: the kind of target.
  const forms = operations.map(({ operation: { route, sends } }) => `${route} ${JSON.stringify(sends)}`);
  expect(new Set(forms).size).toBe(forms.length);
});

test('each form of an older release is declared', () => {
  expect(olderForms.filter((form) => !declared.includes(form as Route))).toEqual([]);
});

test('each declared operation has a handler in the simulator, or is on the list of those that it does not model', () => {
  const handled = allOperations.map(({ method, path }) => `${method} /${path}`);
  expect(declared.filter((route) => !handled.includes(route)).toSorted()).toEqual([...notModelled].toSorted());
});

describe('a declaration', () => {
  const rows = operations.map(({ field, operation }) => ({
    field,
    operation,
    fact: publishedOperations.find((fact) => key(fact) === operation.route),
  }));

  test.each(rows)('of $field has the name and the refusals of its page', ({ operation, fact }) => {
    expect(operation.name).toBe(fact?.logName);
    expect([...operation.refusals].toSorted()).toEqual([...(fact?.errorCodes ?? [])].toSorted());
  });

  test.each(rows)('of $field says what it does and where that is documented', ({ operation }) => {
    expect(operation.about).toMatch(/^[A-Z].*\.$/);
    expect(operation.pages.join('')).not.toBe('');
    for (const input of Object.values(operation.input)) expect(input.about).toMatch(/^[A-Z].*[.]$/);
  });
});
