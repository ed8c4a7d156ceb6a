import { SignOutAgentDocument } from 'agent-gateway-client/operations';
import { useEffect } from 'react';
import { Board } from './Board.tsx';
import { ConnectionBanner } from './Connection.tsx';
import { Header } from './Header.tsx';
import { Invitation } from './Invitation.tsx';
import { Notices } from './Notices.tsx';
import { RequestForm } from './RequestForm.tsx';
import type { Session } from './session.ts';
import { Timeline } from './Timeline.tsx';
import { useAct } from './use-act.ts';
import { useDesk } from './use-desk.ts';

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
  const { agentId } = session;
  const { state, connection, dispatch } = useDesk(session);
  const act = useAct();
  const { status, conference, invitedTo, timeline } = state;
  const { dismissAll } = act;
  const isInConference = conference !== null;

  useEffect(() => {
    if (connection.name === 'replaced') onEnd('This agent has signed in elsewhere, and that session goes on there.');
    if (connection.name === 'ended' && connection.reason !== 'CLOSED')
      onEnd(endWords[connection.reason] ?? connection.message ?? 'The session is over.');
  }, [connection, onEnd]);

  // Notices about a conference that is over have no use.
  useEffect(() => {
    if (!isInConference) dismissAll();
  }, [isInConference, dismissAll]);

  const signOut = async () => {
    if (await act.run('Sign-out', SignOutAgentDocument, { agentId, force: true })) onEnd('You have signed out.');
  };

  return (
    <div className="page">
      <title>{`Agent ${agentId}: agent desk`}</title>
      <Header agentId={agentId} status={status} connection={connection} onSignOut={() => void signOut()} />
      <ConnectionBanner connection={connection} />
      <main className="desk">
        <div className="stage">
          <Notices notices={act.notices} onDismiss={act.dismiss} />
          {invitedTo !== null && (
            <Invitation agentId={agentId} act={act} onGone={() => dispatch({ type: 'invitationGone' })} />
          )}
          {/* Whoever is rung answers or declines first: a conference of one's own is not the next step. */}
          {conference === null && invitedTo === null && <RequestForm agentId={agentId} act={act} />}
          {conference !== null && (
            <Board
              agentId={agentId}
              conference={conference}
              timeRunsOut={state.timeRunsOut}
              act={act}
              dispatch={dispatch}
            />
          )}
        </div>
        <Timeline entries={timeline} />
      </main>
    </div>
  );
}
