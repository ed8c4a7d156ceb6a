import * as operations from 'agent-gateway-client/operations';
import type { CommandEnd } from 'agent-gateway-client/react';
import { useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Directory } from './Directory.tsx';
import { NoticeCard } from './Notices.tsx';
import { useTexts } from './texts/language.tsx';
import { useCallCommand } from './use-call-command.ts';

interface Props {
  readonly agentId: string;
  readonly callId: string;
  /** Called when the gateway has accepted the transfer. */
  readonly onDone: () => void;
}

type Kind = 'AGENT' | 'NUMBER' | 'QUEUE';

/** Transfers the current call, at once or after a consultation with its new party. */
export function TransferForm({ agentId, callId, onDone }: Props) {
  const t = useTexts().calls;
  const [kind, setKind] = useState<Kind>('AGENT');
  const [typed, setTyped] = useState('');
  const toAgent = useCallCommand(operations.TransferCallToAgentDocument, t.transfer, callId);
  const toNumber = useCallCommand(operations.TransferCallToNumberDocument, t.transfer, callId);
  const toQueue = useCallCommand(operations.TransferCallToQueueDocument, t.transfer, callId);
  const consultAgent = useCallCommand(operations.ConsultAgentDocument, t.consult, callId);
  const consultQueue = useCallCommand(operations.ConsultQueueDocument, t.consult, callId);
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
    const target = typed.trim();
    const first = (submitter as HTMLButtonElement | null)?.value === 'consult';
    const { name } = await (first ? consult(target) : transfer(target));
    if (name === 'done') onDone();
  };
  return (
    <form className="inline transfer" aria-label={t.transfer} onSubmit={(event) => void submit(event)}>
      <label>
        {t.to}
        <select value={kind} onChange={({ target }) => setKind(target.value as Kind)} autoFocus>
          <option value="AGENT">{t.kindAgent}</option>
          <option value="NUMBER">{t.kindNumber}</option>
          <option value="QUEUE">{t.kindQueue}</option>
        </select>
      </label>
      <label className="grow">
        {t.target}
        <input
          name="target"
          autoComplete="off"
          pattern="[0-9*#]{1,24}"
          title={t.targetHint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          required
        />
      </label>
      <Button type="submit" className="primary" busy={busy} title={t.transferHint}>
        {t.transferNow}
      </Button>
      <Button type="submit" name="how" value="consult" busy={busy} title={t.consultHint}>
        {t.consultFirst}
      </Button>
      {kind !== 'NUMBER' && <Directory agentId={agentId} kind={kind} typed={typed} onChoose={setTyped} />}
      {commands.map((command, at) => {
        const { notice } = command;
        return notice && <NoticeCard key={at} notice={notice} onDismiss={command.dismiss} />;
      })}
    </form>
  );
}
