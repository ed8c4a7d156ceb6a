/** The states that mutations request: during a call a state takes effect afterwards, and no event reports it until then. */
import type { Requested, StateNote } from '../events/state-projection.ts';

type Values = Readonly<Record<string, unknown>>;
type NoteOf = (input: Values, result: Values, before: number | undefined) => StateNote | undefined;

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const asks =
  (status: Requested): NoteOf =>
  ({ reason, seconds }, _result, after) =>
    // Without the position its event cannot be distinguished from an earlier one.
    after === undefined
      ? undefined
      : { kind: 'stateAsked', status, reason: number(reason), restSeconds: number(seconds), after };
const withdraws =
  (status: Requested): NoteOf =>
  () => ({ kind: 'stateWithdrawn', status });

/** Keyed by the mutation’s name. */
export const stateNotes: Readonly<Record<string, NoteOf>> = {
  setAgentBusy: asks('BUSY'),
  cancelAgentBusy: withdraws('BUSY'),
  startAgentRest: asks('REST'),
  endAgentRest: withdraws('REST'),
  startAgentWrapUp: asks('WRAP_UP'),
  endAgentWrapUp: withdraws('WRAP_UP'),
  setAgentIdle: asks('IDLE'),
};
