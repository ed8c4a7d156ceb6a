/** Rules by which events decide the outcome of an operation on a call (cec_05_1423, cec_05_1433, cec_05_1442). */
import type { Choice } from '../../gateway/declaration/input-fields.ts';
import { readInt, readText, type Fields } from '../../gateway/declaration/loose.ts';
import type { OutcomeRule } from '../../gateway/declaration/outcome-rule.ts';

const phone = ['AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook'];
const end = ['AgentEvent_Customer_Release', 'AgentOther_PhoneRelease'];
const release = 'AgentEvent_Call_Release';

/** @param refusal the events that report a failure, beside the proof */
export const connects = (also: readonly string[] = [], ...refusal: readonly string[]) => ({
  proof: ['AgentEvent_Talking'],
  refusal,
  also,
  ofCall: true,
});
export const arrives = connects(phone);
export const dials = (...refusal: readonly string[]) =>
  connects([...phone, 'AgentState_Busy', 'AgentEvent_Customer_Alerting'], ...refusal);

/** The other agent answers. In a three-party consultation the gateway sends the event of a three-party call. */
export const consults = {
  proof: ['AgentEvent_Talking', 'AgentEvent_Conference'],
  refusal: ['AgentEvent_Consult_Fail'],
  also: ['AgentEvent_Hold', 'AgentEvent_Customer_Alerting'],
  ofCall: true,
};

/** @param also the events that follow the end of the call */
export const ends = (...also: readonly string[]) => ({ proof: [release], also: [...end, ...also], ofCall: true });

/** 0 is success, any other value a failure. An event without the key reports success. */
const reports = (key: string) => (content: Fields) => (readInt(content[key]) ?? 0) !== 0;
export const switchesMedia = { proof: ['AgentEvent_MediaSwith'], failed: reports('reason') };

/** A party leaves. The agent itself leaves if the number is the agent's own, or if the call had no other party. */
export const disconnects: OutcomeRule<{ readonly number: string }> = {
  proof: ['AgentEvent_Customer_Release', release],
  matches: (content, { number }, type) => type === release || readText(content['number']) === number,
};

const proofOfTransfer = {
  RELEASE: release,
  SUCCESS: 'AgentEvent_SuccTransResult',
  SUSPEND: 'AgentEvent_ReturnFromIvr',
  TALK: 'AgentEvent_Conference',
  THREE_PARTY: 'AgentEvent_Conference',
} as const;

/** @param modes the modes that the target allows; each has its own event */
export function transfers<Mode extends keyof typeof proofOfTransfer>(
  modes: Choice & { readonly values: Readonly<Record<Mode, unknown>> },
): OutcomeRule<{ readonly mode: Mode }> {
  const proof = new Set<string>((Object.keys(modes.values) as Mode[]).map((mode) => proofOfTransfer[mode]));
  return {
    proof: [...proof],
    refusal: ['AgentEvent_Connect_Fail'],
    also: ['AgentEvent_Customer_Alerting', 'AgentMediaEvent_StopRecordDone', ...end, 'AgentState_Ready'],
    matches: (_content, { mode }, type) => !proof.has(type) || type === proofOfTransfer[mode],
    failed: reports('result'),
  };
}
