/** What an operation of the gateway is, stated once and as plain data. This file knows no schema builder and no HTTP client. */
import type { Fields, InputOf } from './input-fields.ts';
import type { OutcomeRule } from './outcome-rule.ts';
import type { Output, Outputs, ResultOf } from './result-fields.ts';
import type { KnownRetcode } from '../retcodes.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Route = `${Method} /${string}`;

/** A request and its answer, as the gateway documents them. */
export interface Operation<F extends Fields = Fields, O extends Outputs = Outputs> {
  readonly kind: 'mutation' | 'query' | 'exchange';
  /** The gateway's own name of it, as in its logs: `releaseAgentConf`. */
  readonly name: string;
  /** Method and path template, `{agentid}` first. */
  readonly route: Route;
  /** The route of an older gateway (`AGENT_GATEWAY_PROFILE=classic`). */
  readonly classicRoute?: Route;
  /** Page ids of the public documentation, or the words of where else it was seen. */
  readonly pages: readonly string[];
  /** One or two sentences: what it does. */
  readonly about: string;
  readonly input: F;
  /** Its input fields are arguments of the GraphQL field, not fields of an input object. */
  readonly takes?: 'arguments';
  readonly result: O;
  /** Each is a member of the field's result union. */
  readonly refusals: readonly KnownRetcode[];
  /** Constant parts of the body. */
  readonly sends?: Readonly<Record<string, unknown>>;
  /** The agent's session may be over with it: instances that share the store hear of it before it is sent. */
  readonly endsSession?: true;
  /** A new Guid in the answer's body: it joins the session's history. */
  readonly renewedGuid?: (raw: unknown) => string | undefined;
}

/** A field of `Mutation`, derived whole. */
export interface Mutation<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'mutation';
  /** What it means that the gateway accepted the request. */
  readonly accepted: string;
  /** The name and meaning of its input type, where it is not `…Input`. */
  readonly inputType?: { readonly typeName?: string; readonly about?: string };
  readonly outcome?: OutcomeRule<InputOf<F>>;
}

/** A field of `Query` or of `Agent` that answers one of the result's fields, derived whole. */
export interface Query<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'query';
  readonly answers: keyof O & string;
  /** It is a field of the agent whose Guid reads it. */
  readonly on?: 'Agent';
  /** The refusal that means that there is none: null, or an empty list. */
  readonly none?: KnownRetcode;
  /** It answers a list by ids, and several fields may share one call. */
  readonly list?: {
    /** The input field that holds the ids. */
    readonly by: keyof F & string;
    /** The field of each answered element that is its id. */
    readonly key: string;
    /** Ids that one call takes. */
    readonly most: number;
  };
}

/** An operation without a field of its own: code calls it. */
export interface Exchange<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'exchange';
}

const noFields = {};
type NoFields = typeof noFields;

/**
 * The path behind `/<family>/{agentid}/`, after its method. Where there is none, it is the operation's name in lower case, as on most pages. A
 * mutation is a POST and a query a GET unless the method is stated.
 */
type DeclaredRoute = Method | `${Method} ${string}`;

/** The refusals of most operations, and of those that do not state theirs. */
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

/** The forms in which a family's operations are declared. @param family its name in the gateway's paths */
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

    /** @param answers what the field answers */
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

/** What it means that the gateway accepted a request: without a rule it has done what was asked. */
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

/** All operations of a family, by the name of their field. */
export type Family = Readonly<Record<string, Mutation | Query | Exchange>>;

export type { InputOf, ResultOf };
