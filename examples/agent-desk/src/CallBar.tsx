/** The agent's calls, and what the agent can do with them. */
import { useCalls } from 'agent-gateway-client/react';
import { Waiting } from './Button.tsx';
import { CallCard } from './CallCard.tsx';
import { DialForm } from './DialForm.tsx';
import type { Queues } from './queues.ts';
import { useTexts } from './texts/language.tsx';

interface Props {
  readonly agentId: string;
  readonly queues: Queues;
}

/** Calls in which the agent hears the other party. */
const isCurrent = ({ state }: { readonly state: string }): boolean => state !== 'HELD';

export function CallBar({ agentId, queues }: Props) {
  const t = useTexts().calls;
  const { calls, isCertain } = useCalls();
  const current = calls?.find(isCurrent);
  return (
    <Waiting value={!isCertain}>
      <section className="panel call-bar" aria-labelledby="call-bar">
        <div className="call-bar-head">
          <h2 id="call-bar">{t.heading}</h2>
          {calls === undefined && <p className="quiet">{t.unknown}</p>}
          {calls?.length === 0 && <p className="quiet">{t.none}</p>}
          {calls !== undefined && !isCertain && <p className="doubt">{t.outOfDate}</p>}
        </div>
        {calls !== undefined && calls.length > 0 && (
          <ul className="call-list" aria-label={t.heading}>
            {calls.map((call) => (
              <CallCard key={call.id} agentId={agentId} call={call} current={current} queue={queues.of(call.id, t)} />
            ))}
          </ul>
        )}
        {calls !== undefined && current === undefined && <DialForm />}
      </section>
    </Waiting>
  );
}
