import * as operations from 'agent-gateway-client/operations';
import type { CommandEnd } from 'agent-gateway-client/react';
import { useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import { NoticeCard } from './Notices.tsx';
import { noticeOfProblem, useCallCommand } from './use-call-command.ts';

interface Props {
  readonly callId: string;
  /** The gateway has accepted it. */
  readonly onDone: () => void;
}

type Kind = 'AGENT' | 'NUMBER' | 'QUEUE';

/** Hands the current call on, at once or after a word with whom it goes to. */
export function TransferForm({ callId, onDone }: Props) {
  const [kind, setKind] = useState<Kind>('AGENT');
  const toAgent = useCallCommand(operations.TransferCallToAgentDocument, 'Transfer', callId);
  const toNumber = useCallCommand(operations.TransferCallToNumberDocument, 'Transfer', callId);
  const toQueue = useCallCommand(operations.TransferCallToQueueDocument, 'Transfer', callId);
  const consultAgent = useCallCommand(operations.ConsultAgentDocument, 'Consult', callId);
  const consultQueue = useCallCommand(operations.ConsultQueueDocument, 'Consult', callId);
  const commands = [toAgent, toNumber, toQueue, consultAgent, consultQueue];
  const busy = commands.some(({ isPending }) => isPending);

  const transfer = (target: string): Promise<CommandEnd<unknown>> => {
    if (kind === 'AGENT') return toAgent.run({ input: { toAgentId: target, mode: 'RELEASE' } });
    if (kind === 'QUEUE') return toQueue.run({ input: { skillId: target, mode: 'RELEASE' } });
    return toNumber.run({ input: { number: target, mode: 'RELEASE' } });
  };
  const consult = (target: string): Promise<CommandEnd<unknown>> => {
    if (kind === 'AGENT') return consultAgent.run({ input: { toAgentId: target } });
    if (kind === 'QUEUE') return consultQueue.run({ input: { skillId: target } });
    return toNumber.run({ input: { number: target, mode: 'TALK' } });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const target = String(new FormData(event.currentTarget).get('target')).trim();
    const first = (submitter as HTMLButtonElement | null)?.value === 'consult';
    const { name } = await (first ? consult(target) : transfer(target));
    if (name === 'done') onDone();
  };
  return (
    <form className="inline transfer" aria-label="Transfer" onSubmit={(event) => void submit(event)}>
      <label>
        To
        <select value={kind} onChange={({ target }) => setKind(target.value as Kind)} autoFocus>
          <option value="AGENT">Agent</option>
          <option value="NUMBER">Number</option>
          <option value="QUEUE">Queue</option>
        </select>
      </label>
      <label className="grow">
        Id or number
        <input name="target" inputMode="tel" pattern="[0-9*#]{1,24}" required />
      </label>
      <Button type="submit" className="primary" busy={busy} title="The call goes there at once, and you leave it">
        Transfer now
      </Button>
      <Button type="submit" name="how" value="consult" busy={busy} title="You talk there first; the call waits">
        Consult first
      </Button>
      {commands.map((command, at) => {
        const notice = noticeOfProblem(command);
        return notice && <NoticeCard key={at} notice={notice} onDismiss={command.dismiss} />;
      })}
    </form>
  );
}
