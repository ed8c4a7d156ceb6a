/** The length of a list counts in the cost of a document, whether a literal, a variable or the schema's default states it. */
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ask, signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

const history = (size: string) =>
  Array.from(
    { length: 29 },
    (_, at) => `a${at}: agentEventHistory(agentId: "1001"${size}) { edges { node { id type agentId } } }`,
  ).join(' ');

test.each([
  ['a literal', `{ ${history(', first: 200')} }`, {}],
  ['a variable', `query ($n: Int!) { ${history(', first: $n')} }`, { n: 200 }],
  ['the default of a variable', `query ($n: Int = 200) { ${history(', first: $n')} }`, {}],
  ['the default of the field', `{ ${history('')} }`, {}],
  ['a variable without a value', `query ($n: Int) { ${history(', first: $n')} }`, {}],
])('%s that makes long pages is refused before anything is read', async (_what, query, variables) => {
  const facade = await startFacade();
  onTestFinished(() => facade[Symbol.asyncDispose]());
  const { guid } = await signIn(facade.url, '1001');
  const { errors } = await ask(facade.url, query, variables, guid);
  expect(errors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
    [expect.stringContaining(`Query Cost limit of ${readConfig({}).limits.cost} exceeded`), 'OPERATION_LIMIT'],
  ]);
});

test('a variable that makes a short page is answered, under the same text', async () => {
  const facade = await startFacade();
  onTestFinished(() => facade[Symbol.asyncDispose]());
  const { guid } = await signIn(facade.url, '1001');
  const query = `query ($n: Int!) { ${history(', first: $n')} }`;
  const refused = await ask(facade.url, query, { n: 200 }, guid);
  expect(refused.errors).toHaveLength(1);
  const { errors } = await ask(facade.url, query, { n: 2 }, guid);
  expect(errors).toEqual([]);
});

test('a question about the schema is answered beside variables that it does not declare, however deep', async () => {
  const facade = await startFacade();
  onTestFinished(() => facade[Symbol.asyncDispose]());
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const response = await fetch(facade.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"{__schema{queryType{name}}}","variables":{"z":${deep}}}`,
  });
  expect([response.status, await response.json()]).toEqual([
    200,
    { data: { __schema: { queryType: { name: 'Query' } } } },
  ]);
});
