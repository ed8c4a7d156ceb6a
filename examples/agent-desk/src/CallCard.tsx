import type { AgentCall } from 'agent-gateway-client';
import * as operations from 'agent-gateway-client/operations';
import { useServerTime } from 'agent-gateway-client/react';
import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { lengthOf, partiesOf, ringsHere, stateOf } from './call-words.ts';
import { useConfirm } from './Confirm.tsx';
import { Dialpad } from './Dialpad.tsx';
import { Close, Keypad, Mic, MicOff, Pause, Phone, Play, Share, Users } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { TransferForm } from './TransferForm.tsx';
import { noticeOfProblem, useCallCommand, type CallCommand } from './use-call-command.ts';

interface Props {
  readonly agentId: string;
  readonly call: AgentCall;
  /** The call in which the agent has its ear. */
  readonly current: AgentCall | undefined;
  readonly queue: string | undefined;
}

type Panel = 'keypad' | 'transfer' | null;

export function CallCard({ agentId, call, current, queue }: Props) {
  const [panel, setPanel] = useState<Panel>(null);
  const confirm = useConfirm();
  const { id, state, direction, muted, parties } = call;
  const who = partiesOf(call);
  const answer = useCallCommand(operations.AnswerCallDocument, `Answer ${who}`, id);
  const reject = useCallCommand(operations.RejectCallDocument, `Reject ${who}`, id);
  const release = useCallCommand(operations.ReleaseCallDocument, `Hang up ${who}`, id);
  const drop = useCallCommand(operations.DropCallDocument, `Hang up ${who}`, id);
  const hold = useCallCommand(operations.HoldCallDocument, `Hold ${who}`, id);
  const retrieve = useCallCommand(operations.RetrieveCallDocument, `Retrieve ${who}`, id);
  const mute = useCallCommand(operations.MuteCallDocument, 'Mute', id);
  const unmute = useCallCommand(operations.UnmuteCallDocument, 'Unmute', id);
  const join = useCallCommand(operations.StartThreePartyCallDocument, `Join with ${who}`, id);
  const connect = useCallCommand(operations.ConnectHeldCallDocument, `Connect with ${who}`, id);
  const part = useCallCommand(operations.DisconnectCallPartyDocument, 'Drop', id);
  const commands: readonly CallCommand[] = [
    ...[answer, reject, release, drop, hold, retrieve, mute, unmute, join, connect, part],
  ];
  const isRinging = ringsHere(call, agentId);
  const isTalking = state === 'TALKING' || state === 'THREE_PARTY';
  const isInternal = direction === 'INTERNAL';
  const isOther = current !== undefined && current.id !== id && current.state === 'TALKING';
  const button = (command: CallCommand, word: string, icon: ReactNode, run: () => unknown, className = 'small') => (
    <Button
      className={className}
      aria-label={command.action}
      title={command.action}
      busy={command.isPending}
      onClick={() => void run()}
    >
      {icon}
      {word}
    </Button>
  );
  const toggle = (which: Exclude<Panel, null>, action: string, word: string, icon: ReactNode) => (
    <Button
      className="small"
      aria-label={action}
      title={action}
      aria-expanded={panel === which}
      onClick={() => setPanel(panel === which ? null : which)}
    >
      {icon}
      {word}
    </Button>
  );
  const sure = async (consequence: string, command: CallCommand, run: () => unknown) => {
    if (await confirm({ title: `${command.action}?`, consequence, action: command.action })) await run();
  };
  const input = { callId: id };
  return (
    <li className={`call ${state.toLowerCase()}`} aria-label={`${who}: ${stateOf(call, agentId)}`}>
      <span className={isRinging ? 'avatar ringing' : 'avatar'} aria-hidden="true">
        {state === 'THREE_PARTY' ? <Users /> : <Phone />}
      </span>
      <div className="grow">
        <p className="call-who">{who}</p>
        <p className="quiet call-detail">
          <span>{stateOf(call, agentId)}</span>
          {queue !== undefined && <span>{queue}</span>}
          <CallTimer sinceMs={call.sinceMs} />
          {!call.isCertain && <span>not certain</span>}
        </p>
      </div>
      <div className="call-actions">
        {isRinging && button(answer, 'Answer', <Phone />, () => answer.run({ input }), 'primary')}
        {isRinging && queue !== undefined
          ? button(reject, 'Reject', <Close />, () => reject.run({ input: { ...input, mode: 'RETURN_TO_QUEUE' } }), '')
          : isRinging &&
            button(
              reject,
              'Reject',
              <Close />,
              () => sure(`${who} is cut off.`, reject, () => reject.run({ input: { ...input, mode: 'RELEASE' } })),
              '',
            )}
        {isTalking &&
          !isInternal &&
          (muted === true
            ? button(unmute, 'Unmute', <Mic />, () => unmute.run())
            : button(mute, 'Mute', <MicOff />, () => mute.run()))}
        {state === 'TALKING' && !isInternal && button(hold, 'Hold', <Pause />, () => hold.run())}
        {isTalking && toggle('keypad', 'Keypad', 'Keypad', <Keypad />)}
        {state === 'TALKING' && !isInternal && toggle('transfer', 'Transfer or consult', 'Transfer', <Share />)}
        {state === 'HELD' && !isOther && button(retrieve, 'Retrieve', <Play />, () => retrieve.run({ input }))}
        {state === 'HELD' && isOther && button(join, 'Join', <Users />, () => join.run({ input: { heldCallId: id } }))}
        {state === 'HELD' &&
          isOther &&
          button(connect, 'Connect', <Share />, () =>
            sure(`${who} and ${partiesOf(current)} go on talking, and you leave both calls.`, connect, () =>
              connect.run({ input: { heldCallId: id } }),
            ),
          )}
        {state === 'THREE_PARTY' &&
          parties.map((number) => (
            <Button
              key={number}
              className="small"
              aria-label={`Drop ${number}`}
              busy={part.isPending}
              onClick={() => void part.run({ input: { number } })}
            >
              <Close />
              {`Drop ${number}`}
            </Button>
          ))}
        {state === 'HELD'
          ? button(drop, 'Hang up', <Close />, () => drop.run({ input }), 'danger')
          : !isRinging && button(release, 'Hang up', <Close />, () => release.run(), 'danger')}
      </div>
      {isTalking && panel === 'keypad' && <Dialpad callId={id} />}
      {state === 'TALKING' && panel === 'transfer' && <TransferForm callId={id} onDone={() => setPanel(null)} />}
      {commands.map((command) => {
        const notice = noticeOfProblem(command);
        return notice && <NoticeCard key={command.action} notice={notice} onDismiss={command.dismiss} />;
      })}
    </li>
  );
}

function CallTimer({ sinceMs }: { readonly sinceMs: number }) {
  const nowMs = useServerTime();
  return (
    <span className="figures" role="timer" aria-label="Since">
      {lengthOf(nowMs - sinceMs)}
    </span>
  );
}
