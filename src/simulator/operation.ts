import type { Agent } from './agent.ts';
import type { Exchange } from './exchange.ts';
import type { Fields } from './fields.ts';
import type { Outcome } from './reply.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** What an operation may read. */
export interface Call {
  readonly world: World;
  readonly exchange: Exchange;
  readonly agent: Agent;
  /** Path parameters, query parameters and the fields of the body, in this order of precedence. */
  readonly fields: Fields;
}

export interface SignedInCall extends Call {
  readonly session: Session;
}

/** `later`: the operation sends its answer through the exchange itself. */
export type Operated = Outcome | 'later';

interface OperationPlace {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base path, as printed on the pages, e.g. "agentconf/{agentid}/releaseagentconf". */
  readonly path: string;
  /** Reads the fields of a body that is not a JSON object. */
  readonly readBody?: (body: unknown) => object;
}

/** By default, an operation needs the Guid of an open session. */
export type Operation =
  | (OperationPlace & { readonly access: 'guid'; run(call: SignedInCall): Operated })
  | (OperationPlace & { readonly access: 'poll'; run(call: SignedInCall): Operated })
  /** Sign-in (there is no Guid yet) and agentstatus (whose page lists no refusal for the Guid). */
  | (OperationPlace & { readonly access: 'anyone'; run(call: Call): Operated })
  /** No agent in the path. */
  | (OperationPlace & { readonly access: 'gateway'; run(call: Omit<Call, 'agent'>): Operated });

export function operation(
  method: OperationPlace['method'],
  path: string,
  run: (call: SignedInCall) => Operated,
): Operation {
  return { method, path, access: 'guid', run };
}
