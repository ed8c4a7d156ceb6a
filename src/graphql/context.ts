/** What a resolver sees: capabilities bound to the caller's Guid, never a header, an address or a client library. */
import type { BoundGateway } from '../gateway/gateway.ts';
import { DocumentCalls, shareOf, type RequestScope } from '../gateway/scope.ts';
import type { BoundEvents, EventHub } from '../events/hub.ts';
import type { MutationMemory, NoteForm } from './once.ts';

export interface Context {
  readonly gateway: BoundGateway;
  readonly events: BoundEvents;
  /** Whether the caller's Guid is of a session that this process knows. */
  readonly isProven: () => boolean;
  /** Runs a mutation, or answers what the same one answered before under its client mutation id. */
  readonly once: <Result>(
    agentId: string,
    id: string | null | undefined,
    request: readonly unknown[],
    run: () => Promise<Result>,
    form: NoteForm<Result>,
  ) => Promise<Result>;
  /** The capabilities of a Guid that a sign-in has just brought; on a WebSocket it becomes the socket's credential. */
  readonly signedIn: (guid: string) => Pick<Context, 'gateway' | 'events'>;
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
  readonly memory: MutationMemory;
  /** Whether a Guid is of a session that this process knows. */
  readonly isProven: (guid: string) => boolean;
  /** Names the holder of a Guid for this agent: first the name that every Guid of its session has, then those that it had before. */
  readonly ownersOf: (agentId: string, guid: string | undefined) => Promise<readonly [string, ...string[]]>;
}

/** @param lastEventId of an EventSource that reconnects */
export function createContext(
  { gateway, callsPerDocument, hub, memory, ownersOf, isProven }: Capabilities,
  credential: Credential,
  lastEventId?: string,
): Context {
  const { guid, address } = credential;
  const scope = { from: shareOf(address), calls: new DocumentCalls(callsPerDocument) };
  return {
    gateway: gateway.as(guid, scope),
    events: hub.as(guid, scope, lastEventId),
    isProven: () => guid !== undefined && isProven(guid),
    once: (agentId, id, request, run, form) =>
      id === undefined || id === null
        ? run()
        : ownersOf(agentId, guid).then((owners) => memory.once(owners, id, request, run, form)),
    signedIn: (newGuid) => {
      credential.guid = newGuid;
      return { gateway: gateway.as(newGuid, scope), events: hub.as(newGuid, scope) };
    },
  };
}
