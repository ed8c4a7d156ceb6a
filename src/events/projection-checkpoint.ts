/** The stored form of an agent's projection: small, encrypted like the credentials, and versioned. */
import type { Encryption } from '../credentials/encryption.ts';
import type { Checkpoint } from '../journal/journal.ts';
import type { ProjectedAgent } from './projected-agent.ts';
import type { ProjectedState } from './state-projection.ts';
import type { AgentCalls, CallDirection, CallState, KnownCall } from './agent-calls.ts';
import { areTexts, holds, isBoolean, isNumber, isText, oneOf, orNull, type Check, type Raw } from './stored-shape.ts';

/** Version of the projection and its stored form. Raise it with each change of what the projection derives from an event. */
export const projectionVersion = 5;

/** A projection with a longer text is not stored; it is derived from the events instead. */
const mostCharacters = 64 * 1024;

const states: readonly string[] = [
  'DIALING',
  'RINGING',
  'TALKING',
  'HELD',
  'THREE_PARTY',
  'ENDED',
] satisfies readonly CallState[];
const directions: readonly string[] = ['INBOUND', 'OUTBOUND', 'INTERNAL'] satisfies readonly CallDirection[];

const callFields: Readonly<Record<keyof KnownCall, Check>> = {
  callId: isText,
  state: oneOf(states),
  direction: orNull(oneOf(directions)),
  type: orNull(isText),
  role: orNull(isText),
  media: orNull(isText),
  mediaType: orNull(isText),
  caller: orNull(isText),
  called: orNull(isText),
  parties: areTexts,
  left: areTexts,
  muted: orNull(isBoolean),
  sinceMs: isNumber,
  sinceGatewayMs: orNull(isNumber),
  isCertain: isBoolean,
};

const stateFields: Readonly<Record<keyof NonNullable<ProjectedState['current']>, Check>> = {
  status: isText,
  reason: orNull(isNumber),
  sinceMs: isNumber,
  position: isNumber,
  restEndsAtMs: orNull(isNumber),
  isRestOver: isBoolean,
};
const pendingFields: Readonly<Record<keyof NonNullable<ProjectedState['pending']>, Check>> = {
  status: isText,
  reason: orNull(isNumber),
  askedAtMs: isNumber,
  restSeconds: orNull(isNumber),
};

/** @returns undefined if the projection is too large to be stored */
export function toCheckpoint(
  agentId: string,
  projected: ProjectedAgent,
  epoch: string,
  encryption: Encryption,
): Checkpoint | undefined {
  const { position, conferenceId, calls, state } = projected;
  const { byId, applied, missingSince } = calls;
  const stored = { calls: [...byId.values()], applied: [...applied], missingSince };
  const text = JSON.stringify({ agentId, position, conferenceId, state, ...stored });
  if (text.length > mostCharacters) return undefined;
  return { epoch, version: projectionVersion, position, sealed: encryption.encrypt(text) };
}

/** @returns undefined if it is of another version, agent or position, was encrypted with another key, or is damaged */
export function fromCheckpoint(
  agentId: string,
  checkpoint: Checkpoint,
  encryption: Encryption,
): ProjectedAgent | undefined {
  const { version, position, sealed } = checkpoint;
  if (version !== projectionVersion) return undefined;
  try {
    const stored = JSON.parse(encryption.decrypt(sealed)) as Raw;
    const { conferenceId } = stored;
    const calls = callsOf(stored);
    const state = stateOf(stored['state']);
    if (stored['agentId'] !== agentId || stored['position'] !== position) return undefined;
    if (calls === undefined || state === undefined) return undefined;
    if (conferenceId !== null && typeof conferenceId !== 'string') return undefined;
    return { position, conferenceId, calls, state };
  } catch {
    return undefined;
  }
}

function callsOf({ calls, applied, missingSince }: Raw): AgentCalls | undefined {
  if (!Array.isArray(calls) || !calls.every(isCall) || !areTexts(applied)) return undefined;
  if (missingSince !== null && typeof missingSince !== 'number') return undefined;
  return {
    byId: new Map(calls.map((call) => [call.callId, call])),
    applied: new Set(applied as readonly string[]),
    missingSince,
  };
}

const isCall = (value: unknown): value is KnownCall => holds(value, callFields);

function stateOf(value: unknown): ProjectedState | undefined {
  const { current, pending } = (value ?? {}) as Raw;
  const isKnown = holds(current, stateFields) || current === null;
  return isKnown && (holds(pending, pendingFields) || pending === null) ? (value as ProjectedState) : undefined;
}
