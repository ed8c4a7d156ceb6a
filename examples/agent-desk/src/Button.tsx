/** A button that keeps the focus while its action is under way: a disabled one would drop it onto the page. */
import { createContext, useContext, type ButtonHTMLAttributes } from 'react';

/** Whether what the buttons below depend on is unknown or out of date: they wait until it has been read again. */
export const Waiting = createContext(false);

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-disabled'> {
  /** Its action is under way. */
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
        // Of a form: its fields keep what was typed.
        else event.preventDefault();
      }}
    />
  );
}
