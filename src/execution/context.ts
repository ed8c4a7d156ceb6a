/** The context of an operation: the capabilities of its resolvers, and what the pipeline needs to know about the caller. */
import type { GraphQLError } from 'graphql';
import type { BoundEvents } from '../events/bound-events.ts';
import type { EventHub } from '../events/hub.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import { ClientScope, DocumentCalls, type RequestScope } from '../gateway/scope.ts';
import type { BoundCapabilities, BoundFiles, Context, KeyedRequest, ResultForm } from '../schema/context.ts';
import { isCredential, type IdempotencyKeys, type KeyOwner } from './idempotency.ts';
import type { LeaveFlight, OperationsInFlight } from './operations-in-flight.ts';

export interface OperationContext extends Context {
  /** Whether the caller's Guid belongs to a session that this process knows. */
  isProven(): boolean;
  /** Takes a place for one operation, before any of it is sent. @returns the function that frees the place, or the error if there is no place */
  enter(): LeaveFlight | GraphQLError;
}

/** The Guid of a connection: kept for one HTTP request, or for the life of a WebSocket. */
export interface Credential {
  guid: string | undefined;
  /** The client's IP address, or the address of the proxy in front of it. Limits for unproven callers count by this address. */
  readonly address: string | undefined;
}

export interface Capabilities {
  readonly gateway: { readonly as: (guid: string | undefined, scope: RequestScope) => BoundGateway };
  /** Maximum number of gateway calls per document. */
  readonly callsPerDocument: number;
  readonly hub: Pick<EventHub, 'as'>;
  readonly files: { readonly as: (guid: string | undefined, scope: RequestScope) => BoundFiles };
  /** The name of the open session that a Guid belongs to, if this process knows it. */
  readonly openSession: (guid: string) => string | undefined;
  readonly operations: OperationsInFlight;
  readonly keys: IdempotencyKeys;
  /** The session of this agent that the Guid proves, if any. @throws {StoreUnavailable} */
  readonly keyOwner: (agentId: string, guid: string, from: string) => Promise<KeyOwner>;
}

/** A class with lazy parts: most documents use one of its capabilities, and every request makes a context. */
export class RequestContext implements OperationContext {
  readonly #capabilities: Capabilities;
  readonly #credential: Credential;
  /** Of the request: a sign-in replaces the Guid of its credential. */
  readonly #guid: string | undefined;
  readonly #lastEventId: string | undefined;
  readonly #scope: RequestScope;
  #gateway: BoundGateway | undefined;
  #events: BoundEvents | undefined;
  #files: BoundFiles | undefined;

  /** @param lastEventId sent by an EventSource that reconnects */
  constructor(capabilities: Capabilities, credential: Credential, lastEventId: string | undefined) {
    this.#capabilities = capabilities;
    this.#credential = credential;
    this.#guid = credential.guid;
    this.#lastEventId = lastEventId;
    this.#scope = new ClientScope(credential.address, new DocumentCalls(capabilities.callsPerDocument));
  }

  get gateway(): BoundGateway {
    return (this.#gateway ??= this.#capabilities.gateway.as(this.#guid, this.#scope));
  }

  get events(): BoundEvents {
    return (this.#events ??= this.#capabilities.hub.as(this.#guid, this.#scope, this.#lastEventId));
  }

  get files(): BoundFiles {
    return (this.#files ??= this.#capabilities.files.as(this.#guid, this.#scope));
  }

  isProven(): boolean {
    return this.#session() !== undefined;
  }

  enter(): LeaveFlight | GraphQLError {
    const session = this.#session();
    return this.#capabilities.operations.enter(session, this.#scope);
  }

  idempotent<Result>(
    { agentId, key, request, isSignIn }: KeyedRequest,
    perform: () => Promise<Result>,
    form: ResultForm<Result>,
  ): Promise<Result> {
    const { keys, keyOwner } = this.#capabilities;
    const { from } = this.#scope;
    if (isSignIn) return keys.run({ agentId, from }, key, request, perform, form);
    // Without a usable Guid the request is rejected before anything is sent.
    if (!isCredential(this.#guid)) return perform();
    return keyOwner(agentId, this.#guid, from).then((owner) =>
      keys.run({ ...owner, from }, key, request, perform, form),
    );
  }

  signedIn(guid: string): BoundCapabilities {
    this.#credential.guid = guid;
    const { gateway, hub, files } = this.#capabilities;
    return {
      gateway: gateway.as(guid, this.#scope),
      events: hub.as(guid, this.#scope),
      files: files.as(guid, this.#scope),
    };
  }

  #session(): string | undefined {
    return this.#guid === undefined ? undefined : this.#capabilities.openSession(this.#guid);
  }
}
