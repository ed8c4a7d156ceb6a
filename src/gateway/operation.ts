/** An operation of the gateway as a declaration; the mechanics exist once, in `gateway.ts`. */
import type { GatewayRefusal } from './failures.ts';
import { Unreadable } from './loose.ts';
import type { OutcomeRule } from './outcome.ts';
import type { KnownRetcode } from './retcodes.ts';

export interface Operation<Input, Result> {
  /** The gateway's own name of it, as in its logs: `releaseAgentConf`. */
  readonly name: string;
  /** Method and path template, `{agentid}` first: `POST /agentconf/{agentid}/releaseagentconf`. */
  readonly route: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;
  /** Other agents that the input names, by the field that does: their ids have the release's range too. */
  readonly agents?: (input: Input) => readonly (readonly [field: string, id: string])[];
  /** Further path parameters, in the order of the template. */
  readonly path?: (input: Input) => readonly string[];
  readonly query?: (input: Input) => Readonly<Record<string, string | undefined>>;
  /** @throws {BadInput} before anything is sent */
  readonly body?: (input: Input) => unknown;
  /** What an older release of the gateway takes instead (AGENT_GATEWAY_PROFILE=classic). */
  readonly classic?: Partial<Pick<Operation<Input, Result>, 'route' | 'path' | 'query' | 'body'>>;
  /** Tolerant: results come absent, "", null, {} or as an array where the page says object. */
  readonly result: (raw: unknown, input: Input) => Result;
  /** A new Guid in the answer's body (`updateGuid`): it joins the lineage. */
  readonly renewedGuid?: (raw: unknown) => string | undefined;
  /** The agent's session may be over with it: processes that share the store hear of it before it is sent. */
  readonly endsSession?: true;
  /** The codes documented (or inferred) for it; each is a member of the field's result union. */
  readonly refusals: readonly KnownRetcode[];
  /** Of an asynchronous operation: the events that tell what came of it. */
  readonly outcome?: OutcomeRule<Input>;
  /** Page ids of the public documentation. */
  readonly source: string;
}

/** The release of the gateway: the newest documented forms, or those of older ones. */
export type Profile = 'current' | 'classic';

export function inProfile<Input, Result>(
  declared: Operation<Input, Result>,
  profile: Profile,
): Operation<Input, Result> {
  const { classic } = declared;
  if (profile === 'current' || classic === undefined) return declared;
  // What moved from the body to the query is not sent twice.
  return { ...declared, body: () => undefined, query: () => ({}), ...classic };
}

/** The declaration with its types inferred. */
export const operation = <Input, Result>(declaration: Operation<Input, Result>): Operation<Input, Result> =>
  declaration;

/** The operation's result; as of an answer without one where it cannot be read. */
export function readableResult<Input, Result>(
  { result }: Operation<Input, Result>,
  raw: unknown,
  input: Input,
): Result {
  try {
    return result(raw, input);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return result(undefined, input);
  }
}

/** For operations whose result is reserved. */
export const nothing = (): null => null;

/** What a family's `rest` is given: calls carry the caller's credential without ever seeing it. */
export interface Caller {
  /** @throws {GatewayFault | BadInput | Unauthenticated} */
  call<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
  ): Promise<Result | GatewayRefusal>;
  /** A call that changes nothing: however often the same is asked for, it is one, until this caller changes something. */
  read<Input, Result>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
  ): Promise<Result | GatewayRefusal>;
  /** A call without a Guid whose answer brings one: a session begins. */
  signIn<Input, Result extends SignInFacts>(
    operation: Operation<Input, Result>,
    agentId: string,
    input: Input,
    forced: boolean,
  ): Promise<(Result & { readonly guid: string; readonly startPosition: number }) | GatewayRefusal>;
  /** What the sign-in told of the caller's session with this agent. */
  facts(agentId: string): Promise<SessionFacts | undefined>;
  /** The sign-out was accepted: the session ends when the gateway says so. */
  signedOut(agentId: string): Promise<void>;
}

export interface SignInFacts {
  /** Epoch milliseconds, where the gateway tells it. */
  readonly signedInAtMs: number | undefined;
  readonly facts: SignInDetails;
}

/** What a sign-in's answer tells; null where it tells nothing (cec_07_1202). */
export interface SignInDetails {
  readonly vdnId: string | null;
  readonly serverName: string | null;
  readonly voice: boolean | null;
  readonly webMedia: boolean | null;
  readonly mailMedia: boolean | null;
  readonly mustChangePassword: boolean | null;
  readonly passwordExpiresInDays: number | null;
}

export interface SessionFacts {
  readonly signedInAtMs: number | undefined;
  readonly details: SignInDetails | undefined;
}
