/** The agent's session in this tab, kept across a reload. */
import { AgentCredential } from 'agent-gateway-client';

export interface Session {
  readonly agentId: string;
  readonly credential: AgentCredential;
  /** The position in the stream before the session's first event. After a reload the desk rebuilds the timeline from there. */
  readonly cursor: string;
}

interface Kept {
  readonly agentId: string;
  readonly guid: string;
  readonly cursor: string;
}

const key = 'agent-desk';

/**
 * Keeps the Guid in the tab's sessionStorage, so that a reload does not sign the agent out, and nowhere else: localStorage would outlive the tab and
 * be readable in all other tabs, and URLs end up in histories and logs. The password is not stored.
 */
export function keep({ agentId, credential, cursor }: Session): void {
  const { guid } = credential;
  if (guid === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify({ agentId, guid, cursor } satisfies Kept));
}

export function keptSession(): Session | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const { agentId, guid, cursor } = JSON.parse(text) as Kept;
  return open(agentId, guid, cursor);
}

/** Opens a session. Stores its Guid again whenever the gateway replaces it, and removes it when the session ends. */
export function open(agentId: string, guid: string, cursor: string): Session {
  const session = { agentId, credential: new AgentCredential(guid), cursor };
  session.credential.onChange(() => keep(session));
  keep(session);
  return session;
}
