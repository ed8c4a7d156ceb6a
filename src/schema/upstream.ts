/**
 * Which operations of the gateway a field calls, as the schema keeps it: docs/operations-of-the-gateway.md and the costs for federated routers
 * are printed from it.
 */

/** The parts of an operation's declaration that the schema shows. */
export interface UpstreamOperation {
  readonly route: string;
  /** Where the gateway's documentation has it. */
  readonly pages: readonly string[];
  /** What an older gateway has in its place. */
  readonly classicRoute?: string;
}

export interface UpstreamCall {
  readonly operation: UpstreamOperation;
  /** The arguments that choose it, in place of the field's other operations. */
  readonly when?: string;
  /** The operation makes no call: a client makes it when it follows the link that the field answers. */
  readonly isByLink?: true;
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

/** How many calls the field makes: one for each of its operations, and one in all where its arguments choose the operation. */
export function callsMadeBy(field: { readonly extensions: object }): number {
  const made = callsOf(field).filter(({ isByLink }) => !isByLink);
  const always = made.filter(({ when }) => when === undefined);
  return made.length > 0 ? Math.max(1, always.length) : 0;
}
