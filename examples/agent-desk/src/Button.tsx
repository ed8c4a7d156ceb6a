/** A button that keeps the focus while its action is in progress. A disabled button would lose the focus to the page. */
import { createContext, useContext, type ButtonHTMLAttributes } from 'react';

/** Whether the state that the buttons below depend on is unknown or out of date. The buttons wait until it has been read again. */
export const Waiting = createContext(false);

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-disabled'> {
  /** The button's action is in progress. */
  readonly busy?: boolean;
}

export function Button({ busy = false, type = 'button', onClick, ...rest }: Props) {
  const waiting = useContext(Waiting);
  const acts = !busy && !waiting;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={!acts}
      aria-busy={busy}
      onClick={(event) => {
        if (acts) onClick?.(event);
        // In a form, preventing the submission keeps what the agent has typed.
        else event.preventDefault();
      }}
    />
  );
}
