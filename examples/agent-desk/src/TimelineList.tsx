import type { Entry } from './entry.ts';

const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** What happened, newest first. A screen reader is told each new entry. */
export function TimelineList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <section className="panel timeline" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">Timeline</h2>
        <span className="quiet">{entries.length === 1 ? '1 event' : `${entries.length} events`}</span>
      </div>
      {/* A list is no log to a screen reader, and a log no list: one around the other. */}
      <div
        className="entries"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-labelledby="timeline"
        tabIndex={0}
      >
        <ol>
          {entries.map(({ id, atMs, text, type, tone }) => (
            <li key={id} className={`entry tone-${tone}`} data-type={type}>
              <span className="dot" aria-hidden="true" />
              <div>
                <p>{text}</p>
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
