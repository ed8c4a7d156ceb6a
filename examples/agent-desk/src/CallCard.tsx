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
import { shortcut, type Shortcut } from './shortcuts.ts';
import { useTexts } from './texts/language.tsx';
import { TransferForm } from './TransferForm.tsx';
import { useCallCommand, type CallCommand } from './use-call-command.ts';

interface Props {
  readonly agentId: string;
  readonly call: AgentCall;
  /** The call in which the agent hears the other party. */
  readonly current: AgentCall | undefined;
  readonly queue: string | undefined;
}

type Panel = 'keypad' | 'transfer' | null;

export function CallCard({ agentId, call, current, queue }: Props) {
  const [panel, setPanel] = useState<Panel>(null);
  const confirm = useConfirm();
  const texts = useTexts();
  const t = texts.calls;
  const { id, state, direction, muted, parties } = call;
  const who = partiesOf(call, texts);
  const answer = useCallCommand(operations.AnswerCallDocument, t.answerWho(who), id);
  const reject = useCallCommand(operations.RejectCallDocument, t.rejectWho(who), id);
  const release = useCallCommand(operations.ReleaseCallDocument, t.hangUpWho(who), id);
  const drop = useCallCommand(operations.DropCallDocument, t.hangUpWho(who), id);
  const hold = useCallCommand(operations.HoldCallDocument, t.holdWho(who), id);
  const retrieve = useCallCommand(operations.RetrieveCallDocument, t.retrieveWho(who), id);
  const mute = useCallCommand(operations.MuteCallDocument, t.mute, id);
  const unmute = useCallCommand(operations.UnmuteCallDocument, t.unmute, id);
  const join = useCallCommand(operations.StartThreePartyCallDocument, t.joinWho(who), id);
  const connect = useCallCommand(operations.ConnectHeldCallDocument, t.connectWho(who), id);
  const part = useCallCommand(operations.DisconnectCallPartyDocument, t.drop, id);
  const commands: readonly CallCommand[] = [
    ...[answer, reject, release, drop, hold, retrieve, mute, unmute, join, connect, part],
  ];
  const isRinging = ringsHere(call, agentId);
  const isTalking = state === 'TALKING' || state === 'THREE_PARTY';
  const isInternal = direction === 'INTERNAL';
  const isOther = current !== undefined && current.id !== id && current.state === 'TALKING';
  const button = (
    command: CallCommand,
    word: string,
    icon: ReactNode,
    run: () => unknown,
    { className = 'small', key }: { readonly className?: string; readonly key?: Shortcut } = {},
  ) => (
    <Button
      {...(key && shortcut(key))}
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
      {...(which === 'transfer' && shortcut('transfer'))}
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
    if (await confirm({ title: t.question(command.action), consequence, action: command.action })) await run();
  };
  const input = { callId: id };
  return (
    <li className={`call ${state.toLowerCase()}`} aria-label={t.label(who, stateOf(call, agentId, texts))}>
      <span className={isRinging ? 'avatar ringing' : 'avatar'} aria-hidden="true">
        {state === 'THREE_PARTY' ? <Users /> : <Phone />}
      </span>
      <div className="grow">
        <p className="call-who">{who}</p>
        <p className="quiet call-detail">
          <span>{stateOf(call, agentId, texts)}</span>
          {queue !== undefined && <span>{queue}</span>}
          <CallTimer sinceMs={call.sinceMs} />
          {!call.isCertain && <span>{t.notCertain}</span>}
        </p>
      </div>
      <div className="call-actions">
        {isRinging &&
          button(answer, t.answer, <Phone />, () => answer.run({ input }), { className: 'primary', key: 'answer' })}
        {isRinging && queue !== undefined
          ? button(reject, t.reject, <Close />, () => reject.run({ input: { ...input, mode: 'RETURN_TO_QUEUE' } }), {
              className: '',
              key: 'reject',
            })
          : isRinging &&
            button(
              reject,
              t.reject,
              <Close />,
              () => sure(t.cutOff(who), reject, () => reject.run({ input: { ...input, mode: 'RELEASE' } })),
              { className: '', key: 'reject' },
            )}
        {isTalking &&
          !isInternal &&
          (muted === true
            ? button(unmute, t.unmute, <Mic />, () => unmute.run(), { key: 'mute' })
            : button(mute, t.mute, <MicOff />, () => mute.run(), { key: 'mute' }))}
        {state === 'TALKING' && !isInternal && button(hold, t.hold, <Pause />, () => hold.run(), { key: 'hold' })}
        {isTalking && toggle('keypad', t.keypad, t.keypad, <Keypad />)}
        {state === 'TALKING' && !isInternal && toggle('transfer', t.transferOrConsult, t.transfer, <Share />)}
        {state === 'HELD' &&
          !isOther &&
          button(retrieve, t.retrieve, <Play />, () => retrieve.run({ input }), { key: 'hold' })}
        {state === 'HELD' && isOther && button(join, t.join, <Users />, () => join.run({ input: { heldCallId: id } }))}
        {state === 'HELD' &&
          isOther &&
          button(connect, t.connect, <Share />, () =>
            sure(t.connectConsequence(who, partiesOf(current, texts)), connect, () =>
              connect.run({ input: { heldCallId: id } }),
            ),
          )}
        {state === 'THREE_PARTY' &&
          parties.map((number) => (
            <Button
              key={number}
              className="small"
              aria-label={t.dropWho(number)}
              busy={part.isPending}
              onClick={() => void part.run({ input: { number } })}
            >
              <Close />
              {t.dropWho(number)}
            </Button>
          ))}
        {state === 'HELD'
          ? button(drop, t.hangUp, <Close />, () => drop.run({ input }), { className: 'danger' })
          : !isRinging &&
            button(release, t.hangUp, <Close />, () => release.run(), { className: 'danger', key: 'hangUp' })}
      </div>
      {isTalking && panel === 'keypad' && <Dialpad callId={id} />}
      {state === 'TALKING' && panel === 'transfer' && (
        <TransferForm agentId={agentId} callId={id} onDone={() => setPanel(null)} />
      )}
      {commands.map((command) => {
        const { notice } = command;
        return notice && <NoticeCard key={command.action} notice={notice} onDismiss={command.dismiss} />;
      })}
    </li>
  );
}

function CallTimer({ sinceMs }: { readonly sinceMs: number }) {
  const nowMs = useServerTime();
  const { since } = useTexts().calls;
  return (
    <span className="figures" role="timer" aria-label={since}>
      {lengthOf(nowMs - sinceMs)}
    </span>
  );
}
