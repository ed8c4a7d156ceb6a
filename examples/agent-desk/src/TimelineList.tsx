import { useWords } from 'agent-gateway-client/react';
import { useMemo } from 'react';
import type { Entry } from './entry.ts';
import { useTexts } from './texts/language.tsx';

const form = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false } as const;

/** Shows what happened, newest first. A screen reader announces each new entry. */
export function TimelineList({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts();
  const t = texts.timeline;
  const { language } = useWords();
  const time = useMemo(() => new Intl.DateTimeFormat(language, form), [language]);
  return (
    <section className="panel timeline" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">{t.heading}</h2>
        <span className="quiet">{t.count(entries.length)}</span>
      </div>
      {/* For a screen reader an element is either a log or a list, so the log contains the list. */}
      <div
        className="entries"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-labelledby="timeline"
        tabIndex={0}
      >
        <ol>
          {entries.map(({ id, atMs, textIn, type, tone }) => (
            <li key={id} className={`entry tone-${tone}`} data-type={type}>
              <span className="dot" aria-hidden="true" />
              <div>
                <p>{textIn(texts)}</p>
                <p className="entry-detail">
                  <time dateTime={new Date(atMs).toISOString()}>{time.format(atMs)}</time> <code>{type}</code>
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
