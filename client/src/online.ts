/** In browsers: when the machine is online again. */

type Listen = (type: 'online', listener: () => void) => void;
const page: { readonly addEventListener?: Listen; readonly removeEventListener?: Listen } = globalThis;

/** Calls the listener each time. Outside browsers never. @returns what ends it */
export function whenOnline(listener: () => void): () => void {
  page.addEventListener?.('online', listener);
  return () => page.removeEventListener?.('online', listener);
}
