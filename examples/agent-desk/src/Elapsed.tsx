import { useEffect, useState } from 'react';
import type { AgentStore, LiveConference } from 'agent-gateway-client';
import { Clock } from './icons.tsx';
import { useTexts } from './texts/language.tsx';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The desk warns this long before the end. The gateway's own reminder may come earlier, or not at all. */
const warnedMinutes = 2;

interface Props {
  readonly conference: LiveConference;
  readonly store: Pick<AgentStore, 'nowMs'>;
}

/** Shows how long the conference has lasted, and how long it may last. */
export function Elapsed({ conference: { startedAtMs, durationMinutes, isAboutToEnd }, store }: Props) {
  const t = useTexts().conference;
  const [nowMs, setNowMs] = useState(store.nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(store.nowMs()), 1000);
    return () => clearInterval(timer);
  }, [store]);
  if (startedAtMs === null) return null;
  const seconds = Math.max(0, Math.floor((nowMs - startedAtMs) / 1000));
  const leftMinutes = durationMinutes === null ? null : Math.max(0, Math.ceil(durationMinutes - seconds / 60));
  const warn = isAboutToEnd || (leftMinutes !== null && leftMinutes <= warnedMinutes);
  return (
    <p className={warn ? 'elapsed warn' : 'elapsed'} role="timer" aria-label={t.length}>
      <Clock />
      <span className="figures">
        {twoDigits(Math.floor(seconds / 60))}:{twoDigits(seconds % 60)}
      </span>
      {durationMinutes !== null && <span className="quiet">{t.of(durationMinutes)}</span>}
      {warn && <strong>{leftMinutes === null ? t.endsSoon : t.endsIn(leftMinutes)}</strong>}
    </p>
  );
}
