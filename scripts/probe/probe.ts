/** The steps of the probe, and its report. */
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { sessionOperations } from '../../src/families/session/operations.ts';
import { undocumentedOperations } from '../../src/families/undocumented/catalogue.generated.ts';
import { callOperations } from '../../src/families/voicecall/operations.ts';
import type { Exchange, Mutation, Query } from '../../src/gateway/declaration/declaration.ts';
import { insideOf } from '../../src/gateway/declaration/input-fields.ts';
import { rawRequest } from '../../src/gateway/declaration/undocumented.ts';
import { readEnvelope } from '../../src/gateway/envelope.ts';
import { GatewayRefusal } from '../../src/gateway/failures.ts';
import { requestOf, type Profile } from '../../src/gateway/request.ts';
import type { GatewayHttp } from '../../src/gateway/transport/http.ts';
import { families } from '../../src/schema/families.ts';
import { ProbeSession, type Outcome } from './calls.ts';
import { ProbePoller, pollOf, type PollNotes } from './poller.ts';

export interface ProbeOptions {
  readonly http: GatewayHttp;
  readonly isEncrypted: boolean;
  readonly profile: Profile;
  readonly agentId: string;
  readonly password: string;
  readonly phoneNumber: string;
  readonly force: boolean;
  readonly write: boolean;
  readonly undocumented: boolean;
  /** How long to wait for a new Guid. */
  readonly rotationMs: number;
  /** The longest time for which a poll is held. */
  readonly holdMs: number;
  readonly progress: (line: string) => void;
}

interface Answered extends Outcome {
  readonly operation: string;
  readonly route: string;
}

export interface Report {
  readonly report: 'agent-gateway-graphql probe';
  readonly version: string;
  readonly profile: Profile;
  readonly mode: 'read-only' | 'write';
  readonly encrypted: boolean;
  readonly signIn: Outcome & { readonly guidForm?: string };
  /** The answer to a Guid that the gateway never issued. */
  readonly strangeGuid?: Outcome;
  readonly polls?: PollNotes;
  /** The answers to two simultaneous polls. */
  readonly parallelPolls?: readonly Outcome[];
  readonly rotation?: {
    readonly waitedMs: number;
    readonly rotations: ProbeSession['rotations'];
    /** The answer to the Guid before the newest one. */
    readonly earlierGuid?: Outcome;
  };
  readonly operations?: readonly Answered[];
  readonly written?: readonly Answered[];
  readonly signOut?: Outcome;
}

const commandMs = 15_000;

/** Signs the agent in, runs the steps, and signs the agent out again. */
export async function probe(options: ProbeOptions): Promise<Report> {
  const { agentId, force, http, password, phoneNumber, progress, profile, write } = options;
  const session = new ProbeSession(http);
  const terms = { profile, timeoutMs: commandMs };
  const call = (operation: Exchange | Mutation | Query, input: object = {}, guid?: string) =>
    session.call(requestOf(operation, agentId, input, terms), guid);
  const about = {
    report: 'agent-gateway-graphql probe',
    version: versionOf(),
    profile,
    mode: write ? 'write' : 'read-only',
    encrypted: options.isEncrypted,
  } as const;
  progress('signing in');
  const login = force ? sessionOperations.forceLogin : sessionOperations.login;
  const { outcome: signIn } = await call(login, { password, phoneNumber });
  if (session.guid === undefined) return { ...about, signIn };
  const poller = new ProbePoller(session, agentId, options.holdMs);
  let ended: Promise<Outcome> | undefined;
  const signOut = () => (ended ??= call(sessionOperations.logout as Exchange).then(({ outcome }) => outcome));
  try {
    const { customState } = sessionOperations;
    const strangeGuid = (await call(customState, {}, 'no-such-guid.AgentGateway0')).outcome;
    progress('waiting for empty polls');
    poller.start();
    await poller.untilEmpty(2);
    await poller.stop();
    progress('polling twice at the same time');
    const twice = () => session.call({ ...pollOf(agentId), deadlineMs: options.holdMs + 5000 });
    const parallelPolls = (await Promise.all([twice(), twice()])).map(({ outcome }) => outcome);
    poller.start();
    progress('reading');
    const operations = await readAll(options, session);
    progress('waiting for a new Guid');
    const rotation = await watchRotation(options, session, (guid) => call(customState, {}, guid));
    if (write) progress('writing');
    const written = write ? await writeAll(options, session) : undefined;
    return {
      ...about,
      signIn: { ...signIn, guidForm: formOf(session.guid) },
      strangeGuid,
      polls: poller.notes,
      parallelPolls,
      rotation,
      operations,
      ...(written && { written }),
      signOut: await signOut(),
    };
  } finally {
    await signOut();
    await poller.stop();
  }
}

