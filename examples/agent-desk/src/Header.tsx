import type { AgentStatus, ConnectionState } from 'agent-gateway-client';
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
  UNKNOWN: 'Unknown',
  WRAP_UP: 'Wrap-up',
};

interface Props {
  readonly agentId: string;
  readonly status: AgentStatus | null;
  readonly connection: ConnectionState;
  readonly onSignOut: () => void;
}

export function Header({ agentId, status, connection, onSignOut }: Props) {
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
        <span className={`pill status-${(status ?? 'UNKNOWN').toLowerCase()}`} data-testid="status">
          {statusWords[status ?? 'UNKNOWN']}
        </span>
      </span>
      <ConnectionBadge connection={connection} />
      <button type="button" className="plain sign-out" onClick={onSignOut} aria-label="Sign out">
        <Leave />
        <span className="label">Sign out</span>
      </button>
    </header>
  );
}
