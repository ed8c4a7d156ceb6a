/**
 * A subscriber over SSE, lean enough for thousands in one process. Each load event carries its number within its agent's stream and its creation
 * time, so that losses, repetitions, wrong order and delays are detected on arrival.
 */
import { EventStream } from '../rig/event-stream.ts';

export interface SubscriberOptions {
  readonly url: string;
  readonly agentId: string;
  readonly guid: string;
  readonly after: string;
  /** Called with the delay of each load event, in milliseconds. */
  readonly arrived: (delayMs: number) => void;
}

interface Item {
  readonly id: string;
  readonly type: string;
  readonly content: { readonly n?: number } | null;
}

export const loadEvent = 'Load_Event';
const query =
  'subscription ($agentId: ID!, $after: ID) { agentEvents(agentId: $agentId, after: $after) { id type content } }';

export class Subscriber {
  readonly #options: SubscriberOptions;
  #stream: EventStream | undefined;
  after: string;
  /** The number of the newest load event. */
  newest = 0;
  lost = 0;
  again = 0;
  disordered = 0;
  /** Server items that report a possible loss, and errors. */
  readonly trouble: string[] = [];

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.after = options.after;
  }

  get agentId(): string {
    return this.#options.agentId;
  }

  /** Resolves when the stream is open. */
  async open(): Promise<void> {
    const { url, agentId, guid } = this.#options;
    this.#stream = new EventStream({
      url,
      guid,
      document: { query, variables: { agentId, after: this.after } },
      next: (json) => {
        this.#take(json);
      },
      complete: () => {
        this.trouble.push('complete');
      },
    });
    const { statusCode } = await this.#stream.response;
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
  }

  /** Cuts the connection; `open` reconnects with the last cursor. */
  drop(): void {
    this.#stream?.cut();
  }

  stall(): void {
    this.#stream?.pause();
  }

  resume(): void {
    this.#stream?.resume();
  }

  #take(data: string): void {
    const { data: found, errors } = JSON.parse(data) as {
      readonly data?: { readonly agentEvents: Item };
      readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
    };
    for (const { extensions } of errors ?? []) this.trouble.push(extensions?.code ?? 'error');
    const item = found?.agentEvents;
    if (item === undefined) return;
    this.after = item.id;
    const { n } = item.content ?? {};
    if (item.type !== loadEvent || n === undefined) {
      if (item.type === 'StreamGap' || item.type === 'GatewayDegraded' || item.type === 'SessionEnded')
        this.trouble.push(item.type);
      return;
    }
    if (n === this.newest) this.again += 1;
    else if (n < this.newest) this.disordered += 1;
    else this.lost += n - this.newest - 1;
    this.newest = Math.max(this.newest, n);
    this.#options.arrived(n);
  }
}
