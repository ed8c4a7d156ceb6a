import { isCertain, lastKnown, type AgentState } from 'agent-gateway-client';
import { SignOutAgentDocument } from 'agent-gateway-client/operations';
import { DeskProvider, useAgentState } from 'agent-gateway-client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { Board } from './Board.tsx';
import { Waiting } from './Button.tsx';
import { ringsHere } from './call-words.ts';
import { CallBar } from './CallBar.tsx';
import { chairs, namesOfOthers } from './conference.ts';
import { ConfirmProvider, useConfirm } from './Confirm.tsx';
import { ConnectionBanner } from './Connection.tsx';
import { Header } from './Header.tsx';
import { Invitation } from './Invitation.tsx';
import { Notices } from './Notices.tsx';
import { RequestForm } from './RequestForm.tsx';
import type { Session } from './session.ts';
import { TimelineList } from './TimelineList.tsx';
import { UnknownConference } from './UnknownConference.tsx';
import { useAct } from './use-act.ts';
import { useOpenedDesk, type OpenedDesk } from './use-desk.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly session: Session;
  /** The session is over, for the reason given in words. */
  readonly onEnd: (why: string) => void;
}

const endWords: Readonly<Record<string, string>> = {
  SIGNED_OUT: 'You have signed out.',
  EXPIRED: 'The session has expired. Sign in again.',
  FORCED: 'Somebody signed you out. Sign in again.',
  NOT_SIGNED_IN: 'You are signed out. Sign in again.',
  UNAUTHENTICATED: 'This session is over. Sign in again.',
};

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

/** What a sign-out takes with it; null where it can be undone by signing in again. */
function lostBySignOut({ conference, calls }: AgentState, agentId: string): string | null {
  const now = lastKnown(conference);
  const maybe = isCertain(conference) && isCertain(calls) ? '' : ' It is not certain at present what you are in.';
  if (now && chairs(now, agentId))
    return `You chair conference ${now.id}. It ends for everybody in it${namesOfOthers(now, agentId)}.${maybe}`;
  if (now) return `You leave conference ${now.id}.${maybe}`;
  if ((lastKnown(calls)?.length ?? 0) > 0) return `Your call ends.${maybe}`;
  return maybe === '' ? null : 'It is not known at present whether you are in a conference or a call. Both would end.';
}

/** A call rings at the agent. */
const isRinging = ({ calls }: AgentState, agentId: string): boolean =>
  lastKnown(calls)?.some((call) => ringsHere(call, agentId)) === true;

const whole = (state: AgentState): AgentState => state;

function OpenDesk({ session, opened, onEnd }: Props & { readonly opened: OpenedDesk }) {
  const { agentId } = session;
  const { store } = opened.desk;
  const state = useAgentState(whole);
  const timeline = useSyncExternalStore(opened.timeline.subscribe, opened.timeline.getEntries);
  const { connection } = state;
  const conference = lastKnown(state.conference);
  const act = useAct(conference ?? null);
  const confirm = useConfirm();
  const stage = useKeptFocus();

  useEffect(() => {
    if (connection.name === 'replaced') onEnd('This agent has signed in elsewhere, and that session goes on there.');
    if (connection.name === 'ended' && connection.reason !== 'CLOSED')
      onEnd(endWords[connection.reason] ?? connection.message ?? 'The session is over.');
  }, [connection, onEnd]);

  const signOut = async () => {
    const consequence = lostBySignOut(state, agentId);
    if (consequence !== null && !(await confirm({ title: 'Sign out?', consequence, action: 'Sign out' }))) return;
    if (await act.run('Sign-out', SignOutAgentDocument, { agentId, force: true })) onEnd('You have signed out.');
  };

  return (
    <div className="page">
      <title>{`${state.invitation ? 'Invitation! ' : isRinging(state, agentId) ? 'Call! ' : ''}Agent ${agentId}: agent desk`}</title>
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
            {/* Whoever is rung answers or declines first: a conference of one's own is not the next step. */}
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
        </div>
        <TimelineList entries={timeline} />
      </main>
    </div>
  );
}
