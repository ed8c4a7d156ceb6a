/** The deadline of a document. Each gateway call has its own deadline; this one bounds a chain of calls, or a store that hangs. */
import { GraphQLError, type ExecutionResult } from 'graphql';

/** Maximum of `outcome(within:)`. */
export const longestOutcomeMs = 30_000;

/** @param mutation if true, commands that were sent continue and may take effect */
export function withinTime(
  run: () => ExecutionResult | Promise<ExecutionResult>,
  deadlineMs: number,
  mutation: boolean,
): ExecutionResult | Promise<ExecutionResult> {
  const result = run();
  if (!(result instanceof Promise)) return result;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const extensions = { code: 'GATEWAY_TIMEOUT', ...(mutation && { mayHaveTakenEffect: true }) };
      const error = new GraphQLError('The document was not answered in time (LIMIT_DOCUMENT_MS).', { extensions });
      resolve({ data: null, errors: [error] });
    }, deadlineMs);
    const over =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        clearTimeout(timer);
        settle(outcome);
      };
    result.then(over(resolve), over(reject));
  });
}
