/**
 * The gateway bound to a caller: `gateway.as(guid).call(operation, agentId, input)`. Turns an operation's declaration into a call: newest Guid of the
 * history, one exchange, envelope, rotation, and the one repetition that the contract allows.
 */
import type { GatewayOptions } from './gateway-options.ts';
import { Exchanges, type Exchanged } from './exchange.ts';
import type { LeavePlace } from './transport/fair-budget.ts';
import type { HttpRequest, Lane } from './transport/http.ts';
import type { CommandQueues, QueuedCommand } from './transport/command-queues.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { InputOf, Operation, ResultOf } from './declaration/declaration.ts';
import type { Fields } from './declaration/input-fields.ts';
import type { Outputs } from './declaration/result-fields.ts';
import { isGuid } from './checks.ts';
import { requestOf } from './request.ts';
import { CallerSessions, endingMs, saveOrLog } from './caller-sessions.ts';
import type { Envelope } from './envelope.ts';
import { GatewayFault, GatewayRefusal, malformedGuid, sessionOver, TooManyRequests, withoutGuid } from './failures.ts';
import { ownScope, type RequestScope } from './scope.ts';
import { refusesGuid } from './session-retcodes.ts';

export class Gateway {
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /**
   * The gateway for the holder of this Guid; without a Guid only a sign-in works.
   * @param commandQueues for calls of clients; undefined for the server's own calls, which do not queue
   */
  as(guid: string | undefined, scope: RequestScope, commandQueues?: CommandQueues): BoundGateway {
    return new BoundGateway(this.#options, guid, scope, commandQueues);
  }

  /**
   * For the calls that a poller makes before it polls again. They are sent like polls, at the pace of polls and without the circuit breaker:
   * otherwise events would wait for an open circuit after their own pause.
   */
  betweenPolls(guid: string): BoundGateway {
    return new BoundGateway(this.#options, guid, ownScope(), undefined, 'poll');
  }
}

export class BoundGateway {
  readonly #options: GatewayOptions;
  readonly #guid: string | undefined;
  readonly #scope: RequestScope;
  readonly #exchanges: Exchanges;
  readonly #commandQueues: CommandQueues | undefined;
  readonly #lane: Lane;
  #sessions: CallerSessions | undefined;
  #reads: Map<string, Promise<unknown>> | undefined;
  #unchanged = {};
  /** By agent: sessions looked up for this request, once each. */
  #owners: Map<string, Promise<AgentSession | undefined>> | undefined;

  constructor(
    options: GatewayOptions,
    guid: string | undefined,
    scope: RequestScope,
    commandQueues?: CommandQueues,
    lane: Lane = 'command',
  ) {
    this.#options = options;
    this.#guid = guid;
    this.#scope = scope;
    this.#exchanges = new Exchanges(options, guid);
    this.#commandQueues = commandQueues;
    this.#lane = lane;
  }

  /** Sign-in, and the sessions that the caller's Guid proves. */
  get sessions(): CallerSessions {
    return (this.#sessions ??= new CallerSessions(this.#options, this.#guid, this.#scope));
  }

  /** The same object until this caller changes something; results of reads are cached by it. */
  get unchanged(): object {
    return this.#unchanged;
  }

  /** @throws {GatewayFault | BadInput | Unauthenticated} */
  call<F extends Fields, O extends Outputs>(
    operation: Operation<F, O>,
    agentId: string,
    input: InputOf<F>,
  ): Promise<ResultOf<O> | GatewayRefusal> {
    this.#reads = undefined;
    this.#unchanged = {};
    return this.#call(operation, agentId, input, true);
  }

  /**
   * A call that changes nothing; sent only once until this caller changes something.
   * @throws {GatewayFault | BadInput | Unauthenticated}
   */
  read<F extends Fields, O extends Outputs>(
    operation: Operation<F, O>,
    agentId: string,
    input: InputOf<F>,
  ): Promise<ResultOf<O> | GatewayRefusal> {
    const key = `${operation.name} ${agentId} ${hasFields(input) ? JSON.stringify(input) : ''}`;
    const reads = (this.#reads ??= new Map<string, Promise<unknown>>());
    const known = reads.get(key) as Promise<ResultOf<O> | GatewayRefusal> | undefined;
    const answer = known ?? this.#call(operation, agentId, input, false);
    reads.set(key, answer);
    return answer;
  }

  async #call<F extends Fields, O extends Outputs>(
    operation: Operation<F, O>,
    agentId: string,
    input: InputOf<F>,
    inOrder: boolean,
  ): Promise<ResultOf<O> | GatewayRefusal> {
    const { ledger } = this.#options;
    const request = requestOf(operation, agentId, input, this.#options, this.#lane);
    const guid = this.#guid;
    if (guid === undefined || guid === malformedGuid) throw withoutGuid(guid);
    this.#scope.calls.take();
    const command = ledger.begin(agentId);
    let place: QueuedCommand | undefined;
    let leave: LeavePlace | undefined;
    let ended: (() => Promise<void>) | undefined;
    try {
      // A Guid that proves no session has its own queue, which only clients that know the Guid can fill.
      const name = this.#provenName ?? ledger.sessionName(guid, agentId) ?? `${agentId} ${guid}`;
      place = this.#commandQueues?.enter(name, inOrder);
      if (place?.turn) await place.turn;
      const session = ledger.ownerMet(agentId, guid) ?? (await this.#owner(agentId, guid));
      // A read would return data of a later session, whatever the gateway answers.
      if (session?.isOver === true && !inOrder) throw sessionOver();
      const isProven = session?.isOver === false;
      const fromMs = performance.now();
      const share = isProven ? session.name : this.#provenName;
      if (this.#lane !== 'poll') {
        const entering = this.#budgetPlace(share);
        leave = entering instanceof Promise ? await entering : entering;
      }
      if (operation.endsSession) ended = await ledger.announce(agentId, endingMs(this.#options));
      const lane = share === undefined && this.#lane === 'command' ? 'unproven' : this.#lane;
      const deadlineMs = Math.max(1, request.deadlineMs - (performance.now() - fromMs));
      const timed = { ...request, lane, deadlineMs, guid };
      const answer = isProven
        ? await this.#answer(operation, timed, session)
        : (await this.#exchanges.send(timed)).envelope;
      if (operation.endsSession && isProven && !(answer instanceof GatewayRefusal)) {
        session.signingOut();
        await saveOrLog(this.#options, session);
      }
      return this.#exchanges.settle(operation, answer, lane);
    } finally {
      leave?.();
      place?.leave();
      command.end();
      if (ended) await ended();
    }
  }

  /** @param session the name of the caller's open session, whichever agent the call concerns */
  #budgetPlace(session: string | undefined): LeavePlace | Promise<LeavePlace> {
    const { commands, unproven } = this.#options.budgets;
    return session === undefined ? unproven.enter(this.#scope.from) : commands.enter(session);
  }

  /** The name of the open session that the caller's Guid is known to prove. */
  get #provenName(): string | undefined {
    return this.#guid === undefined ? undefined : this.#options.ledger.openSessionName(this.#guid);
  }

  /** Sends the call with the newest Guid of the caller's session, or with the caller's own Guid if the session has ended. */
  async #answer(operation: Renewing, request: HttpRequest, session: AgentSession): Promise<Envelope | GatewayRefusal> {
    const { ledger } = this.#options;
    ledger.use(session);
    for (let repeated = false; ; repeated = true) {
      const sent = session.guid;
      const { guid, cookie } = session.credential ?? request;
      const exchanged = await this.#exchanges.send({ ...request, guid, cookie });
      // The new Guid and cookies are persisted before the answer is returned.
      if (this.#renews(session, operation, exchanged)) await saveOrLog(this.#options, session);
      const { envelope } = exchanged;
      // Repeat only after a code which proves that the gateway refused before doing anything, and only if the Guid was rotated during the call.
      if (repeated || !(envelope instanceof GatewayRefusal) || !refusesGuid(envelope.retcode)) return envelope;
      if (session.guid === sent) await ledger.renewed(session).catch(() => undefined);
      // A session that has ended has no newer Guid.
      if (session.guid === sent || session.guid === undefined) return envelope;
    }
  }

  #owner(agentId: string, guid: string): Promise<AgentSession | undefined> {
    const owners = (this.#owners ??= new Map<string, Promise<AgentSession | undefined>>());
    const owner = owners.get(agentId) ?? this.#lookUp(agentId, guid);
    owners.set(agentId, owner);
    return owner;
  }

  /** If the store does not answer, the command is still sent to the gateway, with the caller's own Guid. */
  async #lookUp(agentId: string, guid: string): Promise<AgentSession | undefined> {
    try {
      return await this.#options.ledger.owner(agentId, guid, this.#scope.from);
    } catch (error) {
      if (error instanceof TooManyRequests || error instanceof GatewayFault) throw error;
      this.#options.log.warn(
        { agentId, err: error },
        'Cannot read the store: the command is sent with the Guid of the request',
      );
      return undefined;
    }
  }

  /** @returns whether the answer contained a new Guid or new cookies for the session */
  #renews(session: AgentSession, by: Renewing, { answer, envelope }: Exchanged): boolean {
    // An answer that refuses the Guid belongs to no session, and neither does the Guid that it announces.
    const refused = envelope instanceof GatewayRefusal;
    const renewed = refused ? undefined : by.renewedGuid?.(envelope.result);
    const announced = refused && refusesGuid(envelope.retcode) ? undefined : answer.newGuid;
    const newGuid = renewed !== undefined && isGuid(renewed) ? renewed : announced;
    const rotated = newGuid !== undefined && session.renew(newGuid, Date.now());
    return session.takeCookies(answer.cookies) || rotated;
  }
}

function hasFields(input: object): boolean {
  for (const _name in input) return true;
  return false;
}

type Renewing = Pick<Operation<Fields, never>, 'renewedGuid'>;
