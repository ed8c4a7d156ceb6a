import { StartInternalCallDocument, StartOutboundCallDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Phone } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { noticeOfProblem, useCallCommand } from './use-call-command.ts';

/** Calls a number outside, or an agent. */
export function DialForm() {
  const outside = useCallCommand(StartOutboundCallDocument, 'Call');
  const inside = useCallCommand(StartInternalCallDocument, 'Call');
  const commands = [outside, inside];
  const busy = commands.some(({ isPending }) => isPending);
  const dial = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const number = String(data.get('number')).trim();
    const { name } = await (data.get('kind') === 'AGENT'
      ? inside.run({ input: { toAgentId: number } })
      : outside.run({ input: { number } }));
    if (name === 'done') form.reset();
  };
  return (
    <form className="inline dial" aria-label="Dial" onSubmit={(event) => void dial(event)}>
      <label>
        Call
        <select name="kind" defaultValue="NUMBER">
          <option value="NUMBER">Number</option>
          <option value="AGENT">Agent</option>
        </select>
      </label>
      <label className="grow">
        Number or agent id
        <input name="number" inputMode="tel" pattern="[0-9*#]{1,24}" required />
      </label>
      <Button type="submit" className="primary" busy={busy}>
        <Phone />
        Dial
      </Button>
      {commands.map((command, at) => {
        const notice = noticeOfProblem(command);
        return notice && <NoticeCard key={at} notice={notice} onDismiss={command.dismiss} />;
      })}
    </form>
  );
}
