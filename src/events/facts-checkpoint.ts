/** The stored form of an agent's projection: small, sealed as the credentials are, and of one version. */
import type { Encryption } from '../credentials/encryption.ts';
import type { Checkpoint } from '../journal/journal.ts';
import type { AgentFacts, CallState, KnownCall } from './agent-facts.ts';

/** Of the projection and its stored form. Raise it with each change of what the projection derives from an event. */
export const projectionVersion = 1;

/** A projection whose text is longer is not stored: it is read from the events. */
const mostCharacters = 64 * 1024;

const states: readonly string[] = ['ALERTING', 'RINGING', 'TALKING', 'HELD'] satisfies readonly CallState[];

/** @returns undefined where it is too big to be stored */
export function toCheckpoint(
  agentId: string,
  facts: AgentFacts,
  epoch: string,
  encryption: Encryption,
): Checkpoint | undefined {
  const { position, conferenceId, calls } = facts;
  const text = JSON.stringify({ agentId, position, conferenceId, calls: [...calls.values()] });
  if (text.length > mostCharacters) return undefined;
  return { epoch, version: projectionVersion, position, sealed: encryption.encrypt(text) };
}

/** @returns undefined where it is of another version, agent or position, was sealed with another key, or is damaged */
export function fromCheckpoint(
  agentId: string,
  checkpoint: Checkpoint,
  encryption: Encryption,
): AgentFacts | undefined {
  const { version, position, sealed } = checkpoint;
  if (version !== projectionVersion) return undefined;
  try {
    const { conferenceId, calls, ...of } = JSON.parse(encryption.decrypt(sealed)) as Readonly<Record<string, unknown>>;
    if (of['agentId'] !== agentId || of['position'] !== position) return undefined;
    if (!isTextOrNull(conferenceId) || !Array.isArray(calls) || !calls.every(isCall)) return undefined;
    return { position, conferenceId, calls: new Map(calls.map((call) => [call.callId, call])) };
  } catch {
    return undefined;
  }
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

function isCall(value: unknown): value is KnownCall {
  if (typeof value !== 'object' || value === null) return false;
  const { callId, state, caller, called } = value as Readonly<Record<string, unknown>>;
  return (
    typeof callId === 'string' &&
    typeof state === 'string' &&
    states.includes(state) &&
    isTextOrNull(caller) &&
    isTextOrNull(called)
  );
}
