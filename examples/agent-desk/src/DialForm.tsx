import { StartInternalCallDocument, StartOutboundCallDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Phone } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { useTexts } from './texts/language.tsx';
import { useCallCommand } from './use-call-command.ts';

/** Calls an outside number or an agent. */
export function DialForm() {
  const t = useTexts().calls;
  const outside = useCallCommand(StartOutboundCallDocument, t.call);
  const inside = useCallCommand(StartInternalCallDocument, t.call);
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
    <form className="inline dial" aria-label={t.dialForm} onSubmit={(event) => void dial(event)}>
      <label>
        {t.call}
        <select name="kind" defaultValue="NUMBER">
          <option value="NUMBER">{t.kindNumber}</option>
          <option value="AGENT">{t.kindAgent}</option>
        </select>
      </label>
      <label className="grow">
        {t.number}
        <input name="number" inputMode="tel" pattern="[0-9*#]{1,24}" required />
      </label>
      <Button type="submit" className="primary" busy={busy}>
        <Phone />
        {t.dial}
      </Button>
      {commands.map((command, at) => {
        const { notice } = command;
        return notice && <NoticeCard key={at} notice={notice} onDismiss={command.dismiss} />;
      })}
    </form>
  );
}
