/** A part of an agent's state that can fail to be read: what is unknown is never taken for "none". */

export type Known<Value> =
  /** It has not been read yet. Controls that depend on it wait. */
  | { readonly name: 'unknown' }
  | {
      readonly name: 'known';
      readonly value: Value;
      /** False from a gap or an outage until the value has been read again: it is the last one known, and may be out of date. */
      readonly isCertain: boolean;
    };

export const unknown: { readonly name: 'unknown' } = { name: 'unknown' };

export const certain = <Value>(value: Value): Known<Value> => ({ name: 'known', value, isCertain: true });

/** What is known stays known, and is marked. */
export const inDoubt = <Value>(part: Known<Value>): Known<Value> =>
  part.name === 'known' && part.isCertain ? { ...part, isCertain: false } : part;

/** The value with a change of it; what is unknown stays unknown. */
export const changed = <Value>(part: Known<Value>, change: (value: Value) => Value): Known<Value> =>
  part.name === 'known' ? { ...part, value: change(part.value) } : part;

/** The last value known, or undefined where none is. */
export const lastKnown = <Value>(part: Known<Value>): Value | undefined =>
  part.name === 'known' ? part.value : undefined;

/** Whether a control that depends on the part may act now. */
export const isCertain = (part: Known<unknown>): boolean => part.name === 'known' && part.isCertain;
