/** Where the focus goes when the element that had it is taken away, as the form is once it was sent. */
import { useEffect, useRef, type RefObject } from 'react';

/** @returns for the element that takes the focus over: its heading, or itself */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  /** Until something has had the focus here, the sign-in's button had it. */
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
