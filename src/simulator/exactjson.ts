type SourceReviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

// The reviver's third argument is in Node 22 and later, but not yet in TypeScript's library.
const json = JSON as unknown as { parse: (text: string, reviver: SourceReviver) => unknown };

/** JSON whose integers beyond 2^53 become bigints instead of losing digits. */
export function exactJson(text: string): unknown {
  return json.parse(text, (_key, value, { source }) => {
    const isInteger = typeof value === 'number' && source !== undefined && /^-?\d+$/.test(source);
    return isInteger && !Number.isSafeInteger(value) ? BigInt(source) : value;
  });
}
