/** The calls of an agent, as one event after another leaves them. */
import type { Call } from './generated/events.ts';

/** The facts of a call that both snapshots and events contain. */
export type AgentCall = Pick<Call, 'callId' | 'state' | 'caller' | 'called'>;

/** @param callState null: the agent has that call no more */
export function callsAfter(
  calls: readonly AgentCall[],
  callId: string | null,
  callState: AgentCall['state'] | null,
  { caller = null, called = null }: Partial<AgentCall>,
): readonly AgentCall[] {
  if (callId === null) return calls;
  const others = calls.filter((call) => call.callId !== callId);
  if (callState === null) return others;
  const known = calls.find((call) => call.callId === callId);
  const call = {
    callId,
    state: callState,
    caller: caller ?? known?.caller ?? null,
    called: called ?? known?.called ?? null,
  };
  return [...others, call];
}
