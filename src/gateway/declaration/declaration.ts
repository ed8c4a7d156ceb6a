/** Declarations of the gateway's operations, stated once and as plain data. This file depends on no schema builder and no HTTP client. */
import type { Fields, InputOf } from './input-fields.ts';
import type { OutcomeRule } from './outcome-rule.ts';
import type { Output, Outputs, ResultOf } from './result-fields.ts';
import type { KnownRetcode } from '../retcodes.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Route = `${Method} /${string}`;

/** A request and its answer, as the gateway documents them. */
export interface Operation<F extends Fields = Fields, O extends Outputs = Outputs> {
  readonly kind: 'mutation' | 'query' | 'exchange';
  /** The gateway's name of the operation, as in its logs: `releaseAgentConf`. */
  readonly name: string;
  /** Method and path template, `{agentid}` first. */
  readonly route: Route;
  /** The route of an older gateway (`AGENT_GATEWAY_PROFILE=classic`). */
  readonly classicRoute?: Route;
  /** Page ids of the public documentation, or a text that names another source. */
  readonly pages: readonly string[];
  /** One or two sentences about what the operation does. */
  readonly about: string;
  readonly input: F;
  /** The input fields are arguments of the GraphQL field, not fields of an input object. */
  readonly takes?: 'arguments';
  readonly result: O;
  /** Each is a member of the field's result union. */
  readonly refusals: readonly KnownRetcode[];
  /** Constant parts of the body. */
  readonly sends?: Readonly<Record<string, unknown>>;
  /** The operation may end the agent's session: instances that share the store are notified before it is sent. */
  readonly endsSession?: true;
  /** Reads a new Guid from the answer's body. It joins the session's Guid history. */
  readonly renewedGuid?: (raw: unknown) => string | undefined;
}

/** A field of `Mutation`, derived entirely from its declaration. */
export interface Mutation<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'mutation';
  /** What an accepted request means. */
  readonly accepted: string;
  /** Name and description of the input type, if they differ from the default `…Input`. */
  readonly inputType?: { readonly typeName?: string; readonly about?: string };
  readonly outcome?: OutcomeRule<InputOf<F>>;
}

/** A field of `Query` or of `Agent` that returns one of the result's fields, derived entirely from its declaration. */
export interface Query<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'query';
  readonly answers: keyof O & string;
  /** A field of `Agent`, read with the Guid of that agent. */
  readonly on?: 'Agent';
  /** The refusal that means that there is no value: the field is null, or an empty list. */
  readonly none?: KnownRetcode;
  /** The query returns a list by ids, and several fields may share one call. */
  readonly list?: {
    /** The input field that holds the ids. */
    readonly by: keyof F & string;
    /** The field of each returned element that holds its id. */
    readonly key: string;
    /** Maximum number of ids per call. */
    readonly most: number;
  };
}

/** An operation without a GraphQL field; only code of this server calls it. */
export interface Exchange<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'exchange';
}

const noFields = {};
type NoFields = typeof noFields;

/**
 * The method, and the path after `/<family>/{agentid}/`. The default path is the operation's name in lower case, as on most pages. The default method
 * is POST for a mutation and GET for a query.
 */
type DeclaredRoute = Method | `${Method} ${string}`;

/** The refusals of most operations; the default for operations that state none. */
export const commonRefusals = ['000-002', '100-006', '100-007'] as const;

type Stated<D, Preset extends keyof D> = Omit<D, Preset | 'kind' | 'route' | 'classicRoute' | 'refusals'> &
  Partial<Pick<D, Preset>> & {
    readonly route?: DeclaredRoute;
    readonly classicRoute?: DeclaredRoute;
    readonly refusals?: readonly KnownRetcode[];
  };
export type StatedMutation<F extends Fields, O extends Outputs> = Stated<
  Mutation<F, O>,
  'input' | 'result' | 'accepted'
>;
type StatedExchange<F extends Fields, O extends Outputs> = Stated<Exchange<F, O>, 'input' | 'result'>;
type StatedQuery<F extends Fields, Value> = Omit<
  Stated<Query<F, { readonly answer: Output<Value> }>, 'input'>,
  'result' | 'answers'
>;

/** Functions that declare the operations of a family. @param family its name in the gateway's paths */
export function operationsOf(family: string) {
  const routeOf = (name: string, route: DeclaredRoute): Route => {
    const [method, path = name.toLowerCase()] = route.split(' ', 2) as [Method, string?];
    return path.startsWith('/') ? `${method} ${path as `/${string}`}` : `${method} /${family}/{agentid}/${path}`;
  };
  const withDefaults = <D extends Stated<Operation, 'input' | 'result'>>(declared: D, method: Method) => ({
    ...declared,
    route: routeOf(declared.name, declared.route ?? method),
    ...(declared.classicRoute && { classicRoute: routeOf(declared.name, declared.classicRoute) }),
    refusals: declared.refusals ?? commonRefusals,
  });
  return {
    mutation: <const F extends Fields = NoFields, const O extends Outputs = NoFields>(
      declared: StatedMutation<F, O>,
    ): Mutation<F, O> => ({
      kind: 'mutation',
      input: noFields as F,
      result: noFields as O,
      accepted: acceptedUnder(declared.outcome),
      ...withDefaults(declared, 'POST'),
    }),

    exchange: <const F extends Fields = NoFields, const O extends Outputs = NoFields>(
      declared: StatedExchange<F, O>,
    ): Exchange<F, O> => ({
      kind: 'exchange',
      input: noFields as F,
      result: noFields as O,
      ...withDefaults(declared, 'POST'),
    }),

    /** @param answers what the field returns */
    query: <Value, const F extends Fields = NoFields>(
      answers: Output<Value>,
      declared: StatedQuery<F, Value>,
    ): Query<F, { readonly answer: Output<Value> }> => ({
      kind: 'query',
      takes: 'arguments',
      input: noFields as F,
      result: { answer: answers },
      answers: 'answer',
      ...withDefaults(declared, 'GET'),
    }),
  };
}

/** Describes what an accepted request means: without a rule, that the gateway has carried it out. */
function acceptedUnder({ proof, refusal = [], also = [] }: OutcomeRule<never> | undefined = noOutcome): string {
  if (proof.length === 0) return 'The gateway carried out the request.';
  return [
    `The gateway accepted the request. ${eventsOf(proof, 'or')} confirms it`,
    ...(refusal.length > 0 ? [`; ${eventsOf(refusal, 'or')} reports that it failed`] : []),
    ...(also.length > 0 ? [`; ${eventsOf(also, 'and')} may come with it`] : []),
    '.',
  ].join('');
}
const noOutcome: OutcomeRule<never> = { proof: [] };
const eventsOf = (events: readonly string[], link: string): string =>
  events
    .map((event) => `\`${event}\``)
    .join(', ')
    .replace(/, ([^,]+)$/, ` ${link} $1`);

/** All operations of a family, by the name of their GraphQL field. */
export type Family = Readonly<Record<string, Mutation | Query | Exchange>>;

export type { InputOf, ResultOf };
