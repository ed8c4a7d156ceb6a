/** The declarations against the published catalogue of the gateway (test/facts). */
import { describe, expect, test } from 'vitest';
import { publishedOperations, type PublishedOperation } from '../rig/facts.ts';
import { families, operations } from './declared.ts';

const key = ({ method, path }: Pick<PublishedOperation, 'method' | 'path'>) => `${method} ${path}`;

/** Families that are not built yet. */
const notBuilt = [
  'agentevent',
  'agentgroup',
  'calldata',
  'mediacall',
  'multimediaconf',
  'qualitycontrol',
  'querymonitor',
  'queuedevice',
  'recordfile',
  'recordplay',
  'textchat',
  'voicecall',
];
/** Operations of the families that are built which are not offered, with the reason. */
const notOffered: Readonly<Record<string, string>> = {
  'POST /onlineagent/{agentid}/syncagentinfo': 'it clears the event queue of the agent (cec_07_0359)',
};

test('every published family is built or on the list of those that are not', () => {
  const all = [...new Set(publishedOperations.map(({ family }) => family))];
  expect([...Object.keys(families), ...notBuilt].toSorted()).toEqual(all.toSorted());
});

test('every published operation of a built family is declared, and nothing else is', () => {
  const built = publishedOperations.filter(({ family }) => family in families).map(key);
  const declared = operations.flatMap(({ operation: { route, classicRoute } }) => [
    route,
    ...(classicRoute ? [classicRoute] : []),
  ]);
  expect([...declared, ...Object.keys(notOffered)].toSorted()).toEqual(built.toSorted());
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
