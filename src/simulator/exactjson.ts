type SourceReviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

// Node 22 and later pass a third argument to the reviver, but TypeScript's library does not have it yet.
const json = JSON as unknown as { parse: (text: string, reviver: SourceReviver) => unknown };

/** Parses JSON. Integers beyond 2^53 become bigints instead of losing digits. */
export function exactJson(text: string): unknown {
  return json.parse(text, (_key, value, { source }) => {
    const isInteger = typeof value === 'number' && source !== undefined && /^-?\d+$/.test(source);
    return isInteger && !Number.isSafeInteger(value) ? BigInt(source) : value;
  });
}
