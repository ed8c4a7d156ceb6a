/** Asks for confirmation before an action that cannot be undone. Escape and the first button cancel. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from './texts/language.tsx';

export interface Question {
  readonly title: string;
  /** What will happen, and to whom. */
  readonly consequence: string;
  /** The label of the button that confirms. */
  readonly action: string;
}

type Ask = (question: Question) => Promise<boolean>;

const AskContext = createContext<Ask>(() => Promise.resolve(false));

/** @returns a function that asks the question and resolves to whether to continue */
export const useConfirm = (): Ask => useContext(AskContext);

interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<Ask>((question) => new Promise((resolve) => setAsked({ ...question, answer: resolve })), []);
  const end = (yes: boolean) => {
    asked?.answer(yes);
    setAsked(null);
  };
  return (
    <AskContext value={ask}>
      {children}
      {asked && <ConfirmDialog asked={asked} onAnswer={end} />}
    </AskContext>
  );
}

function ConfirmDialog({ asked, onAnswer }: { readonly asked: Asked; readonly onAnswer: (yes: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { cancel } = useTexts().confirm;
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closing the dialog returns the focus to the button that opened it.
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm panel"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-consequence"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id="confirm-title">{asked.title}</h2>
      <p id="confirm-consequence">{asked.consequence}</p>
      <div className="confirm-actions">
        <button type="button" autoFocus onClick={() => onAnswer(false)}>
          {cancel}
        </button>
        <button type="button" className="danger" onClick={() => onAnswer(true)}>
          {asked.action}
        </button>
      </div>
    </dialog>
  );
}
