/** Keyboard shortcuts, and how the desk alerts the agent. */
import { useEffect, useRef, useState } from 'react';
import { allowNotifications, setAlerts, useAlertSettings } from './alerts.ts';
import { Help } from './icons.tsx';
import { shortcut, shortcutKeys, type Shortcut } from './shortcuts.ts';
import { useTexts } from './texts/language.tsx';

export function HelpButton() {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const t = useTexts().help;
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon help"
        aria-label={t.open}
        title={t.open}
        {...shortcut('help')}
        onClick={() => setOpen(true)}
      >
        <Help />
      </button>
      {isOpen && <HelpSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const t = useTexts().help;
  const { sound, notifications } = useAlertSettings();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const notify = async (wanted: boolean) => {
    const isAllowed = wanted && (await allowNotifications());
    setRefused(wanted && !isAllowed);
    setAlerts({ notifications: isAllowed });
  };
  return (
    <dialog
      ref={dialog}
      className="confirm help-sheet panel"
      aria-labelledby="help-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="help-title">{t.open}</h2>
      <dl>
        {(Object.keys(shortcutKeys) as Shortcut[]).map((name) => (
          <div key={name}>
            <dt>{t.names[name]}</dt>
            <dd>
              <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>{shortcutKeys[name]}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t.alerts}</h2>
      <label className="check">
        <input type="checkbox" checked={sound} onChange={({ target }) => setAlerts({ sound: target.checked })} />
        {t.sound}
      </label>
      <label className="check">
        <input type="checkbox" checked={notifications} onChange={({ target }) => void notify(target.checked)} />
        {t.notifications}
      </label>
      {isRefused && (
        <p className="quiet" role="status">
          {t.notificationsRefused}
        </p>
      )}
      <div className="confirm-actions">
        <button type="button" className="primary" autoFocus onClick={onClose}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
