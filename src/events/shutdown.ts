/** Recognises the event by which the gateway ends a session. */
import type { AgentSession } from '../credentials/session.ts';
import { eventTypeOf } from './decode.ts';

/** Whether this is `AgentOther_ShutdownService` of this session. A late one of the previous session carries another sign-in time (cec_07_1402). */
export function endsSession(event: unknown, session: AgentSession): boolean {
  if (eventTypeOf(event) !== 'AgentOther_ShutdownService') return false;
  const content = (event as { readonly content?: unknown }).content;
  const loginTime =
    typeof content === 'object' && content !== null
      ? Number((content as { readonly loginTime?: unknown }).loginTime)
      : NaN;
  return !(loginTime > 0) || session.record.signedInAtMs === undefined || loginTime === session.record.signedInAtMs;
}
