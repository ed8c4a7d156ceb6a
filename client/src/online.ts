/** Detects in browsers when the machine is online again. */

type Listen = (type: 'online', listener: () => void) => void;
const page: { readonly addEventListener?: Listen; readonly removeEventListener?: Listen } = globalThis;

/** Calls the listener each time the machine is online again; outside browsers never. @returns a function that removes the listener */
export function whenOnline(listener: () => void): () => void {
  page.addEventListener?.('online', listener);
  return () => page.removeEventListener?.('online', listener);
}
