/** The state of the connection: always in the header, and in a banner if it needs words. */
import type { ConnectionState } from 'agent-gateway-client';
import { useWords } from 'agent-gateway-client/react';
import { useEffect, useState } from 'react';
import { useTexts } from './texts/language.tsx';

export function ConnectionBadge({ connection: { name } }: { readonly connection: ConnectionState }) {
  const { label } = useTexts().connection;
  const { connections } = useWords();
  return (
    <span className={`badge connection-${name}`} role="status" aria-label={label(connections[name])}>
      <span className="dot" aria-hidden="true" />
      {connections[name]}
    </span>
  );
}

/** Counts the remaining seconds of a pause down. */
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
  const t = useTexts().connection;
  const { language } = useWords();
  const seconds = useCountdown(connection.name === 'connecting' ? connection.retryInMs : 0);
  if (connection.name === 'connecting' && connection.cause !== null)
    return (
      <p className="banner" role="status">
        <strong>{t.lost}</strong> {seconds > 1 ? t.nextTry(seconds) : t.trying} {t.nothingMissed}
      </p>
    );
  if (connection.name === 'degraded')
    return (
      <p className="banner" role="status">
        <strong>{connection.code === 'STORE' ? t.noStore : t.noGateway}</strong> {t.knownBefore}{' '}
        {connection.signOutExpectedAt !== null &&
          t.signsOut(new Date(connection.signOutExpectedAt).toLocaleTimeString(language))}
      </p>
    );
  return null;
}
