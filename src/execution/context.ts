/** The context of an operation: the capabilities of its resolvers, and what the pipeline needs to know about the caller. */
import type { GraphQLError } from 'graphql';
import type { EventHub } from '../events/hub.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import { DocumentCalls, shareOf, type RequestScope } from '../gateway/scope.ts';
import type { BoundFiles, Context } from '../schema/context.ts';
import { isCredential, type IdempotencyKeys, type KeyOwner } from './idempotency.ts';
import type { LeaveFlight, OperationsInFlight } from './operations-in-flight.ts';

export interface OperationContext extends Context {
  /** Whether the caller's Guid belongs to a session that this process knows. */
  readonly isProven: () => boolean;
  /** Takes a place for one operation, before any of it is sent. @returns the function that frees the place, or the error if there is no place */
  readonly enter: () => LeaveFlight | GraphQLError;
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

/** @param lastEventId sent by an EventSource that reconnects */
export function createContext(
  { gateway, callsPerDocument, hub, files, keys, keyOwner, openSession, operations }: Capabilities,
  credential: Credential,
  lastEventId: string | undefined,
): OperationContext {
  const { guid, address } = credential;
  const scope = { from: shareOf(address), calls: new DocumentCalls(callsPerDocument) };
  const session = () => (guid === undefined ? undefined : openSession(guid));
  return {
    gateway: gateway.as(guid, scope),
    events: hub.as(guid, scope, lastEventId),
    files: files.as(guid, scope),
    isProven: () => session() !== undefined,
    enter: () => operations.enter({ session: session(), from: scope.from }),
    idempotent: async ({ agentId, key, request, isSignIn }, perform, form) => {
      if (key === undefined) return perform();
      if (isSignIn) return keys.run({ agentId, from: scope.from }, key, request, perform, form);
      // Without a usable Guid the request is rejected before anything is sent.
      if (!isCredential(guid)) return perform();
      const owner = await keyOwner(agentId, guid, scope.from);
      return keys.run({ ...owner, from: scope.from }, key, request, perform, form);
    },
    signedIn: (newGuid) => {
      credential.guid = newGuid;
      return { gateway: gateway.as(newGuid, scope), events: hub.as(newGuid, scope), files: files.as(newGuid, scope) };
    },
  };
}