/** Calls the operations that only read, by their method. Their values are those of the tests, without data of the site. */
async function readAll(
  { agentId, profile, undocumented }: ProbeOptions,
  session: ProbeSession,
): Promise<readonly Answered[]> {
  const terms = { profile, timeoutMs: commandMs };
  const declared = Object.entries(families)
    .filter(([family]) => family !== 'recordfile')
    .flatMap(([, family]) => Object.values(family))
    .filter(({ route }) => route.startsWith('GET '))
    .map((operation) => ({ operation, input: insideOf(operation.input, 0) }));
  const raw = undocumentedOperations
    .filter(({ route }) => undocumented && route.startsWith('GET '))
    .map((operation) => {
      const names = [...operation.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const path = Object.fromEntries(names.filter((name) => name !== 'agentid').map((name) => [name, '1']));
      return rawRequest(operation, { path });
    });
  const answered: Answered[] = [];
  for (const { operation, input } of [...declared, ...raw]) {
    const { name, route } = operation;
    const { outcome } = await session.call(requestOf(operation, agentId, input, terms));
    answered.push({ operation: name, route, ...outcome });
  }
  return answered;
}

/** Polls continue meanwhile, because they bring the new Guid. */
async function watchRotation(
  { rotationMs }: ProbeOptions,
  session: ProbeSession,
  prove: (guid: string) => Promise<{ readonly outcome: Outcome }>,
): Promise<NonNullable<Report['rotation']>> {
  const fromMs = performance.now();
  const waitedMs = () => Math.round(performance.now() - fromMs);
  let earlier = session.guid ?? '';
  const before = session.rotations.length;
  while (session.rotations.length === before && waitedMs() < rotationMs) {
    earlier = session.guid ?? '';
    await delay(50);
  }
  const { rotations } = session;
  if (rotations.length === before) return { waitedMs: waitedMs(), rotations };
  return { waitedMs: waitedMs(), rotations, earlierGuid: (await prove(earlier)).outcome };
}

async function writeAll({ agentId }: ProbeOptions, session: ProbeSession): Promise<readonly Answered[]> {
  const { renewAgentGuid, setAgentBusy, setAgentIdle } = sessionOperations;
  const { startPreviewCall } = callOperations;
  const preview = { number: '0', callControlId: '0' };
  const steps = [
    [renewAgentGuid, {}, 'current'],
    [setAgentBusy, {}, 'current'],
    [setAgentIdle, {}, 'current'],
    [startPreviewCall, preview, 'current'],
    [startPreviewCall, preview, 'classic'],
  ] as const;
  const answered: Answered[] = [];
  for (const [operation, input, profile] of steps) {
    const route = profile === 'classic' ? (operation.classicRoute ?? operation.route) : operation.route;
    const { outcome, answer } = await session.call(
      requestOf(operation, agentId, input, { profile, timeoutMs: commandMs }),
    );
    answered.push({ operation: operation.name, route, ...outcome });
    if (answer === undefined || outcome.answer !== '0') continue;
    const envelope = readEnvelope(answer);
    const renewed = envelope instanceof GatewayRefusal ? undefined : operation.renewedGuid?.(envelope.result);
    if (renewed !== undefined) session.renew(renewed);
  }
  return answered;
}

function formOf(guid: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.\w+$/i.test(guid)) return 'uuid.node';
  if (/^[\da-f]{48}\.\w+$/i.test(guid)) return '48 hexadecimal digits.node';
  return `another form of ${guid.length} characters`;
}

function versionOf(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };
  return version;
}
