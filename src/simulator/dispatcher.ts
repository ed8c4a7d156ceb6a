import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent } from './agent.ts';
import { Exchange } from './exchange.ts';
import { Fields } from './fields.ts';
import { RequestBody } from './requestbody.ts';
import type { Operation } from './operation.ts';
import { allOperations } from './operations/all.ts';
import { Refusal } from './refusal.ts';
import { jsonAnswer } from './reply.ts';
import { Routes } from './routes.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

export const basePath = '/agentgateway/resource/';

/** Routes a request of the gateway's interface to its operation. */
export class Dispatcher {
  readonly #world: World;
  readonly #routes = new Routes(allOperations);

  constructor(world: World) {
    this.#world = world;
  }

  async dispatch(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    // Many clients build addresses with a doubled slash.
    const path = url.pathname.replace(/\/{2,}/g, '/');
    const segments = path.startsWith(basePath) ? path.slice(basePath.length).split('/') : [];
    const route = this.#routes.find(request.method ?? '', segments);
    const kind = route?.operation.access === 'poll' ? 'poll' : 'command';
    const agentId = route === null ? agentIn(segments) : (route.parameters['agentid'] ?? null);
    const exchange = new Exchange(this.#world, request, response, url, agentId, kind);
    const fault = this.#world.faults.atTheDoor(exchange);
    if (fault !== null) {
      exchange.deliver(jsonAnswer('{"message":"","retcode":"0"}', '0'), fault);
      return;
    }
    if (route === null) {
      // "Wrong address" (cec_07_0580). Also for operations that the gateway has and this simulator lacks.
      request.resume();
      exchange.refuse(new Refusal('000-002', 'unsupported operation'));
      return;
    }
    try {
      const { operation, parameters } = route;
      // Two queries have a body although they are GET requests.
      const hasBody = request.method !== 'GET' || isBodyAnnounced(request);
      const body = hasBody ? await new RequestBody(request).json() : {};
      if (hasBody) exchange.noteBody(body);
      else request.resume();
      await this.#run(operation, exchange, parameters, body);
    } catch (error) {
      if (error instanceof Refusal) exchange.refuse(error);
      else if (!exchange.gone) throw error;
    }
  }

  async #run(
    operation: Operation,
    exchange: Exchange,
    parameters: Readonly<Record<string, string>>,
    body: unknown,
  ): Promise<void> {
    const world = this.#world;
    if (operation.access === 'gateway') {
      operation.run({ world, exchange, fields: new Fields(parameters) });
      return;
    }
    const agentId = parameters['agentid'] ?? '';
    if (!/^[1-9]\d{2,5}$/.test(agentId) || Number(agentId) < 101) throw new Refusal('000-002');
    const known = world.agents.get(agentId);
    const agent = known ?? strangerTo(world, agentId);
    if (operation.access === 'poll') {
      operation.run({
        world,
        exchange,
        agent,
        session: pollableSession(agent, exchange.header('guid')),
        fields: new Fields({}),
      });
      return;
    }
    const signsIn = operation.access === 'anyone' && operation.method === 'PUT';
    const outcome = await this.#once(agent, signsIn, exchange, () => {
      const fields = new Fields({
        ...(operation.readBody ?? asObject)(body),
        ...Object.fromEntries(exchange.query),
        ...parameters,
      });
      if (operation.access === 'anyone') return operation.run({ world, exchange, agent, fields });
      return operation.run({ world, exchange, agent, session: openSession(agent, exchange), fields });
    });
    if (outcome !== 'later') exchange.succeed(outcome);
  }

  /**
   * Waits for the scripted latency, then runs. While a sign-in is in progress, a second one is refused with 100-021 and a sign-out with
   * 100-010 (inferred).
   */
  async #once<Result>(agent: Agent, signsIn: boolean, exchange: Exchange, run: () => Result): Promise<Result> {
    const { latencyMs } = this.#world.settings;
    if (agent.signingIn && signsIn) throw new Refusal('100-021');
    if (agent.signingIn && exchange.request.method === 'DELETE') throw new Refusal('100-010');
    if (latencyMs === 0) return run();
    agent.signingIn ||= signsIn;
    await new Promise<void>((resolve) => this.#world.timers.after(latencyMs, resolve));
    if (signsIn) agent.signingIn = false;
    return run();
  }
}

/** The agent id of an operation that is not modelled. With few exceptions, the path has it after the family's name. */
function agentIn([, id = '']: readonly string[]): string | null {
  return /^\d+$/.test(id) ? id : null;
}

function isBodyAnnounced({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** An agent that the platform does not know. Every request of it is refused. */
function strangerTo(world: World, id: string): Agent {
  const ignore = (): void => undefined;
  return new Agent(world, { id, password: '' }, { beforeSignOut: ignore, becameIdle: ignore, toldOf: ignore });
}

function asObject(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('000-006');
  return body;
}

/**
 * 100-006: no agent is signed in, or the Guid belongs to a session that has ended. 000-003: any other Guid while a session is open
 * (cec_07_0005, cec_07_0580).
 */
function checkGuid(agent: Agent, session: Session | null, guid: string | null): Session {
  if (session === null) throw new Refusal('100-006');
  if (guid !== null && session.guids.accepts(guid)) return session;
  throw new Refusal(guid !== null && agent.wasGuidOfEndedSession(guid) ? '100-006' : '000-003');
}

function pollableSession(agent: Agent, guid: string | null): Session {
  return checkGuid(agent, agent.session, guid);
}

function openSession(agent: Agent, exchange: Exchange): Session {
  const signsOutAgain = agent.session?.state === 'closing' && exchange.request.method === 'DELETE';
  if (signsOutAgain) throw new Refusal('100-008');
  return checkGuid(agent, agent.openSession, exchange.header('guid'));
}
