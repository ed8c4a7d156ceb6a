/**
 * The operations of the gateway that a field calls, as recorded in the schema: docs/operations-of-the-gateway.md and the costs for federated routers
 * are derived from this record.
 */

/** The parts of an operation's declaration that the schema shows. */
export interface UpstreamOperation {
  readonly route: string;
  /** Pages of the gateway's documentation. */
  readonly pages: readonly string[];
  /** The route in an older gateway. */
  readonly classicRoute?: string;
}

export interface UpstreamCall {
  readonly operation: UpstreamOperation;
  /** The arguments that select this operation instead of the field's other operations. */
  readonly when?: string;
  /** The field makes no call: the server makes the call when a client follows the link that the field returns. */
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

/** How many calls the field makes: one per operation, or one in total if its arguments select the operation. */
export function callsMadeBy(field: { readonly extensions: object }): number {
  const made = callsOf(field).filter(({ isByLink }) => !isByLink);
  const always = made.filter(({ when }) => when === undefined);
  return made.length > 0 ? Math.max(1, always.length) : 0;
}
