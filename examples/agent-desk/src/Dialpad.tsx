import { SendDtmfDocument } from 'agent-gateway-client/operations';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { NoticeCard } from './Notices.tsx';
import { useTexts } from './texts/language.tsx';
import { useCallCommand } from './use-call-command.ts';

const keys = [...'123456789*0#'];

/** Sends digits in a call: by its buttons, or by the keyboard while one of the buttons has the focus. */
export function Dialpad({ callId }: { readonly callId: string }) {
  const t = useTexts().calls;
  const send = useCallCommand(SendDtmfDocument, t.digits, callId);
  const [sent, setSent] = useState('');
  const press = async (digits: string) => {
    const end = await send.run({ input: { digits } });
    if (end.name === 'done') setSent((before) => `${before}${digits}`.slice(-24));
  };
  const { notice } = send;
  return (
    <div
      className="dialpad"
      role="group"
      aria-label={t.keypad}
      onKeyDown={(event) => {
        if (keys.includes(event.key)) void press(event.key);
      }}
    >
      <output aria-label={t.digitsSent}>{sent || '–'}</output>
      {keys.map((key, at) => (
        <Button key={key} autoFocus={at === 0} busy={send.isPending} onClick={() => void press(key)}>
          {key}
        </Button>
      ))}
      {notice && <NoticeCard notice={notice} onDismiss={send.dismiss} />}
    </div>
  );
}
