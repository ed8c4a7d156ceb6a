/** Keys for what agents do many times per hour. A shortcut presses the button with its name, so it does no more than the page offers. */
import { useEffect } from 'react';

export type Shortcut = 'answer' | 'reject' | 'hold' | 'mute' | 'hangUp' | 'transfer' | 'status' | 'help';

/** With Alt and Shift: single letters would act during dictation, and Alt alone belongs to the browser. */
export const shortcutKeys: Readonly<Record<Shortcut, string>> = {
  answer: 'A',
  reject: 'R',
  hold: 'H',
  mute: 'M',
  hangUp: 'X',
  transfer: 'T',
  status: 'S',
  help: 'K',
};

/** The attributes of a button with a shortcut. */
export const shortcut = (name: Shortcut) => ({
  'data-shortcut': name,
  'aria-keyshortcuts': `Alt+Shift+${shortcutKeys[name]}`,
});

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const [name] = Object.entries(shortcutKeys).find(([, letter]) => event.code === `Key${letter}`) ?? [];
      if (name === undefined) return;
      event.preventDefault();
      // An open dialog must be answered first.
      if (document.querySelector('dialog[open]') !== null) return;
      const button = document.querySelector<HTMLElement>(`[data-shortcut="${name}"]`);
      button?.focus();
      button?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
