/** What the connection is like: always in the header, and in a banner where it needs words. */
import type { ConnectionState } from 'agent-gateway-client';
import { useEffect, useState } from 'react';

const names: Readonly<Record<ConnectionState['name'], string>> = {
  connecting: 'Connecting',
  live: 'Live',
  degraded: 'Degraded',
  replaced: 'Replaced',
  ended: 'Ended',
};

export function ConnectionBadge({ connection: { name } }: { readonly connection: ConnectionState }) {
  return (
    <span className={`badge connection-${name}`} role="status" aria-label={`Connection: ${names[name]}`}>
      <span className="dot" aria-hidden="true" />
      {names[name]}
    </span>
  );
}

/** Seconds left of a pause, counted down. */
function useCountdown(pauseMs: number): number {
  const [leftMs, setLeftMs] = useState(pauseMs);
  useEffect(() => {
    const until = performance.now() + pauseMs;
    setLeftMs(pauseMs);
    if (pauseMs === 0) return;
    const timer = setInterval(() => setLeftMs(Math.max(0, until - performance.now())), 250);
    return () => clearInterval(timer);
  }, [pauseMs]);
  return Math.ceil(leftMs / 1000);
}

export function ConnectionBanner({ connection }: { readonly connection: ConnectionState }) {
  const seconds = useCountdown(connection.name === 'connecting' ? connection.retryInMs : 0);
  if (connection.name === 'connecting' && connection.cause !== null)
    return (
      <p className="banner" role="status">
        <strong>The connection is lost.</strong> {seconds > 1 ? `Next try in ${seconds} s.` : 'Trying again.'} Nothing
        is missed: what happens meanwhile comes with the connection.
      </p>
    );
  if (connection.name === 'degraded')
    return (
      <p className="banner" role="status">
        <strong>
          {connection.code === 'STORE' ? 'The server has lost its store.' : 'The gateway cannot be reached.'}
        </strong>{' '}
        What you see was known before.
        {connection.signOutExpectedAt !== null &&
          ` It signs you out at ${new Date(connection.signOutExpectedAt).toLocaleTimeString()} if this goes on.`}
      </p>
    );
  return null;
}
