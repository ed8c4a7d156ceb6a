import type { Entry } from './timeline.ts';

const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** What happened, newest first. A screen reader is told each new entry. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <section className="panel timeline" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">Timeline</h2>
        <span className="quiet">{entries.length === 1 ? '1 event' : `${entries.length} events`}</span>
      </div>
      <ol role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="timeline" tabIndex={0}>
        {entries.map(({ id, at, text, type, tone }) => (
          <li key={id} className={`entry tone-${tone}`} data-type={type}>
            <span className="dot" aria-hidden="true" />
            <div>
              <p>{text}</p>
              <p className="entry-detail">
                <time dateTime={at}>{time.format(new Date(at))}</time> <code>{type}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
