/** Traces as spans of OpenTelemetry. No span holds a Guid, a document or a body. */
import {
  context,
  INVALID_SPAN_CONTEXT,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { shownCode, withoutNumbers } from './log.ts';
import { withRequestId } from './request-id.ts';
import type { Traces } from './traces.ts';

/**
 * Maximum number of events whose poll is remembered. Subscribers that keep up are less far behind; for others the link to the poll is of no interest.
 */
const heldPolls = 10_000;

/** The context of all operations whose trace is not sampled: a span that records nothing would cost each of them more. */
const unsampled = trace.setSpanContext(ROOT_CONTEXT, INVALID_SPAN_CONTEXT);

/**
 * @param flush shuts the SDK down
 * @param namesOperations whether the names of spans contain the names of operations, which clients then cannot choose
 * @param begins whether a trace that begins now is sampled; its first span has to be created next
 */
export function tracedBySdk(flush: () => Promise<void>, namesOperations: boolean, begins: () => boolean): Traces {
  const tracer = trace.getTracer('agent-gateway-graphql');
  const polls = new Map<string, SpanContext>();
  /** Number of pushes per event whose poll has no span yet: events are delivered as soon as they are persisted. */
  const early = new Map<string, number>();
  const push = (poll: SpanContext) => {
    tracer.startSpan('push', { kind: SpanKind.PRODUCER, links: [{ context: poll }] }, ROOT_CONTEXT).end();
  };
  return {
    // W3C trace context: without this header there is no trace to join.
    request: (headers, run) =>
      headers['traceparent'] === undefined ? run() : context.with(propagation.extract(context.active(), headers), run),
    operation: (kind, given, run) => {
      if (trace.getActiveSpan() === undefined && !begins()) return context.with(unsampled, run);
      // The client chooses the name.
      const name = given === undefined ? undefined : withoutNumbers(given);
      return tracer.startActiveSpan(
        name === undefined || !namesOperations ? kind : `${kind} ${name}`,
        { kind: SpanKind.SERVER },
        (span) => {
          if (!span.isRecording()) return run();
          span.setAttributes({ 'graphql.operation.type': kind, 'graphql.operation.name': name });
          return during(span, async () => run());
        },
      );
    },
    call: (method, operation, run, outcomeOf) => {
      // The trace is not sampled: creating a span that records nothing is not free.
      if (trace.getActiveSpan()?.isRecording() === false) return run();
      return tracer.startActiveSpan(
        operation,
        { kind: SpanKind.CLIENT, attributes: { 'http.request.method': method, 'agent_gateway.operation': operation } },
        (span) =>
          during(span, async () => {
            const answer = await run();
            span.setAttribute('http.response.status_code', answer.status);
            span.setAttribute('agent_gateway.outcome', shownCode(outcomeOf(answer)));
            return answer;
          }),
      );
    },
    polled: (agentId, newest, count, sentAtEpochMs) => {
      const attributes = { 'agent_gateway.events': count };
      const span = tracer.startSpan(
        'poll',
        { kind: SpanKind.CLIENT, startTime: sentAtEpochMs, attributes },
        ROOT_CONTEXT,
      );
      for (let position = newest - count + 1; position <= newest; position++) {
        const key = `${agentId}/${position}`;
        polls.set(key, span.spanContext());
        for (let pushes = early.get(key) ?? 0; pushes > 0; pushes--) push(span.spanContext());
        early.delete(key);
      }
      bound(polls);
      span.end();
    },
    pushed: (agentId, position) => {
      const key = `${agentId}/${position}`;
      const poll = polls.get(key);
      if (poll !== undefined) return push(poll);
      early.set(key, (early.get(key) ?? 0) + 1);
      bound(early);
    },
    detached: (run) => withRequestId(undefined, () => context.with(ROOT_CONTEXT, run)),
    close: flush,
  };
}

/** Forgets the oldest entries beyond the limit. */
function bound(held: Map<string, unknown>): void {
  for (const oldest of held.keys()) {
    if (held.size <= heldPolls) break;
    held.delete(oldest);
  }
}

async function during<Result>(span: Span, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    // Only the code: a message may quote data from outside.
    const code = (error as { readonly code?: unknown }).code;
    const text = typeof code === 'string' ? code : 'INTERNAL';
    span.setAttribute('error.type', text);
    span.setStatus({ code: SpanStatusCode.ERROR, message: text });
    throw error;
  } finally {
    span.end();
  }
}
