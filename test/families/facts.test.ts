/** The declarations against the published catalogue of the gateway (test/facts). */
import { describe, expect, test } from 'vitest';
import { isKnownByPathOnly, olderForms, publishedOperations, type PublishedOperation } from '../rig/facts.ts';
import type { Route } from '../../src/gateway/declaration/declaration.ts';
import { mediaOperations } from '../../src/families/mediacall/operations.ts';
import { multimediaConferenceOperations } from '../../src/families/multimediaconf/operations.ts';
import { chatOperations } from '../../src/families/textchat/operations.ts';
import { families } from '../../src/schema/families.ts';
import { allOperations } from '../../src/simulator/operations/all.ts';
import { operations } from './declared.ts';

const key = ({ method, path }: Pick<PublishedOperation, 'method' | 'path'>) => `${method} ${path}`;

/** Families that are not built yet, or only in part. */
const notBuilt = ['agentevent', 'querymonitor', 'recordfile'];
/** Operations of the families that are built which are not offered, with the reason. */
const notOffered: Readonly<Record<string, string>> = {
  'POST /onlineagent/{agentid}/syncagentinfo': 'it clears the event queue of the agent (cec_07_0359)',
  'GET /calldata/{agentid}/remotenumbers': 'one public client reads it; callInfo has the numbers',
  'POST /mediacall/{agentid}/setcallnumsbymediatype': 'a part of its input is unknown',
  'GET /textchat/{agentid}/mediafile': 'it answers a file, which is no GraphQL',
  'POST /textchat/{agentid}/mediafile': 'it takes a file, which is no GraphQL',
  'GET /qualitycontrol/{agentid}/localrecordpath': 'it prepares a download, which is no GraphQL',
  'GET /qualitycontrol/{agentid}/recordfile': 'it answers a file, which is no GraphQL',
};
/** Declared operations that the simulator does not model: it refuses them with 000-002. */
const notModelled: readonly string[] = [
  'GET /recordplay/{agentid}/getconnecttoken',
  'POST /recordplay/{agentid}/netplay',
  'POST /recordplay/{agentid}/playrelocation',
  'PUT /recordplay/{agentid}/startrecordscreen',
  'DELETE /recordplay/{agentid}/stoprecordscreen',
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

test('every published operation of a built family is declared, unless it is known by its path only', () => {
  const built = publishedOperations.filter(({ family }) => !notBuilt.includes(family));
  const missing = built
    .filter((each) => !isKnownByPathOnly(each))
    .map(key)
    .filter((each) => !declared.includes(each as Route));
  expect(missing.toSorted()).toEqual(Object.keys(notOffered).toSorted());
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
