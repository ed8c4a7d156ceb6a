/** What an operation is executed with: what its resolvers see, and what the pipeline asks of its caller. */
import type { GraphQLError } from 'graphql';
import type { EventHub } from '../events/hub.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import { DocumentCalls, shareOf, type RequestScope } from '../gateway/scope.ts';
import type { BoundFiles, Context } from '../schema/context.ts';
import { isCredential, type IdempotencyKeys, type KeyOwner } from './idempotency.ts';
import type { LeaveFlight, OperationsInFlight } from './operations-in-flight.ts';

export interface OperationContext extends Context {
  /** Whether the caller's Guid is of a session that this process knows. */
  readonly isProven: () => boolean;
  /** A place for one operation, before anything of it is sent. @returns how to leave it, or the refusal of one operation too many */
  readonly enter: () => LeaveFlight | GraphQLError;
}

/** Where a connection keeps its Guid: for one HTTP request, or for the life of a WebSocket. */
export interface Credential {
  guid: string | undefined;
  /** The client's IP address, or that of the proxy before it: bounds on unproven callers count by it. */
  readonly address: string | undefined;
}

export interface Capabilities {
  readonly gateway: { readonly as: (guid: string | undefined, scope: RequestScope) => BoundGateway };
  /** The most calls to the gateway that one document may make. */
  readonly callsPerDocument: number;
  readonly hub: Pick<EventHub, 'as'>;
  readonly files: { readonly as: (guid: string | undefined, scope: RequestScope) => BoundFiles };
  /** The name of the open session that this process knows a Guid to belong to. */
  readonly openSession: (guid: string) => string | undefined;
  readonly operations: OperationsInFlight;
  readonly keys: IdempotencyKeys;
  /** The session that a Guid proves for this agent, where there is one. @throws {StoreUnavailable} */
  readonly keyOwner: (agentId: string, guid: string, from: string) => Promise<KeyOwner>;
}

/** @param lastEventId of an EventSource that reconnects */
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
      // It is refused before anything is sent.
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
