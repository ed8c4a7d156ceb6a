/** Rules by which events decide the outcome of an operation on a conference (cec_07_1418). */
import { readInt, readText, type Fields } from '../../gateway/declaration/loose.ts';
import type { OutcomeRule } from '../../gateway/declaration/outcome-rule.ts';
import { readsChoice } from '../../gateway/declaration/result-fields.ts';
import { changeType } from './events.ts';
import { addressKind } from './types.ts';

export interface Address {
  readonly kind: keyof typeof addressKind.values;
  readonly address: string;
}

/** `result` in an event: 0 is success, any other value a failure. An event without `result` reports success. */
const reportsFailure = (content: Fields): boolean => (readInt(content['result']) ?? 0) !== 0;

/** @param also the events that accompany the proof */
export const leaving = (...also: readonly string[]) => ({
  proof: ['AgentConf_SelfLeaveResult'],
  ofConference: true,
  also,
});

/** @param end the event that marks the end of playback */
export const plays = (end: string) => ({
  accepted: `Playback has started. \`${end}\` marks its end.`,
  outcome: { proof: [end], failed: reportsFailure },
});

const readsChange = readsChoice(changeType, 'changeType', 'What changed.');
type Change = keyof typeof changeType.values;

/**
 * The outcome that `AgentConf_ParticipantChanged` reports.
 * @param changeOf the kind of change; undefined if the gateway sends no event for this input
 */
export const reportedAsChange = <Input>(
  changeOf: (input: Input) => Change | undefined,
  addressesOf: (input: Input) => readonly Address[],
): OutcomeRule<Input> => ({
  proof: ['AgentConf_ParticipantChanged'],
  ofConference: true,
  told: (input) => changeOf(input) !== undefined,
  matches: (content, input) => {
    const participant = readText(content['participant']);
    const type = readText(content['participantType']);
    return (
      readsChange.read(content['changeType']) === changeOf(input) &&
      // A phone may have the number of an agent, so the type is compared too.
      addressesOf(input).some(
        ({ kind, address }) => address === participant && (type === null || type === addressKind.values[kind].wire),
      )
    );
  },
  failed: reportsFailure,
  parts: (input) => addressesOf(input).length,
});

export const ofOne = (change: Change) =>
  reportedAsChange<{ readonly participant: Address }>(
    () => change,
    ({ participant }) => [participant],
  );

export const ofMany = (change: Change) =>
  reportedAsChange<{ readonly participants: readonly Address[] }>(
    () => change,
    ({ participants }) => participants,
  );
