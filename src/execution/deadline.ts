/** The deadline of a document. Each gateway call has its own deadline; this one bounds a chain of calls, or a store that hangs. */
import { GraphQLError, type ExecutionResult } from 'graphql';

/** Maximum of `outcome(within:)`. */
export const longestOutcomeMs = 30_000;

/**
 * @param mutation if true, commands that were sent continue and may take effect
 * @param ended called when the execution ends, which may be after its client was answered
 */
export function withinTime(
  run: () => ExecutionResult | Promise<ExecutionResult>,
  deadlineMs: number,
  mutation: boolean,
  ended: () => void,
): ExecutionResult | Promise<ExecutionResult> {
  let result: ExecutionResult | Promise<ExecutionResult>;
  try {
    result = run();
  } catch (error) {
    ended();
    throw error;
  }
  if (!(result instanceof Promise)) {
    ended();
    return result;
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      const extensions = { code: 'GATEWAY_TIMEOUT', ...(mutation && { mayHaveTakenEffect: true }) };
      const error = new GraphQLError('The document was not answered in time (LIMIT_DOCUMENT_MS).', { extensions });
      resolve({ data: null, errors: [error] });
    }, deadlineMs);
    result.then(
      (answer) => {
        clearTimeout(timer);
        ended();
        resolve(answer);
      },
      () => {
        clearTimeout(timer);
        ended();
        // With its error.
        resolve(result);
      },
    );
  });
}
