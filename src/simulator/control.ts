import type { IncomingMessage, ServerResponse } from 'node:http';
import { queuedCalls, viewOf } from './agentview.ts';
import { checkedInput, InvalidInput } from './checkedinput.ts';
import { faultRuleFrom } from './faultinput.ts';
import { happeningFrom } from './happening.ts';
import { exactJson } from './exactjson.ts';
import { letHappen } from './platform.ts';
import type { InjectedEvent } from './queuedevent.ts';
import { RequestBody } from './requestbody.ts';
import type { World } from './world.ts';

export const controlPath = '/simulator/';

interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

const eventFields = {
  eventType: 'string',
  content: 'any?',
  contentJson: 'string?',
  workNo: 'string?',
  eventGenTime: 'any?',
} as const;
const done: ControlAnswer = { status: 200, body: { done: true } };
const notFound: ControlAnswer = {
  status: 404,
  body: {
    error: 'known: ledger, queues, agents/{id}, agents/{id}/events, faults, faults/{id}, connections, happenings',
  },
};

const ownHost = /^(?:localhost|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i;

/** The control interface for tests in other processes. It is not part of the gateway, not in the ledger, and not affected by faults. */
export class Control {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    // A request from a web page is not from a test, and anyone can point a host name at this address.
    if (request.headers.origin !== undefined || !ownHost.test(request.headers.host ?? ''))
      return void response.writeHead(403).end();
    const { status, body } = await this.#handle(request, url).catch((error: unknown) => {
      if (error instanceof InvalidInput) return { status: 400, body: { error: error.message } };
      throw error;
    });
    response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
  }

  async #handle(request: IncomingMessage, url: URL): Promise<ControlAnswer> {
    const [noun = '', id, part] = url.pathname.slice(controlPath.length).split('/');
    const what = `${request.method ?? ''} ${noun}${id === undefined ? '' : '/{id}'}${part === undefined ? '' : `/${part}`}`;
    const { faults } = this.#world;
    switch (what) {
      case 'GET ledger': return { status: 200, body: this.#ledger(url.searchParams) };
      case 'GET queues': return { status: 200, body: queuedCalls(this.#world) };
      case 'GET agents/{id}': return { status: 200, body: viewOf(this.#world, id ?? '') };
      case 'POST agents/{id}/events': return this.#inject(id ?? '', await bodyOf(request));
      case 'GET faults': return { status: 200, body: faults.list };
      case 'POST faults': return { status: 200, body: { ids: asList(await bodyOf(request)).map((rule, index) => faults.add(faultRuleFrom(rule, `faults[${index}]`))) } };
      case 'DELETE faults': return faults.clear(), done;
      case 'DELETE faults/{id}': return faults.clear(Number(id)), done;
      case 'DELETE connections': return this.#refuseFor(Number(url.searchParams.get('forMs') ?? Number.NaN));
      case 'POST happenings': return this.#happen(asList(await bodyOf(request)));
      default: return notFound;
    }
  } // prettier-ignore

  #ledger(query: URLSearchParams): unknown {
    const agent = query.get('agent');
    return this.#world.ledger.toJSON({ since: Number(query.get('since') ?? 0), ...(agent === null ? {} : { agent }) });
  }

  #inject(agentId: string, body: unknown): ControlAnswer {
    const events = asList(body).map(
      (event, index) => checkedInput(event, `events[${index}]`, eventFields) as unknown as InjectedEvent,
    );
    const agent = this.#world.agents.get(agentId);
    const injected = events.filter((event) => agent?.inject(event) === true).length;
    return injected === events.length
      ? { status: 200, body: { injected } }
      : { status: 409, body: { error: `agent ${agentId} is not signed in` } };
  }

  /** Closes the port for a while. The port must reopen by itself, because no request can reach it meanwhile. */
  #refuseFor(durationMs: number): ControlAnswer {
    if (!(durationMs >= 0)) throw new InvalidInput('connections: ?forMs= says how long the port stays closed');
    setImmediate(() => {
      void this.#world.faults.refuseConnections();
      this.#world.timers.after(durationMs, () => void this.#world.faults.acceptConnections());
    });
    return done;
  }

  #happen(happenings: readonly unknown[]): ControlAnswer {
    const checked = happenings.map((happening, index) => happeningFrom(happening, `happenings[${index}]`));
    const possible = checked.map((happening) => letHappen(this.#world, happening));
    return possible.every(Boolean) ? done : { status: 409, body: { error: 'not possible now', possible } };
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  try {
    return exactJson(await new RequestBody(request).text());
  } catch (error) {
    throw new InvalidInput('the body is not JSON', { cause: error });
  }
}
