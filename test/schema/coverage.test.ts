/** The published operations of the built families are all reached, and each documented code has its type where it is documented. */
import { beforeAll, describe, expect, test } from 'vitest';
import { leftOutOperations } from '../../scripts/left-out-operations.ts';
import { undocumentedOperations } from '../../src/families/undocumented/catalogue.generated.ts';
import { retcodes } from '../../src/gateway/retcodes.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import { allOperations } from '../../src/simulator/operations/all.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { ask } from '../rig/client.ts';
import { CallScene, callScenes } from '../rig/calls.ts';
import { agent, granted, joined, phone, phoneNumber, voicePath } from '../rig/conference.ts';
import { Desk } from '../rig/desk.ts';
import { publishedCodes, publishedEvents, publishedOperations, type PublishedOperation } from '../rig/facts.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { recordingScenes } from '../rig/recordings.ts';
import { supervisionScenes } from '../rig/supervision.ts';
import { goodInput, mutations, operations, queries, requestTo } from '../families/declared.ts';

const declaredRoutes = new Set<string>(
  operations.flatMap(({ operation: { route, classicRoute = route } }) => [route, classicRoute]),
);
const handledRoutes = new Set(allOperations.map(({ method, path }) => `${method} /${path}`));
const routeOf = ({ method, path }: PublishedOperation): string => `${method} ${path}`;
/** The declared operations by family. */
const families = Object.groupBy(
  publishedOperations.filter((operation) => declaredRoutes.has(routeOf(operation))),
  ({ family }) => family,
);
const published = Object.values(families).flatMap((operations = []) => operations);

interface ShownType {
  readonly name: string;
  readonly description: string | null;
  readonly interfaces: readonly { readonly name: string }[] | null;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
  readonly fields: readonly { readonly name: string }[] | null;
}

/** The schema as a client sees it. */
let types: ReadonlyMap<string, ShownType>;
beforeAll(async () => {
  await using facade = await startFacade();
  const { data } = await ask<{ readonly __schema: { readonly types: readonly ShownType[] } }>(
    facade.url,
    '{ __schema { types { name description interfaces { name } possibleTypes { name } fields { name } } } }',
  );
  types = new Map(data.__schema.types.map((type) => [type.name, type]));
});
const namesOf = (type: ShownType | undefined, list: 'interfaces' | 'possibleTypes' | 'fields') =>
  (type?.[list] ?? []).map(({ name }) => name).sort();

describe('operations', () => {
  test('are all reached over the real socket', async () => {
    const reached = new Set<string>();
    {
      await using facade = await startFacade({ simulator: { voiceMs: 600_000 } });
      await confer(facade);
      await signInAndOut(facade);
      await readEverything(facade);
      await doEverything(facade);
      await livePushed(facade, 'handshake');
      collect(facade.simulator, reached);
    }
    {
      await using facade = await startFacade({ env: { AGENT_GATEWAY_PROFILE: 'classic' } });
      await using desk = await Desk.open(facade, '1001');
      await desk.done('sendAgentNote', 'input: { toAgentIds: ["1002"], text: "hello" }');
      await desk.done('changeAgentPassword', 'input: { oldPassword: "Demo@1001", newPassword: "Other@1001" }');
      await livePushed(facade, 'heartbeat');
      collect(facade.simulator, reached);
    }
    for (const { play } of callScenes) {
      await using scene = await play();
      collect(scene.facade.simulator, reached);
    }
    {
      await using scene = await CallScene.open({ autoAnswer: false }, {}, { AGENT_GATEWAY_PROFILE: 'classic' });
      const callId = await scene.rings();
      await scene.desk.done('answerCall', 'input: {}');
      await scene.desk.done('sendDtmf', 'input: { digits: "1" }');
      await scene.desk.done('setCallData', `input: { callId: "${callId}", data: "order 7" }`);
      await scene.desk.done('releaseCall');
      collect(scene.facade.simulator, reached);
    }
    {
      await using scene = await CallScene.open({ autoAnswer: false });
      await readCalls(scene);
      collect(scene.facade.simulator, reached);
    }
    for (const { play } of recordingScenes) {
      await using scene = await play();
      collect(scene.facade.simulator, reached);
    }
    for (const { play } of supervisionScenes) {
      await using scene = await play();
      collect(scene.floor.facade.simulator, reached);
    }
    const count = (operations: readonly PublishedOperation[]) =>
      `${operations.filter((operation) => reached.has(routeOf(operation))).length}/${operations.length}`;
    console.log(
      `operations reached over the real socket: ${Object.entries(families)
        .map(([family, operations = []]) => `${family} ${count(operations)}`)
        .join(', ')}`,
    );
    // The simulator refuses what it does not model.
    const missed = published.map(routeOf).filter((route) => handledRoutes.has(route) && !reached.has(route));
    // The simulator has no video.
    expect(missed).toEqual([
      'GET /recordfile/{agentid}/videofiledownload',
      'GET /recordfile/{agentid}/videofiledownloadEx',
    ]);
  });

  test('are typed, reached by method and path, or left out for a reason', () => {
    const [typed, raw, leftOut] = [published.length, undocumentedOperations.length, leftOutOperations.length];
    console.log(
      `operations of the gateway: ${typed} typed, ${raw} by gatewayRead and gatewayCommand, ${leftOut} left out, ${typed + raw + leftOut} in all`,
    );
    expect(typed + raw + leftOut).toBe(publishedOperations.length);
    expect(publishedOperations).toHaveLength(247);
  });

  test('with fields of their own are all the mutations that there are, but for signing in and out', () => {
    const declared = mutations.map(({ field }) => field);
    expect(namesOf(types.get('Mutation'), 'fields')).toEqual([...declared, 'signInAgent', 'signOutAgent'].sort());
  });
});

