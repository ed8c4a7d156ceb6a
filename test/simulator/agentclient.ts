import type { Simulator } from '../../src/simulator/simulator.ts';

export interface GatewayEvent {
  readonly eventType: string;
  readonly eventGenTime?: number;
  readonly workNo: string;
  readonly content: Record<string, unknown> | string | null;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly text: string;
  readonly retcode: string;
  readonly message: string;
  readonly result: unknown;
  readonly event: unknown;
  /** Guid of the Set-GUID header. */
  readonly newGuid: string | null;
  readonly headers: Headers;
}

/** A bare gateway client of one agent; it does nothing automatically. */
export class AgentClient {
  readonly id: string;
  readonly #url: string;
  guid = '';

  constructor(simulator: Simulator, id: string) {
    this.id = id;
    this.#url = simulator.url;
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    init: { readonly guid?: string; readonly headers?: Record<string, string>; readonly signal?: AbortSignal } = {},
  ): Promise<GatewayAnswer> {
    const guid = init.guid ?? this.guid;
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      headers: {
        ...(guid === '' ? {} : { Guid: guid }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...init.headers,
      },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(init.signal === undefined ? {} : { signal: init.signal }),
    });
    const text = await response.text();
    const parsed = asEnvelope(text);
    return {
      retcode: '',
      message: '',
      result: undefined,
      event: undefined,
      ...parsed,
      text,
      status: response.status,
      newGuid: guidIn(response.headers),
      headers: response.headers,
    };
  }

  async signIn(extra: object = {}, variant = ''): Promise<GatewayAnswer> {
    const body = { password: `Demo@${this.id}`, phonenum: '70001', ...extra };
    const answer = await this.call('PUT', `onlineagent/${this.id}${variant}`, body, { guid: '' });
    if (answer.newGuid !== null) this.guid = answer.newGuid;
    return answer;
  }

  online(method: string, path: string, body?: unknown): Promise<GatewayAnswer> {
    return this.call(method, `onlineagent/${this.id}/${path}`, body);
  }

  conference(operation: string, body?: unknown): Promise<GatewayAnswer> {
    return this.call('POST', `agentconf/${this.id}/${operation}`, body);
  }

  async poll(signal?: AbortSignal): Promise<GatewayAnswer> {
    const answer = await this.call('GET', `agentevent/${this.id}`, undefined, signal === undefined ? {} : { signal });
    if (answer.newGuid !== null) this.guid = answer.newGuid;
    return answer;
  }

  /**
   * Polls until an event of this type arrives.
   * @returns all events so far, that one last
   */
  async eventsUpTo(eventType: string): Promise<GatewayEvent[]> {
    const events: GatewayEvent[] = [];
    while (events.at(-1)?.eventType !== eventType) {
      const answer = await this.poll();
      if (answer.retcode !== '0')
        throw new Error(`poll of ${this.id} answered ${answer.text} after ${JSON.stringify(events)}`);
      if (answer.event !== undefined) events.push(answer.event as GatewayEvent);
    }
    return events;
  }

  async signInAndSettle(extra: object = {}): Promise<this> {
    const answer = await this.signIn(extra);
    if (answer.retcode !== '0') throw new Error(answer.text);
    await this.eventsUpTo('AgentState_Ready');
    return this;
  }
}

function asEnvelope(text: string): Partial<GatewayAnswer> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function guidIn(headers: Headers): string | null {
  return headers.get('set-guid')?.replace('JSESSIONID=', '') ?? null;
}
