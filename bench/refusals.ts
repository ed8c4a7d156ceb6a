/**
 * `npm run bench:refusals`: what a refusal costs beyond the shortest answer. The result is the fastest of two hundred requests each, because others
 * use the machine too. Each request has a different text, so that no cache of documents helps.
 */
import { readArguments } from '../scripts/arguments.ts';
import { startFacade } from '../test/rig/facade.ts';

readArguments({
  name: 'npm run bench:refusals',
  about: 'Measures what a refusal costs beyond the shortest answer.',
});

const rows = [
  ['32 000 tokens', `{ ${'a '.repeat(32_000)} }`],
  ['900 levels', `{ agent(id: "1001") { ${'agent { '.repeat(900)} id ${'}'.repeat(900)} } }`],
  [
    '3900 fields beyond the cost',
    `{ agent(id: "1001") { conference { participants { ${'address '.repeat(3900)} } } } }`,
  ],
  [
    '200 aliased mutations',
    `mutation { ${Array.from({ length: 200 }, (_, n) => `a${n}: releaseAgentConference(agentId: "1001") { __typename }`).join(' ')} }`,
  ],
  ['a body that is no JSON by its type', ''],
] as const;

await using facade = await startFacade();

async function ask(query: string, type: string): Promise<number> {
  const fromMs = performance.now();
  const answer = await fetch(facade.url, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  await answer.text();
  const expected = query.startsWith('{ __typename }') ? 200 : type === 'text/plain' ? 415 : 400;
  if (answer.status !== expected) throw new Error(`${answer.status} where ${expected} was expected`);
  return performance.now() - fromMs;
}

console.log('| refused for | beyond the shortest answer |\n| --- | ---: |');
for (const [what, query] of rows) {
  let refused = Infinity;
  let served = Infinity;
  for (let n = 0; n < 200; n += 1) {
    served = Math.min(served, await ask(`{ __typename } #${'x'.repeat(query.length)} ${n}`, 'application/json'));
    refused = Math.min(refused, await ask(`${query} # ${n}`, query === '' ? 'text/plain' : 'application/json'));
  }
  console.log(`| ${what} | ${(refused - served).toFixed(2)} ms |`);
}
