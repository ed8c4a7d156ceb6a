import { expect, test } from 'vitest';
import { untoldBreakingChanges } from '../../scripts/breaking-changes.ts';

const released = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! status: String }';
const changelog = (unreleased: string) =>
  `# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [0.1.0]\n\n- Agent.status\n`;

test('a field that is gone is reported, with its coordinate', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! }';
  const untold = await untoldBreakingChanges(released, current, changelog('- nothing of it'));
  expect(untold.map(({ path }) => path)).toEqual(['Agent.status']);
});

test('a breaking change that the changelog names under Unreleased is told', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! }';
  expect(
    await untoldBreakingChanges(released, current, changelog('- `Agent.status` is gone: use `Agent.state`.')),
  ).toEqual([]);
});

test('what only adds breaks nothing', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! status: String name: String }';
  expect(await untoldBreakingChanges(released, current, changelog(''))).toEqual([]);
});
