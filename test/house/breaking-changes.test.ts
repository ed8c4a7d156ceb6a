import { expect, test } from 'vitest';
import { untoldBreakingChanges } from '../../scripts/breaking-changes.ts';

const released = '# Release 0.1.0\ntype Query { agent(id: ID!): Agent } type Agent { id: ID! status: String }';
const changelog = (unreleased: string, prepared = '') =>
  `# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [0.2.0]\n\n${prepared}\n\n## [0.1.0]\n\n- Agent.status\n`;

test('a field that is gone is reported, with its coordinate', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! }';
  const untold = await untoldBreakingChanges(released, current, changelog('- nothing of it'));
  expect(untold.map(({ path }) => path)).toEqual(['Agent.status']);
});

test('a breaking change that the changelog names under Unreleased is listed', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! }';
  expect(
    await untoldBreakingChanges(released, current, changelog('- `Agent.status` is gone: use `Agent.state`.')),
  ).toEqual([]);
});

test('a breaking change that a prepared release names is listed, until the released schema is replaced', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! }';
  expect(await untoldBreakingChanges(released, current, changelog('', '- `Agent.status` is gone.'))).toEqual([]);
  const replaced = released.replace('0.1.0', '0.2.0');
  const untold = await untoldBreakingChanges(replaced, current, changelog('', '- `Agent.status` is gone.'));
  expect(untold.map(({ path }) => path)).toEqual(['Agent.status']);
});

test('a released schema that does not name its release is an error', async () => {
  const unnamed = released.replace('# Release', '#');
  await expect(untoldBreakingChanges(unnamed, unnamed, changelog(''))).rejects.toThrow('does not name its release');
});

test('what only adds breaks nothing', async () => {
  const current = 'type Query { agent(id: ID!): Agent } type Agent { id: ID! status: String name: String }';
  expect(await untoldBreakingChanges(released, current, changelog(''))).toEqual([]);
});
