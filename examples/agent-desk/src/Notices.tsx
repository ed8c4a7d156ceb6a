import type { Notice } from './answer.ts';
import { Close } from './icons.tsx';
import { useTexts } from './texts/language.tsx';

interface CardProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** A refusal or a failure in words: the attempted action, the code, its meaning, what to do now, and the gateway's own message. */
export function NoticeCard({ notice, onDismiss }: CardProps) {
  const { dismiss } = useTexts().notice;
  const { title, code, message, said = '', advice, harmless = false } = notice;
  return (
    <div className={harmless ? 'notice harmless' : 'notice'} role="alert">
      <div className="notice-head">
        <strong>{title}</strong>
        {code !== '' && <code>{code}</code>}
        <button type="button" className="icon" aria-label={dismiss} onClick={onDismiss}>
          <Close />
        </button>
      </div>
      {message !== '' && <p className="notice-message">{message}</p>}
      {advice !== '' && <p>{advice}</p>}
      {said !== '' && <p className="notice-said">{said}</p>}
    </div>
  );
}

interface Props {
  readonly notices: readonly Notice[];
  readonly onDismiss: (notice: Notice) => void;
}

export function Notices({ notices, onDismiss }: Props) {
  if (notices.length === 0) return null;
  return (
    <div className="notices">
      {notices.map((notice, at) => (
        <NoticeCard key={`${notice.title}${notice.code}${at}`} notice={notice} onDismiss={() => onDismiss(notice)} />
      ))}
    </div>
  );
}