test('events are all typed', () => {
  const typed = new Set(
    eventTypes.flatMap(({ events, namedOnly = {} }) => [...Object.keys(events), ...Object.keys(namedOnly)]),
  );
  const untyped = publishedEvents.filter(({ eventType }) => !typed.has(eventType));
  console.log(`events ${publishedEvents.length - untyped.length}/${publishedEvents.length}`);
  expect(untyped.map(({ eventType }) => eventType)).toEqual([]);
  expect(publishedEvents).toHaveLength(96);
});

describe('codes', () => {
  const typeOf = (code: string) => types.get(retcodes.get(code)?.typeName ?? '');

  /** A type is printed for a code that some operation lists in its newest form. */
  const newest = new Set<string>(operations.map(({ operation }) => operation.route));
  const listed = new Set(
    published.filter((operation) => newest.has(routeOf(operation))).flatMap(({ errorCodes }) => errorCodes),
  );

  test('that an operation lists each have a type with a class and advice', () => {
    const codes = publishedCodes.filter(({ code }) => listed.has(code));
    const good = codes.filter(({ code, class: published }) => {
      const entry = retcodes.get(code);
      if (entry?.class !== published || entry.advice === '' || entry.meaning === '') return false;
      const { description = '' } = typeOf(code) ?? {};
      const explained = description?.includes(`retcode ${code},`) === true && description.includes(entry.advice);
      return explained && namesOf(typeOf(code), 'interfaces').includes('GatewayFailure');
    });
    console.log(`codes ${good.length}/${codes.length}`);
    expect(codes.filter((code) => !good.includes(code)).map(({ code }) => code)).toEqual([]);
    expect(codes).toHaveLength(listed.size);
  });

  test('are all known, with a class and advice', () => {
    const known = publishedCodes.filter(({ code }) => (retcodes.get(code)?.advice ?? '') !== '');
    console.log(`codes of the gateway ${known.length}/${publishedCodes.length}`);
    expect([known.length, retcodes.size]).toEqual([172, 172]);
  });

  test('each have a type of their own', () => {
    const names = [...retcodes.values()].map(({ typeName }) => typeName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are all GatewayFailures with retcode, message, class, retryable and advice', () => {
    const failure = types.get('GatewayFailure');
    expect(namesOf(failure, 'fields')).toEqual(['advice', 'class', 'message', 'retcode', 'retryable']);
    const typed = [...listed].map((code) => retcodes.get(code)?.typeName ?? '');
    expect(namesOf(failure, 'possibleTypes')).toEqual([...typed, 'UnexpectedGatewayFailure'].sort());
  });
});

/** Assigns each accepted request to the published operation that its path matches. */
function collect(simulator: Simulator, reached: Set<string>): void {
  const patterns = published.map((operation) => ({
    route: routeOf(operation),
    pattern: new RegExp(
      `^${operation.method} /agentgateway/resource${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    ),
  }));
  for (const { method, path, retcode, status } of simulator.ledger.requests()) {
    // A file has no retcode.
    if (retcode !== '0' && !(retcode === null && status === 200)) continue;
    for (const { route, pattern } of patterns) if (pattern.test(`${method} ${path}`)) reached.add(route);
  }
}

async function confer(facade: Facade): Promise<void> {
  await using chair = await Desk.open(facade, '1001');
  await using member = await Desk.open(facade, '1002');
  await using guest = await Desk.open(facade, '1003');
  await granted(chair);
  await joined(chair, member);
  await chair.done('inviteConferenceParticipants', `input: { participants: [${agent('1003')}] }`);
  await guest.until('AgentConf_Ringing');
  await guest.done('rejectAgentConference');
  await chair.outcome('inviteConferenceParticipants', `input: { participants: [${phone(phoneNumber)}] }`);
  const participant = `participant: ${phone(phoneNumber)}`;
  for (const [mutation, args] of [
    ['holdConferenceParticipant', `input: { ${participant}, voicePath: "${voicePath}" }`],
    ['unholdConferenceParticipant', `input: { ${participant} }`],
    ['setConferenceParticipantMode', `input: { ${participant}, mode: NEITHER }`],
    ['extendAgentConference', 'input: { minutes: 1 }'],
    ['playConferenceVoice', `input: { voicePath: "${voicePath}" }`],
    ['stopConferenceVoice', ''],
    ['playConferenceParticipantVoice', `input: { ${participant}, voicePath: "${voicePath}" }`],
    ['stopConferenceParticipantVoice', `input: { ${participant} }`],
    ['changeConferenceSeats', 'input: { change: ADD, seats: 2 }'],
    ['removeConferenceParticipants', `input: { participants: [${phone(phoneNumber)}] }`],
    ['handOverConferenceChair', 'input: { toAgentId: "1002" }'],
    ['leaveAgentConference', ''],
  ] as const)
    await chair.done(mutation, args);
  await member.done('releaseAgentConference');
}

async function signInAndOut(facade: Facade): Promise<void> {
  const signIn = async (scope: string, force: boolean) => {
    const input = `{ password: "Demo@1010", phoneNumber: "70001", scope: ${scope}, force: ${force} }`;
    const { data } = await ask(
      facade.url,
      `mutation { signInAgent(agentId: "1010", input: ${input}) { __typename ... on SignInAgentSuccess { guid } } }`,
    );
    return data['signInAgent']?.guid ?? '';
  };
  const signOut = async (guid: string, args = '') => {
    await ask(facade.url, `mutation { signOutAgent(agentId: "1010"${args}) { __typename } }`, {}, guid);
    await expect.poll(() => facade.simulator.agent('1010').guid).toBeNull();
  };
  await signIn('FULL', false);
  await signOut(await signIn('FULL', true));
  await signIn('CTI_ONLY', false);
  await signOut(await signIn('CTI_ONLY', true), ', force: true');
  await signOut(await signIn('CTI_ONLY_WITHOUT_PHONE', true), ', reason: 1');
}

/** Runs each declared operation once, in any state of the agent. */
async function doEverything(facade: Facade): Promise<void> {
  await using desk = await Desk.open(facade, '1008');
  for (const declared of [...mutations, ...queries]) {
    const { document, variables } = requestTo(declared, goodInput(declared), '1008');
    const { errors } = await ask(facade.url, document, variables, desk.guid);
    expect(errors.filter(({ extensions }) => extensions['code'] !== 'GATEWAY_REFUSED')).toEqual([]);
  }
  // Works only with the password that the simulator has for the agent.
  await desk.done('changeAgentPassword', 'input: { oldPassword: "Demo@1008", newPassword: "Other@1008" }');
}

async function readEverything(facade: Facade): Promise<void> {
  await using inspector = await Desk.open(facade, '1100');
  const { errors } = await ask(
    facade.url,
    `{ agent(id: "1100") { status skills { id } customState } vdnConferenceIds(agentId: "1100")
       agentConferences(agentId: "1100", ids: ["1"]) { id } skillsOfAgent(agentId: "1100", ofAgentId: "1001") { id } }`,
    {},
    inspector.guid,
  );
  expect(errors).toEqual([]);
}

async function readCalls(scene: CallScene): Promise<void> {
  const { colleague, desk, facade } = scene;
  const read = async (by: Desk, fields: string) => {
    const { errors } = await ask(facade.url, `{ ${fields} }`, {}, by.guid);
    expect(errors).toEqual([]);
  };
  const callId = await scene.rings();
  await read(desk, 'agent(id: "1001") { ringingCallInfo { id } }');
  await desk.done('answerCall', 'input: {}');
  await desk.done('setCallData', `input: { callId: "${callId}", data: "order 7" }`);
  await desk.done('holdCall');
  await read(
    desk,
    `agent(id: "1001") { heldCalls { id } callInfo(callId: "${callId}") { id } callData(callId: "${callId}") }`,
  );
  await colleague.outcome('setAgentBusy', 'input: {}');
  facade.simulator.letHappen({ happening: 'customerCalls' });
  await read(desk, 'agent(id: "1001") { waitingCalls(skillId: "1") { id } }');
  await desk.done('moveQueuedCall', `input: { callId: "${facade.simulator.queuedCalls[0]?.callId}", skillId: "1" }`);
  await using inspector = await Desk.open(facade, '1100');
  await read(inspector, 'heldCallsOfAgent(agentId: "1100", ofAgentId: "1001") { id }');
}

/** An agent that signed in elsewhere in push mode: the keeper keeps its session alive. */
async function livePushed(facade: Facade, heartbeat: string): Promise<void> {
  const { simulator } = facade;
  const terms = { callBackUri: 'http://127.0.0.1:9/push', serviceToken: 'token' };
  const response = await fetch(`${simulator.url}/onlineagent/1012`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'Demo@1012', phonenum: '70001', ...terms }),
  });
  await response.text();
  const guid = response.headers.get('set-guid')?.replace('JSESSIONID=', '');
  const { errors } = await ask(facade.url, '{ agent(id: "1012") { cursor } }', {}, guid);
  expect(errors).toEqual([]);
  await expect
    .poll(() => simulator.ledger.requests({ agent: '1012' }).map(({ path }) => path))
    .toContain(`/agentgateway/resource/onlineagent/1012/${heartbeat}`);
}
