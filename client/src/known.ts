/** A part of an agent's state that may fail to be read. Unknown never means "none". */

export type Known<Value> =
  /** The part has not been read yet. Controls that depend on it should wait. */
  | { readonly name: 'unknown' }
  | {
      readonly name: 'known';
      readonly value: Value;
      /** False after a gap or an outage until the value has been read again: it is the last known value and may be out of date. */
      readonly isCertain: boolean;
    };

export const unknown: { readonly name: 'unknown' } = { name: 'unknown' };

export const certain = <Value>(value: Value): Known<Value> => ({ name: 'known', value, isCertain: true });

/** Keeps a known value and marks it as uncertain. */
export const inDoubt = <Value>(part: Known<Value>): Known<Value> =>
  part.name === 'known' && part.isCertain ? { ...part, isCertain: false } : part;

/** Applies a change to a known value. An unknown part stays unknown. */
export const changed = <Value>(part: Known<Value>, change: (value: Value) => Value): Known<Value> =>
  part.name === 'known' ? { ...part, value: change(part.value) } : part;

/** The last known value, or undefined if there is none. */
export const lastKnown = <Value>(part: Known<Value>): Value | undefined =>
  part.name === 'known' ? part.value : undefined;

/** Whether a control that depends on this part may act now. */
export const isCertain = (part: Known<unknown>): boolean => part.name === 'known' && part.isCertain;
