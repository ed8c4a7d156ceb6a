/** Moves the focus when the focused element is removed, for example a form after it was sent. */
import { useEffect, useRef, type RefObject } from 'react';

/** @returns a ref for the element that takes the focus over, or whose heading does */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  /** Null until something here has had the focus: before that, the sign-in button had it. */
  const last = useRef<Element | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target as Element;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const wasTaken = !begun.current || last.current?.isConnected === false;
    begun.current = true;
    if (!wasTaken || document.activeElement !== document.body) return;
    last.current = null;
    const heading = place.current?.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? place.current)?.focus({ preventScroll: true });
  });
  return place;
}
