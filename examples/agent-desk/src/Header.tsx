import { isCertain, lastKnown, type AgentState, type AgentStatus } from 'agent-gateway-client';
import { ConnectionBadge } from './Connection.tsx';
import { Headset, Leave } from './icons.tsx';

const statusWords: Readonly<Record<AgentStatus, string>> = {
  BUSY: 'Busy',
  IDLE: 'Available',
  IDLE_RESERVED: 'Available',
  PRE_REST: 'About to rest',
  REST: 'Resting',
  SIGNED_OUT: 'Signed out',
  SIGNING_IN: 'Signing in',
  TALKING: 'In a call',
  UNKNOWN: 'Status unknown',
  WRAP_UP: 'Wrap-up',
};

interface Props {
  readonly agentId: string;
  readonly state: AgentState;
  /** A call rings at the agent. */
  readonly isRinging: boolean;
  readonly onSignOut: () => void;
}

/** What the agent is, in words: of one who is being invited no event tells that the gateway offers it nothing else. */
function statusNow({ status, invitation }: AgentState, isRinging: boolean): readonly [name: string, words: string] {
  if (invitation !== null) return ['ringing', 'Invited'];
  if (isRinging) return ['ringing', 'A call rings'];
  const known = lastKnown(status);
  if (known === undefined) return ['unknown', 'Status unknown'];
  return [known.status.toLowerCase(), statusWords[known.status]];
}

export function Header({ agentId, state, isRinging, onSignOut }: Props) {
  const [name, words] = statusNow(state, isRinging);
  const isDoubtful = state.status.name === 'known' && !isCertain(state.status);
  return (
    <header className="top">
      <span className="brand">
        <span className="brand-mark" aria-hidden="true">
          <Headset />
        </span>
        <span className="brand-name">Agent desk</span>
      </span>
      <span className="who">
        <strong>Agent {agentId}</strong>
        <span className={`pill status-${name}`} data-testid="status">
          {words}
          {isDoubtful && '?'}
        </span>
      </span>
      <ConnectionBadge connection={state.connection} />
      <button type="button" className="plain sign-out" onClick={onSignOut} aria-label="Sign out">
        <Leave />
        <span className="label">Sign out</span>
      </button>
    </header>
  );
}
