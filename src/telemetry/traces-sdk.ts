/**
 * OpenTelemetry's SDK, loaded only if the environment names a collector. Its exporter and its resource read their own variables
 * (OTEL_EXPORTER_OTLP_*, OTEL_RESOURCE_ATTRIBUTES, OTEL_SERVICE_NAME); spans are sent as OTLP over HTTP in JSON.
 */
import { context, isSpanContextValid, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { Config } from '../config.ts';
import { showTraceIds, type Log } from './log.ts';
import { tracedBySdk } from './traces-spans.ts';
import type { Traces } from './traces.ts';

type TraceSettings = NonNullable<Config['traces']>;

/** Spans that are not sent within this time are lost, so that a missing collector does not delay the shutdown. */
const flushMs = 800;

/**
 * Starts tracing. Closing the traces ends the SDK.
 * @param namesOperations whether the names of spans contain the names of operations
 */
export function startTraces(settings: TraceSettings, namesOperations: boolean, log: Pick<Log, 'warn'>): Traces {
  const { serviceName, exportPauseMs } = settings;
  const named = resourceFromAttributes({ 'service.name': serviceName });
  const given = detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] });
  const sampler = samplerOf(settings);
  const traceIds = new TraceIds(sampler);
  const provider = new TracerProvider({
    resource: defaultResource().merge(named).merge(given),
    sampler,
    idGenerator: traceIds,
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: exportPauseMs }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  showTraceIds(() => {
    const span = trace.getActiveSpan()?.spanContext();
    return span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : undefined;
  });
  const flush = async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        log.warn(`The last traces were not sent within ${flushMs} ms`);
        resolve();
      }, flushMs);
    });
    await Promise.race([provider.shutdown(), late]).catch(() => {
      log.warn('The last traces could not be sent');
    });
    clearTimeout(timer);
  };
  return tracedBySdk(flush, namesOperations, () => traceIds.begins());
}

function samplerOf({ sampler, tracedShare }: TraceSettings): Sampler {
  const [, parent, name] = /^(parentbased_)?(.*)$/.exec(sampler) ?? [];
  const root =
    name === 'always_on'
      ? new AlwaysOnSampler()
      : name === 'always_off'
        ? new AlwaysOffSampler()
        : new TraceIdRatioBasedSampler(tracedShare);
  return parent === undefined ? root : new ParentBasedSampler({ root });
}

/** Ids of traces, each checked by the sampler before its first span is created. */
class TraceIds extends RandomIdGenerator {
  readonly #sampler: Sampler;
  /** The id of a sampled trace whose first span is created next. */
  #next: string | undefined;

  constructor(sampler: Sampler) {
    super();
    this.#sampler = sampler;
  }

  override generateTraceId(): string {
    const id = this.#next ?? super.generateTraceId();
    this.#next = undefined;
    return id;
  }

  /** Whether a trace that begins now is sampled. If so, its first span has to be created before any other. */
  begins(): boolean {
    const id = this.generateTraceId();
    const { decision } = this.#sampler.shouldSample(ROOT_CONTEXT, id, '', SpanKind.SERVER, {}, []);
    const isSampled = decision !== SamplingDecision.NOT_RECORD;
    if (isSampled) this.#next = id;
    return isSampled;
  }
}
