/**
 * Traces: a GraphQL operation, its calls to the gateway, and each delivered event with a link to the poll that fetched it. Without traces no part of
 * OpenTelemetry is loaded.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { withRequestId } from './request-id.ts';

export interface Traces {
  /** Joins the trace that the caller's `traceparent` names. */
  request<Result>(headers: IncomingHttpHeaders, run: () => Result): Result;
  operation<Result>(
    kind: string,
    name: string | undefined,
    run: () => Result | Promise<Result>,
  ): Result | Promise<Result>;
  /** A command to the gateway. @param outcomeOf its answer's retcode, or the code of a fault */
  call<Answer extends { readonly status: number }>(
    method: string,
    operation: string,
    run: () => Promise<Answer>,
    outcomeOf: (answer: Answer) => string,
  ): Promise<Answer>;
  /** A poll fetched events, the last of them at this position of the agent's stream. */
  polled(agentId: string, newest: number, count: number, sentAtEpochMs: number): void;
  /** The event at this position is delivered to a subscriber. */
  pushed(agentId: string, position: number): void;
  /** For work that outlives the request that started it. */
  detached<Result>(run: () => Result): Result;
  /** Sends the remaining spans. */
  close(): Promise<void>;
}

/** Creates no spans, not even ones that record nothing: their contexts cost each request more than its envelope. */
export const untraced: Traces = {
  request: (_headers, run) => run(),
  operation: (_kind, _name, run) => run(),
  call: (_method, _operation, run) => run(),
  polled: () => undefined,
  pushed: () => undefined,
  detached: (run) => withRequestId(undefined, run),
  close: () => Promise.resolve(),
};
