/** Sends one request to the gateway and reads its envelope; counts and logs it for the caller's Guid. */
import type { Operation, ResultOf } from './declaration/declaration.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { GatewayFault, GatewayGarbled, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { HttpAnswer, HttpRequest, Lane } from './transport/http.ts';
import type { Fields } from './declaration/input-fields.ts';
import { Unreadable } from './declaration/loose.ts';
import { nestsTooDeep } from '../net/json-nesting.ts';
import { decode, type Outputs } from './declaration/result-fields.ts';

export interface Exchanged {
  readonly answer: HttpAnswer;
  readonly envelope: Envelope | GatewayRefusal;
}

export class Exchanges {
  readonly #options: Pick<GatewayOptions, 'http' | 'ledger' | 'log' | 'metrics' | 'unprovenLog'>;
  readonly #guid: string | undefined;

  /** @param guid the caller's Guid; logs show its fingerprint */
  constructor(
    options: Pick<GatewayOptions, 'http' | 'ledger' | 'log' | 'metrics' | 'unprovenLog'>,
    guid: string | undefined,
  ) {
    this.#options = options;
    this.#guid = guid;
  }

  /** @throws {GatewayFault} */
  send(request: HttpRequest): Promise<Exchanged> {
    return this.#options.http.send(request).then(
      (answer) => this.#read(request, answer),
      (error: unknown) => {
        this.#failed(request.operation, error, request.lane);
        throw error;
      },
    );
  }

  #read({ operation, lane }: HttpRequest, answer: HttpAnswer): Exchanged {
    try {
      const envelope = readEnvelope(answer);
      this.#options.metrics.gatewayCall(operation, envelope instanceof GatewayRefusal ? envelope.retcode : '0');
      return { answer, envelope };
    } catch (error) {
      this.#failed(operation, error, lane);
      throw error;
    }
  }

  #failed(operation: string, error: unknown, lane: Lane): void {
    if (!(error instanceof GatewayFault)) return;
    this.#options.metrics.gatewayCall(operation, error.code);
    const log = lane === 'unproven' ? this.#options.unprovenLog : this.#options.log;
    log.warn(
      {
        operation,
        code: error.code,
        reason: error.reason,
        reached: error.reached,
        ...(this.#guid !== undefined && { guid: this.#options.ledger.fingerprint(this.#guid) }),
      },
      'call to the gateway failed',
    );
  }

  /** Returns the operation's result, or the refusal. @throws {GatewayGarbled} */
  settle<O extends Outputs>(
    operation: Pick<Operation<Fields, O>, 'name' | 'result'>,
    envelope: Envelope | GatewayRefusal,
    lane: Lane,
  ): ResultOf<O> | GatewayRefusal {
    if (envelope instanceof GatewayRefusal) return envelope;
    try {
      // Clients may receive the result unchanged.
      if (nestsTooDeep(envelope.result)) throw new Unreadable('the result nests too deeply');
      return decode(operation.result, envelope.result);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const garbled = new GatewayGarbled('The gateway’s result does not have the documented form.', {
        reached: true,
        reason: error.message,
      });
      this.#failed(operation.name, garbled, lane);
      throw garbled;
    }
  }
}
