/** The controls that `npm run desk` adds: they cause outages and customer calls. */
import { useEffect, useState } from 'react';
import { useTexts } from './texts/language.tsx';

interface DemoState {
  readonly isServerRunning: boolean;
  readonly isNetworkUp: boolean;
  readonly isGatewayFrozen: boolean | null;
}

const readEveryMs = 2_000;

/** @returns null if nothing controls the demo, for example when another server serves the page */
async function ask(
  method: 'GET' | 'POST',
  name: string,
): Promise<{ readonly state: DemoState; readonly isDone: boolean } | null> {
  try {
    const answer = await fetch(`/demo/${name}`, { method });
    if (answer.headers.get('content-type') !== 'application/json') return null;
    return { state: (await answer.json()) as DemoState, isDone: answer.ok };
  } catch {
    return null;
  }
}

/** @param agentId the agent to call; undefined before the sign-in */
export function DemoBar({ agentId }: { readonly agentId?: string }) {
  const t = useTexts().demo;
  const [state, setState] = useState<DemoState | null>(null);
  const [said, setSaid] = useState('');
  const isThere = state !== null;
  useEffect(() => {
    const read = () => void ask('GET', 'state').then((answer) => setState(answer?.state ?? null));
    read();
    if (!isThere) return;
    const timer = setInterval(read, readEveryMs);
    return () => clearInterval(timer);
  }, [isThere]);
  if (state === null) return null;
  const button = (name: string, word: string) => (
    <button
      type="button"
      className="small"
      onClick={() =>
        void ask('POST', agentId === undefined ? name : `${name}?agent=${agentId}`).then((answer) => {
          if (answer !== null) setState(answer.state);
          setSaid(answer?.isDone === true ? '' : t.notPossible(word));
        })
      }
    >
      {word}
    </button>
  );
  const { isServerRunning, isNetworkUp, isGatewayFrozen } = state;
  return (
    <aside className="demo-bar" aria-label={t.label}>
      <strong>{t.label}</strong>
      {isServerRunning ? button('kill', t.kill) : button('start', t.start)}
      {isNetworkUp ? button('cut', t.cut) : button('mend', t.mend)}
      {isGatewayFrozen !== null && (isGatewayFrozen ? button('thaw', t.thaw) : button('freeze', t.freeze))}
      {isGatewayFrozen !== null && agentId !== undefined && (
        <>
          {button('call', t.call)}
          {button('hangUp', t.hangUp)}
        </>
      )}
      <span role="status">{said}</span>
    </aside>
  );
}
