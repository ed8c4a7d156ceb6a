/**
 * The path of all calls to the gateway: over the active site's connections and through its circuit breaker, measured and traced. A call goes to one
 * site, once; the caller decides what a failure means.
 */
import type { Log } from '../../telemetry/log.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { Traces } from '../../telemetry/traces.ts';
import { Breaker } from './breaker.ts';
import { readEnvelope } from '../envelope.ts';
import { sessionVerdict } from '../session-retcodes.ts';
import { GatewayFault, GatewayGarbled, GatewayRefusal, GatewayTimeout, GatewayUnavailable } from '../failures.ts';
import type { MalformedResponseLog } from './malformed-response-log.ts';
import type { FileRequest, GatewayFiles, GatewayHttp, HttpAnswer, HttpRequest, Lane } from './http.ts';
import { Sites } from './sites.ts';

export interface UpstreamOptions {
  /** HTTP to each site, the active site first. */
  readonly sites: readonly (GatewayHttp & GatewayFiles)[];
  /** How long the active site may refuse connections before the next one becomes active. */
  readonly switchAfterMs: number;
  readonly pollDeadlineMs: number;
  readonly malformedResponses: MalformedResponseLog | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
}

interface Site {
  readonly http: GatewayHttp & GatewayFiles;
  readonly breaker: Breaker;
  /** For unproven callers, so that their failures stop no command of an agent. */
  readonly unprovenBreaker: Breaker;
}

export class Upstream implements GatewayHttp, GatewayFiles {
  readonly #options: UpstreamOptions;
  readonly #sites: Sites<Site>;

  constructor(options: UpstreamOptions) {
    const { log, metrics } = options;
    const [first, ...others] = options.sites.map((http): Site => ({
      http,
      breaker: new Breaker((open) => {
        metrics.circuit(open);
        if (open) log.warn('Circuit breaker opened: commands fail fast until the gateway recovers');
        else log.info('Circuit breaker closed: the gateway accepts commands again');
      }),
      unprovenBreaker: new Breaker(),
    }));
    if (first === undefined) throw new Error('a gateway has at least one site');
    this.#options = options;
    const rules = {
      unreachableMs: options.switchAfterMs,
      uselessMs: Math.max(options.pollDeadlineMs, options.switchAfterMs),
    };
    this.#sites = new Sites([first, ...others], rules, (to, index) => {
      metrics.site(index);
      metrics.circuit(to.breaker.open);
      log.warn(
        { site: index + 1, of: options.sites.length },
        'Switched to the next gateway site, since the active one is not in service',
      );
    });
    metrics.site(0);
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    const { lane, method, operation } = request;
    const site = this.#sites.active;
    if (lane === 'poll') return this.#send(site, request);
    if (!breakerOf(site, lane).admits()) return Promise.reject(this.#unsent(request, 'circuit open'));
    return this.#options.traces.call(method, operation, () => this.#send(site, request), outcomeOf);
  }

  /** Does not report to the circuit breaker: a file may take long, which says nothing about commands. */
  async download(request: FileRequest) {
    const site = this.#sites.active;
    if (site.breaker.open) throw this.#unsent(request, 'circuit open');
    try {
      return await site.http.download(request);
    } catch (error) {
      if (error instanceof GatewayFault) this.#options.metrics.fault(request.lane, error.code);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#sites.all.map(({ http }) => http.close()));
  }

  #send(site: Site, request: HttpRequest): Promise<HttpAnswer> {
    const sentAtMs = performance.now();
    return site.http.send(request).then(
      (answer) => {
        try {
          this.#read(site, request, answer, sentAtMs);
        } catch (error) {
          // The caller reads the answer and finds the same fault.
          this.#failed(site, request, error, sentAtMs, answer);
        }
        this.#measure(request, sentAtMs);
        return answer;
      },
      (error: unknown) => {
        this.#measure(request, sentAtMs);
        this.#failed(site, request, error, sentAtMs, undefined);
        throw error;
      },
    );
  }

  #measure({ lane, operation }: HttpRequest, sentAtMs: number): void {
    if (lane !== 'poll') this.#options.metrics.callDuration(operation, (performance.now() - sentAtMs) / 1000);
  }

  /** @throws {GatewayFault} when the answer is not an envelope */
  #read(site: Site, request: HttpRequest, answer: HttpAnswer, sentAtMs: number): void {
    const envelope = readEnvelope(answer);
    if (envelope instanceof GatewayRefusal && sessionVerdict(envelope.retcode) === 'recovering')
      this.#sites.failed(site, 'useless', sentAtMs);
    else this.#sites.good(site);
    this.#answered(site, request);
  }

  #answered(site: Site, { lane }: HttpRequest): void {
    if (lane !== 'poll') return breakerOf(site, lane).answered();
    site.breaker.polled();
    site.unprovenBreaker.polled();
  }

  /**
   * @param whole the complete answer, which is not an envelope
   * @throws `fault` if it is not the gateway's
   */
  #failed(site: Site, request: HttpRequest, fault: unknown, sentAtMs: number, whole: HttpAnswer | undefined): void {
    const { metrics, malformedResponses } = this.#options;
    if (!(fault instanceof GatewayFault)) {
      // A fault of this server. It counts as a failure, so that the circuit does not wait for the outcome of this command.
      if (request.lane !== 'poll') breakerOf(site, request.lane).failed('no answer');
      throw fault;
    }
    metrics.fault(request.lane, fault.code);
    this.#sites.failed(site, fault.reached ? 'useless' : 'unreachable', sentAtMs);
    if (whole !== undefined || fault instanceof GatewayGarbled) this.#answered(site, request);
    // Polls look for a connection at their own pace. Only commands show whether commands are answered.
    else if (request.lane !== 'poll')
      breakerOf(site, request.lane).failed(fault instanceof GatewayTimeout ? 'no answer' : 'no connection');
    if (fault instanceof GatewayGarbled)
      malformedResponses?.keep(request.operation, fault, request, whole ?? fault.head);
  }

  #unsent({ lane }: HttpRequest, reason: string): GatewayUnavailable {
    const fault = new GatewayUnavailable('The gateway cannot be reached.', { reached: false, reason });
    this.#options.metrics.fault(lane, fault.code);
    return fault;
  }
}

const breakerOf = ({ breaker, unprovenBreaker }: Site, lane: Exclude<Lane, 'poll'>): Breaker =>
  lane === 'command' ? breaker : unprovenBreaker;

/** The outcome of an answer for its span: a retcode, or the code of a fault. */
function outcomeOf(answer: HttpAnswer): string {
  try {
    const envelope = readEnvelope(answer);
    return envelope instanceof GatewayRefusal ? envelope.retcode : '0';
  } catch (error) {
    return error instanceof GatewayFault ? error.code : 'INTERNAL';
  }
}
