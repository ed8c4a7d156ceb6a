/** Runs the demo's GraphiQL tabs in order, as a user would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { startDemo } from '../rig/demo.ts';
import { eventually } from '../rig/eventually.ts';

interface Tab {
  readonly query: string;
  readonly headers: string;
}

async function tabsOf(url: string) {
  const options = await fetch(new URL('/graphiql/options', url));
  const { defaultTabs } = (await options.json()) as { readonly defaultTabs: readonly Tab[] };
  return defaultTabs.map(({ query, headers }) => {
    const operation = getOperationAST(parse(query));
    const { Guid } = JSON.parse(headers) as { readonly Guid?: string };
    return { query, guid: Guid, name: operation?.name?.value, kind: operation?.operation };
  });
}

test('every tab of the demo can be run as it is, whatever was run before', async () => {
  await using demo = await startDemo();
  const tabs = await tabsOf(demo.url);
  const run = async (wanted: string) => {
    const { query, guid } = tabs.find(({ name }) => name === wanted)!;
    const { data, errors } = await ask<Record<string, unknown>>(demo.url, query, {}, guid);
    expect(errors).toEqual([]);
    return Object.values(data)[0];
  };
  const [subscription, ...others] = tabs;
  expect(subscription?.kind).toBe('subscription');
  expect(others.map(({ name }) => name)).toEqual([
    'ShowAgent',
    'ReleaseConference',
    'Request',
    'Invite',
    'Mute',
    'SignIn',
    'ResetSkills',
    'ShowCalls',
    'AnswerCall',
    'ReleaseCall',
  ]);
  const confirmed = { outcome: { __typename: 'OutcomeConfirmed' } };

  // Invites into the existing conference: only a second conference is refused.
  expect(await run('ShowAgent')).toMatchObject({ status: 'TALKING', conference: { state: 'TALKING' } });
  expect(await run('Request')).toMatchObject({ __typename: 'AlreadyInConference' });
  expect(await run('Invite')).toMatchObject(confirmed);
  expect(await run('Mute')).toMatchObject(confirmed);

  // In their order.
  expect(await run('ShowAgent')).toMatchObject({ status: 'TALKING', conference: { state: 'TALKING' } });
  expect(await run('ReleaseConference')).toMatchObject({ __typename: 'ReleaseAgentConferenceSuccess' });
  expect(await run('Request')).toMatchObject(confirmed);
  expect(await run('Invite')).toMatchObject(confirmed);
  expect(await run('Mute')).toMatchObject(confirmed);
  // README and getting-started.md have signed this agent in.
  await signIn(demo.url, '1004');
  expect(await run('SignIn')).toMatchObject({ __typename: 'SignInAgentSuccess', agent: { status: 'IDLE' } });
  expect(await run('ResetSkills')).toMatchObject({ agent: { skills: [{ name: 'defaultAudioSkill' }] } });

  // A call rings, and the next one after it is over.
  for (const _ of ['first', 'second']) {
    await eventually(async () => {
      expect(await run('ShowCalls')).toMatchObject({
        currentState: { status: 'TALKING' },
        calls: [{ state: 'RINGING', direction: 'INBOUND', caller: '18600000003' }],
      });
    });
    expect(await run('AnswerCall')).toMatchObject(confirmed);
    expect(await run('ShowCalls')).toMatchObject({ calls: [{ state: 'TALKING' }] });
    expect(await run('ReleaseCall')).toMatchObject(confirmed);
  }
});

test('getting-started.md lists every tab, from left to right', async () => {
  await using demo = await startDemo();
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'getting-started.md'), 'utf8');
  const [, section = ''] = /^## GraphiQL\n([^]*?)^## /m.exec(page) ?? [];
  const names = (await tabsOf(demo.url)).map(({ name }) => name);
  const listed = [...section.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(listed.filter((name) => names.includes(name))).toEqual(names);
});
