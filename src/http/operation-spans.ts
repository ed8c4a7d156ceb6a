/** A span for each operation, over HTTP and WebSocket alike: its calls to the gateway are below it. Of a subscription, its beginning. */
import { getOperationAST, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Traces } from '../telemetry/traces.ts';

export function operationSpans(traces: Traces): Plugin {
  const within = <Result>(args: ExecutionArgs, run: () => Result | Promise<Result>): Result | Promise<Result> => {
    const operation = getOperationAST(args.document, args.operationName);
    return traces.operation(operation?.operation ?? 'operation', operation?.name?.value, run);
  };
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => within<unknown>(args, () => executeFn(args)));
    },
    onSubscribe({ subscribeFn, setSubscribeFn }) {
      setSubscribeFn((args: ExecutionArgs) => within<unknown>(args, () => subscribeFn(args)));
    },
  };
}
