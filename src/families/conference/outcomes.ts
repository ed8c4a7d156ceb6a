/** Which events say what became of an operation on participants (cec_07_1418). */
import { readInt, readText, type Fields } from '../../gateway/loose.ts';
import type { OutcomeRule } from '../../gateway/outcome.ts';
import { addressKind } from './types.ts';

interface Address {
  readonly kind: keyof typeof addressKind.values;
  readonly address: string;
}

/** `result` in an event: 0 success, anything else a failure; an event without it reports success. */
export const reportsFailure = (content: Fields): boolean => (readInt(content['result']) ?? 0) !== 0;

/** `changeType` of AgentConf_ParticipantChanged. */
export const change = { joined: 0, left: 1, chair: 2, muted: 3, unmuted: 4, held: 5, unheld: 6 } as const;

/**
 * AgentConf_ParticipantChanged reports it.
 * @param changeOf the kind of change; undefined where the gateway sends no event for this input
 */
export const reportedAsChange = <Input>(
  changeOf: (input: Input) => number | undefined,
  addressesOf: (input: Input) => readonly Address[],
): OutcomeRule<Input> => ({
  proof: ['AgentConf_ParticipantChanged'],
  ofConference: true,
  told: (input) => changeOf(input) !== undefined,
  matches: (content, input) => {
    const participant = readText(content['participant']);
    const type = readText(content['participantType']);
    return (
      readInt(content['changeType']) === changeOf(input) &&
      // A phone may have the number of an agent.
      addressesOf(input).some(
        ({ kind, address }) => address === participant && (type === null || type === addressKind.values[kind].wire),
      )
    );
  },
  failed: reportsFailure,
  parts: (input) => addressesOf(input).length,
});

export const ofOne = (changeType: number) =>
  reportedAsChange<{ readonly participant: Address }>(
    () => changeType,
    ({ participant }) => [participant],
  );

export const ofMany = (changeType: number) =>
  reportedAsChange<{ readonly participants: readonly Address[] }>(
    () => changeType,
    ({ participants }) => participants,
  );
