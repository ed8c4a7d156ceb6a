/** Replaces the null that GraphQL passes for a missing value by the undefined that the gateway's codecs expect. */
export type Given<Input> = Input extends Date
  ? Input
  : Input extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : Input extends object
      ? { readonly [Key in keyof Input]: Given<Exclude<Input[Key], null>> }
      : Exclude<Input, null>;

export function given<Input>(input: Input): Given<Input> {
  if (Array.isArray(input)) return input.map((item: unknown) => given(item)) as Given<Input>;
  if (typeof input !== 'object' || input === null) return input as Given<Input>;
  const entries = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, given(value as unknown)])) as Given<Input>;
}
