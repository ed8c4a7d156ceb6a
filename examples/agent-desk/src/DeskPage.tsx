import { isCertain, lastKnown, type AgentState } from 'agent-gateway-client';
import { SignOutAgentDocument } from 'agent-gateway-client/operations';
import { DeskProvider, useAgentState, useWords } from 'agent-gateway-client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { useAlerts } from './alerts.ts';
import { Board } from './Board.tsx';
import { Waiting } from './Button.tsx';
import { partiesOf, ringsHere } from './call-words.ts';
import { CallBar } from './CallBar.tsx';
import { chairs, othersIn } from './conference.ts';
import { ConfirmProvider, useConfirm } from './Confirm.tsx';
import { ConnectionBanner } from './Connection.tsx';
import { DemoBar } from './DemoBar.tsx';
import { Header } from './Header.tsx';
import { Invitation } from './Invitation.tsx';
import { Notices } from './Notices.tsx';
import type { Queues } from './queues.ts';
import { RequestForm } from './RequestForm.tsx';
import type { Session } from './session.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Texts } from './texts/english.ts';
import { useTexts } from './texts/language.tsx';
import { Team } from './Team.tsx';
import { TimelineList } from './TimelineList.tsx';
import { UnknownConference } from './UnknownConference.tsx';
import { useAct } from './use-act.ts';
import { useOpenedDesk, type OpenedDesk } from './use-desk.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly session: Session;
  /** Called when the session is over, with the reason in words. */
  readonly onEnd: (why: string) => void;
}

export function DeskPage({ session, onEnd }: Props) {
  const opened = useOpenedDesk(session);
  return (
    <ConfirmProvider>
      {opened && (
        <DeskProvider desk={opened.desk}>
          <OpenDesk session={session} opened={opened} onEnd={onEnd} />
        </DeskProvider>
      )}
    </ConfirmProvider>
  );
}

/** What a sign-out would end; null if signing in again restores everything. */
function lostBySignOut({ conference, calls }: AgentState, agentId: string, texts: Texts): string | null {
  const t = texts.signOut;
  const now = lastKnown(conference);
  const maybe = isCertain(conference) && isCertain(calls) ? '' : t.uncertain;
  if (now && chairs(now, agentId))
    return t.chairs(now.id, texts.conference.others(othersIn(now, agentId, texts))) + maybe;
  if (now) return t.leaves(now.id) + maybe;
  if ((lastKnown(calls)?.length ?? 0) > 0) return t.call + maybe;
  return maybe === '' ? null : t.unknown;
}

/** The call that rings at this agent. */
const ringingCall = ({ calls }: AgentState, agentId: string) =>
  lastKnown(calls)?.find((call) => ringsHere(call, agentId));
const isRinging = (state: AgentState, agentId: string): boolean => ringingCall(state, agentId) !== undefined;

/** The call or invitation that the agent has to answer, in the words of an alert. */
function waiting(state: AgentState, agentId: string, queues: Queues, texts: Texts) {
  const call = ringingCall(state, agentId);
  if (call !== undefined)
    return {
      id: call.id,
      title: texts.alert.call(partiesOf(call, texts)),
      text: queues.of(call.id, texts.calls) ?? texts.agent(agentId),
    };
  const { invitation } = state;
  if (invitation === null) return null;
  const { conferenceId } = invitation;
  const text = conferenceId === null ? texts.agent(agentId) : texts.invitation.conference(conferenceId);
  return { id: `conference ${conferenceId ?? ''}`, title: texts.alert.invitation, text };
}

function titleOf(state: AgentState, agentId: string, { title }: Texts): string {
  const news = state.invitation ? title.invitation : isRinging(state, agentId) ? title.call : '';
  return `${news}${title.page(agentId)}`;
}

const whole = (state: AgentState): AgentState => state;

function OpenDesk({ session, opened, onEnd }: Props & { readonly opened: OpenedDesk }) {
  const { agentId } = session;
  const { store } = opened.desk;
  const state = useAgentState(whole);
  const texts = useTexts();
  const { ends } = useWords();
  const timeline = useSyncExternalStore(opened.timeline.subscribe, opened.timeline.getEntries);
  const { connection } = state;
  const conference = lastKnown(state.conference);
  const act = useAct(conference ?? null);
  const confirm = useConfirm();
  const stage = useKeptFocus();
  useShortcuts();
  useAlerts(agentId, waiting(state, agentId, opened.queues, texts));

  useEffect(() => {
    if (connection.name === 'replaced') onEnd(ends.REPLACED);
    if (connection.name === 'ended' && connection.reason !== 'CLOSED')
      onEnd(ends[connection.reason] ?? connection.message ?? texts.over);
  }, [connection, onEnd, ends, texts]);

  const signOut = async () => {
    const consequence = lostBySignOut(state, agentId, texts);
    if (
      consequence !== null &&
      !(await confirm({ title: texts.signOut.question, consequence, action: texts.signOut.button }))
    )
      return;
    if (await act.run(texts.signOut.action, SignOutAgentDocument, { agentId, force: true })) onEnd(ends.SIGNED_OUT);
  };

  return (
    <div className="page">
      <title>{titleOf(state, agentId, texts)}</title>
      <Header agentId={agentId} state={state} isRinging={isRinging(state, agentId)} onSignOut={() => void signOut()} />
      <ConnectionBanner connection={connection} />
      <main className="desk">
        <div className="stage" ref={stage} tabIndex={-1}>
          <Notices notices={act.notices} onDismiss={act.dismiss} />
          {state.invitation !== null && (
            <Invitation
              agentId={agentId}
              conferenceId={state.invitation.conferenceId}
              act={act}
              onGone={() => store.invitationGone()}
            />
          )}
          <CallBar agentId={agentId} queues={opened.queues} />
          <Waiting value={!isCertain(state.conference)}>
            {conference === undefined && <UnknownConference connection={connection} />}
            {/* An agent who is invited must answer or decline first, and cannot request a conference until then. */}
            {conference === null && state.invitation === null && (
              <RequestForm agentId={agentId} act={act} lastConference={state.lastConference} />
            )}
            {conference != null && (
              <Board
                agentId={agentId}
                conference={conference}
                isCertain={isCertain(state.conference)}
                act={act}
                store={store}
              />
            )}
          </Waiting>
          <Team agentId={agentId} />
        </div>
        <TimelineList entries={timeline} />
      </main>
      {import.meta.env.VITE_DEMO && <DemoBar agentId={agentId} />}
    </div>
  );
}
