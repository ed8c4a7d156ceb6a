/** Copied by npm run generate from src/schema/call-notes.ts. */
/** Effects of mutations on a call that no event reports, or that precede its first event. */
import type { CallDirection, CallNote } from './agent-calls.ts';

type Values = Readonly<Record<string, unknown>>;
type NoteOf = (input: Values, result: Values) => CallNote | undefined;

/** @param called the input field that names the called party */
const dials =
  (direction: CallDirection, called?: string): NoteOf =>
  (input, { callId }) => {
    if (typeof callId !== 'string') return undefined;
    const number = called === undefined ? undefined : input[called];
    return { kind: 'dialed', callId, direction, called: typeof number === 'string' ? number : null };
  };
const sets =
  (muted: boolean): NoteOf =>
  () => ({ kind: 'muted', muted });

/** Keyed by the mutation’s name. */
export const callNotes: Readonly<Record<string, NoteOf>> = {
  startOutboundCall: dials('OUTBOUND', 'number'),
  startPreviewCall: dials('OUTBOUND', 'number'),
  startInternalCall: dials('INTERNAL', 'toAgentId'),
  startInternalCallToQueue: dials('INTERNAL'),
  consultAgent: dials('INTERNAL', 'toAgentId'),
  consultQueue: dials('INTERNAL'),
  muteCall: sets(true),
  unmuteCall: sets(false),
};
