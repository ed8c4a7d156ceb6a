/** The gateway HTTP client of a simulated instance: requests arrive late and at most once, and a cut can lose an answer. */
import { GatewayTimeout, GatewayUnavailable } from '../../../src/gateway/failures.ts';
import type { GatewayHttp, HttpAnswer, HttpRequest } from '../../../src/gateway/transport/http.ts';
import type { Life } from '../world/life.ts';
import { world } from '../world/world.ts';

export function createGatewayHttp(life: Life): GatewayHttp {
  return {
    send: (request) => new Promise((resolve, reject) => new Sending(life, request, resolve, reject).start()),
    close: () => Promise.resolve(),
  };
}

const stallMs = 50;
const afterStallMs = 500;

class Sending {
  readonly #life: Life;
  readonly #request: HttpRequest;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: Error) => void;
  #writtenAtMs: number | undefined;
  #over = false;
  #timer: NodeJS.Timeout | undefined;
  #offCut: (() => void) | undefined;
  #polled: (() => void) | undefined;

  constructor(life: Life, request: HttpRequest, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void) {
    this.#life = life;
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start(): void {
    const { gateway, polls, random, toGateway } = world();
    const life = this.#life;
    const wire = toGateway[life.slot]!;
    const { operation, method, path, guid, body, deadlineMs } = this.#request;
    if (!life.act()) return;
    if (operation === 'getAgentEvent') this.#polled = polls.begin(path.split('/')[2] ?? '', life);
    this.#expire(performance.now() + deadlineMs);
    if (wire.refusing) {
      wire.pass(() => {
        life.come(() => {
          this.#fail(new GatewayUnavailable('no connection', { reached: false, reason: 'ECONNREFUSED' }));
        });
      });
      return;
    }
    this.#writtenAtMs = performance.now();
    // A request that is in flight when the connection is cut may or may not have arrived.
    let mayArrive = true;
    this.#offCut = wire.onCut(() => {
      // A connection that is gone does not resend what was waiting in a silent network.
      mayArrive = wire.isWell && random.chance(0.5);
      life.come(() => {
        this.#fail(new GatewayUnavailable('the connection broke', this.#detail('ECONNRESET')));
      });
    });
    wire.pass(() => {
      if (!mayArrive) return;
      gateway.receive({
        request: { method, path, guid, body, slot: life.slot },
        answer: (answer, record) => {
          record.written = this.#reachable;
          record.ghost = !this.#reachable;
          wire.pass(() => {
            life.come(() => {
              if (this.#over) return;
              this.#end();
              const bytes = Buffer.from(answer.body);
              this.#resolve({ status: answer.status, body: bytes, newGuid: answer.newGuid, cookies: [] });
            });
            if (!this.#arrived) record.written = false;
          });
        },
      });
    });
  }

  /** Like the real connection: a timer that fires late means that the process was stalled, so data that arrived meanwhile is read first. */
  #expire(atMs: number): void {
    this.#timer = setTimeout(() => {
      const now = performance.now();
      if (now - atMs > stallMs) this.#expire(now + afterStallMs);
      else this.#fail(new GatewayTimeout('the deadline passed', this.#detail('deadline')));
    }, atMs - performance.now());
  }

  /** Whether an answer that is sent now can still arrive. */
  get #reachable(): boolean {
    return this.#life.alive && !this.#over;
  }

  get #arrived(): boolean {
    return this.#life.alive;
  }

  #fail(error: Error): void {
    if (this.#over) return;
    this.#end();
    this.#reject(error);
  }

  #end(): void {
    this.#over = true;
    this.#polled?.();
    clearTimeout(this.#timer);
    this.#offCut?.();
  }

  #detail(reason: string) {
    return { reached: this.#writtenAtMs !== undefined, writtenAtMs: this.#writtenAtMs, reason };
  }
}
