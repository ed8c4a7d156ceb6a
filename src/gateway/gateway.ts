/**
 * The gateway bound to a caller: `gateway.as(guid).conference.release(agentId)`. Here an operation's declaration becomes a call:
 * newest Guid of the lineage, one exchange, envelope, rotation, and the one repeat that the contract allows.
 */
import type { GatewayHttp, HttpAnswer, HttpRequest } from './http.ts';
import type { GuidLedger } from './guids.ts';
import type { CommandLanes, Place } from './lanes.ts';
import type { Session } from './session.ts';
import type { Caller, Operation, Profile, SessionFacts, SignInFacts } from './operation.ts';
import { requestOf } from './request.ts';
import { checkNesting, readEnvelope, type Envelope } from './envelope.ts';
import { GatewayFault, GatewayGarbled, GatewayRefusal, malformedGuid, withoutGuid } from './failures.ts';
import { Unreadable } from './loose.ts';
import { refusesGuid } from './retcodes.ts';
import { ConferenceRest } from '../conference/rest.ts';
import { SessionRest } from '../session/rest.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

export interface GatewayOptions {
  readonly http: GatewayHttp;
  readonly ledger: GuidLedger;
  readonly timeoutMs: number;
  readonly profile: Profile;
  readonly log: Log;
  readonly metrics: Metrics;
}

export class Gateway {
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /**
   * The gateway as this Guid's holder may use it; without one only a sign-in works.
   * @param lanes of clients; what the server does of its own accord waits for nobody
   */
  as(guid: string | undefined, lanes?: CommandLanes): BoundGateway {
    return new BoundGateway(this.#options, guid, lanes);
  }
}

export class BoundGateway implements Caller {
  readonly #options: GatewayOptions;
  readonly #guid: string | undefined;
  readonly #lanes: CommandLanes | undefined;
  #conference: ConferenceRest | undefined;
  #session: SessionRest | undefined;
  #reads: Map<string, Promise<unknown>> | undefined;

  constructor(options: GatewayOptions, guid: string | undefined, lanes?: CommandLanes) {
    this.#options = options;
    this.#guid = guid;
    this.#lanes = lanes;
  }

  get conference(): ConferenceRest {
    return (this.#conference ??= new ConferenceRest(this));
  }

  get session(): SessionRest {
    return (this.#session ??= new SessionRest(this));
  }

  call<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
  ): Promise<Result | GatewayRefusal> {
    // What was read before may no longer be so.
    this.#reads = undefined;
    this.#conference = undefined;
    return this.#call(operation, agentId, input, true);
  }

  read<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
  ): Promise<Result | GatewayRefusal> {
    const key = JSON.stringify([operation.name, agentId, input]);
    const reads = (this.#reads ??= new Map<string, Promise<unknown>>());
    const known = reads.get(key) as Promise<Result | GatewayRefusal> | undefined;
    const answer = known ?? this.#call(operation, agentId, input, false);
    reads.set(key, answer);
    return answer;
  }

  async #call<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
    inOrder: boolean,
  ): Promise<Result | GatewayRefusal> {
    const { ledger } = this.#options;
    const request = requestOf(operation, agentId, input, this.#options);
    const guid = this.#guid;
    if (guid === undefined || guid === malformedGuid) throw withoutGuid(guid);
    const ended = operation.endsSession && (await ledger.announce(agentId, this.#endingMs));
    const command = ledger.begin(agentId);
    let place: Place | undefined;
    try {
      // Of Guids that prove no session all share one lane, which is none of the session's.
      place = this.#lanes?.enter(ledger.sessionName(guid) ?? `${agentId}/stranger`, inOrder);
      if (place?.turn) await place.turn;
      return this.#settle(operation, input, await this.#answer(operation, agentId, request, guid));
    } finally {
      place?.leave();
      command.end();
      if (ended) await ended();
    }
  }

  async signIn<Input, Result extends SignInFacts>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
    forced: boolean,
  ) {
    const { ledger } = this.#options;
    const request = requestOf(operation, agentId, input, this.#options);
    const ended = await ledger.announce(agentId, this.#endingMs);
    const command = ledger.begin(agentId);
    let place: Place | undefined;
    try {
      // Sign-ins of one agent are refused by the gateway while another is under way: none waits for it here.
      place = this.#lanes?.enter(`${agentId}/sign-in`, false);
      const { answer, envelope } = await this.#exchange(operation, request);
      if (envelope instanceof GatewayRefusal) return envelope;
      if (answer.newGuid === undefined)
        throw new GatewayGarbled('the sign-in brought no Guid', { reached: true, reason: 'no Set-GUID' });
      const result = this.#signInResult(operation, envelope.result, input);
      const session = await ledger.open({
        agentId,
        guid: answer.newGuid,
        signedInAtMs: result.signedInAtMs,
        details: result.facts,
        cookies: answer.cookies,
        previousEnd: forced ? 'REPLACED' : 'NOT_SIGNED_IN',
      });
      return { ...result, guid: session.guid, startPosition: session.startPosition };
    } finally {
      place?.leave();
      command.end();
      await ended?.();
    }
  }

  async facts(agentId: string): Promise<SessionFacts | undefined> {
    const session = this.#guid === undefined ? undefined : await this.#options.ledger.owner(agentId, this.#guid);
    return session?.ended === undefined ? session : undefined;
  }

  /** The newest Guid of the caller's session with this agent. */
  async newestGuid(agentId: string): Promise<string | null> {
    const session = this.#guid === undefined ? undefined : await this.#options.ledger.owner(agentId, this.#guid);
    return session?.ended === undefined ? (session?.guid ?? null) : null;
  }

  async signedOut(agentId: string): Promise<void> {
    const session = this.#guid === undefined ? undefined : await this.#options.ledger.owner(agentId, this.#guid);
    if (session === undefined || session.ended !== undefined) return;
    session.signOutRequested = true;
    await this.#save(session);
  }

  async #save(session: Session): Promise<void> {
    const error = await this.#options.ledger.save(session);
    if (error !== undefined)
      this.#options.log.error(
        { agentId: session.agentId, err: error },
        'the store cannot be written; the newest Guid is in memory only',
      );
  }

  /** The call goes out with the newest Guid of the caller's session; with the caller's own where no session of it is known. */
  async #answer<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    request: HttpRequest,
    guid: string,
  ): Promise<Envelope | GatewayRefusal> {
    const { ledger } = this.#options;
    const session = ledger.ownerMet(agentId, guid) ?? (await this.#owner(agentId, guid));
    if (session === undefined || session.ended !== undefined)
      return (await this.#exchange(operation, { ...request, guid })).envelope;
    ledger.use(session);
    for (let repeated = false; ; repeated = true) {
      const sent = session.guid;
      const { answer, envelope } = await this.#exchange(operation, { ...request, guid: sent, cookie: session.cookie });
      // What the answer rotates is stored before anybody sees it.
      if (this.#renews(session, operation, answer, envelope)) await this.#save(session);
      // Once more only after a code that proves that the gateway refused before doing anything, and only when a rotation overtook the call.
      if (repeated || !(envelope instanceof GatewayRefusal) || !refusesGuid(envelope.retcode)) return envelope;
      if (session.guid === sent) await ledger.renewed(session).catch(() => undefined);
      if (!isRenewed(session, sent)) return envelope;
    }
  }

  /** A store that does not answer keeps no command from the gateway: then the caller's own Guid goes out. */
  async #owner(agentId: string, guid: string): Promise<Session | undefined> {
    try {
      return await this.#options.ledger.owner(agentId, guid);
    } catch (error) {
      this.#options.log.warn(
        { agentId, err: error },
        'the store cannot be read: the command goes out with the Guid it came with',
      );
      return undefined;
    }
  }

  /** How long a command may be under way at most. */
  get #endingMs(): number {
    return this.#options.timeoutMs + 1000;
  }

  /** A sign-in that took place is not thrown away, its Guid with it, for a detail of its answer that cannot be read. */
  #signInResult<Input, Result>(operation: Operation<Input, Result>, raw: unknown, input: Input): Result {
    try {
      return operation.result(raw, input);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return operation.result(undefined, input);
    }
  }

