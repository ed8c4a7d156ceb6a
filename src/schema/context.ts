/** The context of a resolver: capabilities bound to the caller's Guid, never a header, an address or a client library. */
import type { BoundEvents } from '../events/bound-events.ts';
import type { BoundGateway } from '../gateway/gateway.ts';

/** Bound to one Guid. */
export interface BoundCapabilities {
  readonly gateway: BoundGateway;
  readonly events: BoundEvents;
  readonly files: BoundFiles;
}

export interface BoundFiles {
  /**
   * @param source a key of `fileSources`
   * @throws {Unauthenticated | BadInput | GatewayUnavailable | TooManyRequests | StoreUnavailable}
   */
  link(agentId: string, source: string, input: Readonly<Record<string, unknown>>): Promise<FileLink>;
}

export interface FileLink {
  readonly path: string;
  readonly expiresAt: Date;
  readonly uses: number;
}

export interface Context extends BoundCapabilities {
  /** Runs a mutation, or returns the result of an earlier identical one under the same idempotency key. */
  readonly idempotent: <Result>(
    asked: KeyedRequest,
    perform: () => Promise<Result>,
    form: ResultForm<Result>,
  ) => Promise<Result>;
  /** The capabilities of a Guid that a sign-in has just returned; on a WebSocket the Guid becomes the socket's credential. */
  readonly signedIn: (guid: string) => BoundCapabilities;
}

export interface KeyedRequest {
  readonly agentId: string;
  readonly key: string;
  /** The values that must be equal in a repetition. */
  readonly request: readonly unknown[];
  /** Set for a sign-in: it needs no Guid, and its key belongs to the agent. */
  readonly isSignIn?: true;
}

/** How a result is stored: plain data without the parts that only this process has. */
export interface ResultForm<Result> {
  readonly write: (result: Result) => unknown;
  readonly read: (stored: unknown) => Promise<Result>;
}
