/** Which operations of the gateway a field calls, as the schema keeps it: docs/operations-of-the-gateway.md is printed from it. */

/** What is told of an operation's declaration. */
export interface UpstreamOperation {
  readonly route: string;
  /** Where the gateway's documentation has it. */
  readonly pages: readonly string[];
  /** What an older gateway has in its place. */
  readonly classicRoute?: string;
}

export interface UpstreamCall {
  readonly operation: UpstreamOperation;
  /** The arguments that choose it, where the field has others too. */
  readonly when?: string;
}

const key = 'upstreamCalls';

/** For a field's `extensions`. */
export const calls = (
  ...called: readonly (UpstreamOperation | UpstreamCall)[]
): Readonly<Record<typeof key, readonly UpstreamCall[]>> => ({
  [key]: called.map((each) => ('operation' in each ? each : { operation: each })),
});

export const callsOf = ({ extensions }: { readonly extensions: object }): readonly UpstreamCall[] =>
  (extensions as { readonly [key]?: readonly UpstreamCall[] })[key] ?? [];