  /** @returns whether the answer has brought the session another Guid or cookies */
  #renews<Input, Result>(
    session: Session,
    operation: Operation<Input, Result>,
    answer: HttpAnswer,
    envelope: Envelope | GatewayRefusal,
  ): boolean {
    const { ledger } = this.#options;
    const renewed = envelope instanceof GatewayRefusal ? undefined : operation.renewedGuid?.(envelope.result);
    const newGuid = renewed ?? answer.newGuid;
    const rotated = newGuid !== undefined && ledger.rotate(session, newGuid, Date.now()) !== undefined;
    return ledger.keepCookies(session, answer.cookies) || rotated;
  }

  async #exchange<Input, Result>(operation: Operation<Input, Result>, request: HttpRequest): Promise<Exchanged> {
    try {
      const answer = await this.#options.http.send(request);
      checkNesting(answer);
      const envelope = readEnvelope(answer);
      this.#options.metrics.gatewayCall(operation.name, envelope instanceof GatewayRefusal ? envelope.retcode : '0');
      return { answer, envelope };
    } catch (error) {
      this.#failed(operation, error);
      throw error;
    }
  }

  #failed<Input, Result>(operation: Operation<Input, Result>, error: unknown): void {
    if (!(error instanceof GatewayFault)) return;
    this.#options.metrics.gatewayCall(operation.name, error.code);
    this.#options.log.warn(
      {
        operation: operation.name,
        code: error.code,
        reason: error.reason,
        reached: error.reached,
        ...(this.#guid !== undefined && { guid: this.#options.ledger.fingerprint(this.#guid) }),
      },
      'call to the gateway failed',
    );
  }

  #settle<Input, Result>(
    operation: Operation<Input, Result>,
    input: Input,
    envelope: Envelope | GatewayRefusal,
  ): Result | GatewayRefusal {
    if (envelope instanceof GatewayRefusal) return envelope;
    try {
      return operation.result(envelope.result, input);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const garbled = new GatewayGarbled('the gateway’s result is not of the form documented', {
        reached: true,
        reason: error.message,
      });
      this.#failed(operation, garbled);
      throw garbled;
    }
  }
}

interface Exchanged {
  readonly answer: HttpAnswer;
  readonly envelope: Envelope | GatewayRefusal;
}

/** Whether the session, which is not over, has another Guid than the one that was sent. */
const isRenewed = ({ guid }: Session, sent: string): boolean => guid !== sent && guid !== '';
