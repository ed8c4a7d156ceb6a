import { useEffect, useState } from 'react';
import type { Conference } from './conference.ts';
import { Clock } from './icons.tsx';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** How long the conference has lasted, and may last. */
export function Elapsed({ conference, warn }: { readonly conference: Conference; readonly warn: boolean }) {
  const { startedAtMs, durationMinutes } = conference;
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (startedAtMs === null) return null;
  const seconds = Math.max(0, Math.floor((nowMs - startedAtMs) / 1000));
  return (
    <p className={warn ? 'elapsed warn' : 'elapsed'} role="timer" aria-label="Length of the conference">
      <Clock />
      <span className="figures">
        {twoDigits(Math.floor(seconds / 60))}:{twoDigits(seconds % 60)}
      </span>
      {durationMinutes !== null && <span className="quiet">of {durationMinutes} min</span>}
    </p>
  );
}
