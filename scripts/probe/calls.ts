/** Calls of the probe, and what a report may contain of their answers: codes, times and the names of known keys. */
import { readEnvelope } from '../../src/gateway/envelope.ts';
import { GatewayFault, GatewayRefusal } from '../../src/gateway/failures.ts';
import type { GatewayHttp, HttpAnswer, HttpRequest } from '../../src/gateway/transport/http.ts';
import { shapeOf, type ShownShape } from './shown-shape.ts';

export interface Outcome {
  /** `0`, a retcode, or what arrived instead of an envelope. */
  readonly answer: string;
  readonly ms: number;
  /** The answer announced a new Guid. */
  readonly newGuid?: true;
  readonly result?: ShownShape;
}

/** The newest Guid of the agent's session, from any answer. */
export class ProbeSession {
  readonly #http: GatewayHttp;
  guid: string | undefined;
  #cookies = new Map<string, string>();
  /** When the Guid was replaced, and by the answer to which operation. */
  readonly rotations: { readonly afterMs: number; readonly operation: string }[] = [];
  readonly #fromMs = performance.now();

  constructor(http: GatewayHttp) {
    this.#http = http;
  }

  /** @param guid a Guid other than the session's */
  async call(
    request: HttpRequest,
    guid = this.guid,
  ): Promise<{ readonly outcome: Outcome; readonly answer?: HttpAnswer }> {
    const fromMs = performance.now();
    const took = () => Math.round(performance.now() - fromMs);
    try {
      const answer = await this.#http.send({ ...request, guid, cookie: this.#cookie });
      const outcome = { ...outcomeOf(answer), ms: took() };
      const isOwn = guid === this.guid;
      if (isOwn) this.#take(request.operation, answer);
      return {
        outcome: { ...outcome, ...(isOwn && answer.newGuid !== undefined && { newGuid: true as const }) },
        answer,
      };
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      return { outcome: { answer: error.code, ms: took() } };
    }
  }

  /** Adopts a Guid from the body of an answer. */
  renew(guid: string): void {
    this.guid = guid;
  }

  get #cookie(): string | undefined {
    const pairs = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length === 0 ? undefined : pairs.join('; ');
  }

  #take(operation: string, { newGuid, cookies }: HttpAnswer): void {
    for (const cookie of cookies) {
      const at = cookie.indexOf('=');
      this.#cookies.set(cookie.slice(0, at), cookie.slice(at + 1));
    }
    if (newGuid === undefined || newGuid === this.guid) return;
    if (this.guid !== undefined)
      this.rotations.push({ afterMs: Math.round(performance.now() - this.#fromMs), operation });
    this.guid = newGuid;
  }
}

function outcomeOf(answer: HttpAnswer): Omit<Outcome, 'ms'> {
  if (answer.status < 200 || answer.status > 299) return { answer: `HTTP ${answer.status}` };
  try {
    const envelope = readEnvelope(answer);
    if (envelope instanceof GatewayRefusal)
      return { answer: /^[\d-]{1,12}$/.test(envelope.retcode) ? envelope.retcode : 'another code' };
    return { answer: '0', result: shapeOf(envelope.result) };
  } catch (error) {
    if (error instanceof GatewayFault) return { answer: 'no envelope' };
    throw error;
  }
}
