/**
 * Notes of what commands have done that no event reports: a dialled call, a mute, a state that takes effect after a call. Notes are stored in the
 * agent's log, so that every instance derives the same state from them, even after a restart. No reader receives a note.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { AgentSession } from '../credentials/session.ts';
import type { EventLog, NewEntry } from '../journal/journal.ts';
import type { CallNote } from './agent-calls.ts';
import type { StreamItem } from './event.ts';
import { ownEntry } from './own.ts';
import type { StateNote } from './state-projection.ts';
import { holds, isBoolean, isNumber, isText, oneOf, orNull, type Check } from './stored-shape.ts';

export type CommandNote = CallNote | StateNote;

export const commandNoted = 'CommandNoted';

export const isInternal = ({ typeName }: Pick<StreamItem, 'typeName'>): boolean => typeName === commandNoted;

export const noteEntry = (note: CommandNote, sessionNumber: number, notedAtMs: number): NewEntry =>
  ownEntry(commandNoted, sessionNumber, notedAtMs, { note });

const status = oneOf(['IDLE', 'BUSY', 'WRAP_UP', 'REST'] satisfies readonly StateNote['status'][]);
const direction = oneOf(['INBOUND', 'OUTBOUND', 'INTERNAL']);

const forms: Readonly<Record<CommandNote['kind'], Readonly<Record<string, Check>>>> = {
  dialed: { callId: isText, direction, called: orNull(isText) },
  muted: { muted: isBoolean },
  stateAsked: { status, reason: orNull(isNumber), restSeconds: orNull(isNumber), after: isNumber },
  stateWithdrawn: { status },
};

/** @throws {TypeError} When the value is not a note that this release knows. */
export function readNote(value: unknown): CommandNote {
  const isKnown = Object.entries(forms).some(([kind, form]) => holds(value, { kind: oneOf([kind]), ...form }));
  if (!isKnown) throw new TypeError('a note of a kind that is not known');
  return value as CommandNote;
}

/** How long a command's answer waits for its note to be stored. */
const patienceMs = 1000;

/**
 * Stores a note. Resolves when every instance can read it, or after a time limit if the store does not answer: the noted command has succeeded.
 * @param known the session of the command's agent. Without a session, nothing is known of the agent's calls and states either.
 */
export async function storeNote(
  journal: Pick<EventLog, 'append'>,
  note: CommandNote,
  known: Promise<AgentSession | undefined>,
): Promise<void> {
  const notedAtMs = Date.now();
  const write = async (): Promise<void> => {
    const session = await known;
    if (session === undefined) return;
    await journal.append({ agentId: session.agentId, entries: [noteEntry(note, session.sessionNumber, notedAtMs)] });
  };
  const patience = new AbortController();
  // If the note cannot be written, later events supply what it would have recorded.
  const written = write().catch(() => undefined);
  await Promise.race([written, delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
  patience.abort();
}
