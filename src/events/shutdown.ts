/** The gateway's word that a session is over. */
import type { AgentSession } from '../credentials/session.ts';
import { eventTypeOf } from './decode.ts';

/** `AgentOther_ShutdownService` of this session; a late one of the session before carries another sign-in time (cec_07_1402). */
export function endsSession(event: unknown, session: AgentSession): boolean {
  if (eventTypeOf(event) !== 'AgentOther_ShutdownService') return false;
  const content = (event as { readonly content?: unknown }).content;
  const loginTime =
    typeof content === 'object' && content !== null
      ? Number((content as { readonly loginTime?: unknown }).loginTime)
      : NaN;
  return !(loginTime > 0) || session.record.signedInAtMs === undefined || loginTime === session.record.signedInAtMs;
}
