import { isCertain, lastKnown, type AgentState } from 'agent-gateway-client';
import { useWords } from 'agent-gateway-client/react';
import type { Words } from 'agent-gateway-client/words';
import { ConnectionBadge } from './Connection.tsx';
import { HelpButton } from './HelpSheet.tsx';
import { Headset, Leave } from './icons.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import type { Texts } from './texts/english.ts';
import { LanguageSwitch, useTexts } from './texts/language.tsx';

interface Props {
  readonly agentId: string;
  readonly state: AgentState;
  /** Whether a call rings at the agent. */
  readonly isRinging: boolean;
  readonly onSignOut: () => void;
}

/** The agent's status, in words. No event reports that the gateway offers no other work to an agent who is being invited. */
function statusNow(
  { status, invitation }: AgentState,
  isRinging: boolean,
  { header }: Texts,
  { statuses }: Words,
): readonly [name: string, words: string] {
  if (invitation !== null) return ['ringing', header.invited];
  if (isRinging) return ['ringing', header.callRings];
  const known = lastKnown(status);
  if (known === undefined) return ['unknown', header.status];
  return [known.status.toLowerCase(), statuses[known.status]];
}

export function Header({ agentId, state, isRinging, onSignOut }: Props) {
  const texts = useTexts();
  const [name, words] = statusNow(state, isRinging, texts, useWords());
  const isDoubtful = state.status.name === 'known' && !isCertain(state.status);
  return (
    <header className="top">
      <span className="brand">
        <span className="brand-mark" aria-hidden="true">
          <Headset />
        </span>
        <span className="brand-name">{texts.desk}</span>
      </span>
      <span className="who">
        <strong>{texts.agent(agentId)}</strong>
        <StatusMenu agentId={agentId} shown={[name, isDoubtful ? `${words}?` : words]} />
      </span>
      <ConnectionBadge connection={state.connection} />
      <HelpButton />
      <LanguageSwitch />
      <button type="button" className="plain sign-out" onClick={onSignOut} aria-label={texts.signOut.button}>
        <Leave />
        <span className="label">{texts.signOut.button}</span>
      </button>
    </header>
  );
}
