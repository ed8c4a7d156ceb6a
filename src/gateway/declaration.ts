/** What an operation of the gateway is, stated once and as plain data. This file knows no schema builder and no HTTP client. */
import type { Fields, InputOf } from './input-fields.ts';
import type { OutcomeRule } from './outcome.ts';
import type { Output, Outputs, ResultOf } from './result-fields.ts';
import type { KnownRetcode } from './retcodes.ts';

export type Route = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

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

/** A field of `Query` that answers one of the result's fields, derived whole. */
export interface Query<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'query';
  readonly answers: keyof O & string;
}

/** An operation without a field of its own: code calls it. */
export interface Exchange<F extends Fields = Fields, O extends Outputs = Outputs> extends Operation<F, O> {
  readonly kind: 'exchange';
}

const noFields = {};
type NoFields = typeof noFields;
type Declared<D, Preset extends keyof D> = Omit<D, Preset | 'kind'> & Partial<Pick<D, Preset>>;

export const mutation = <const F extends Fields = NoFields, const O extends Outputs = NoFields>(
  declared: Declared<Mutation<F, O>, 'input' | 'result'>,
): Mutation<F, O> => ({ kind: 'mutation', input: noFields as F, result: noFields as O, ...declared });

export const exchange = <const F extends Fields = NoFields, const O extends Outputs = NoFields>(
  declared: Declared<Exchange<F, O>, 'input' | 'result'>,
): Exchange<F, O> => ({ kind: 'exchange', input: noFields as F, result: noFields as O, ...declared });

/** @param answers what the field answers */
export const query = <Value, const F extends Fields = NoFields>(
  answers: Output<Value>,
  declared: Omit<Declared<Query<F, { readonly answer: Output<Value> }>, 'input'>, 'result' | 'answers'>,
): Query<F, { readonly answer: Output<Value> }> => ({
  kind: 'query',
  takes: 'arguments',
  input: noFields as F,
  result: { answer: answers },
  answers: 'answer',
  ...declared,
});

/** All operations of a family, by the name of their field. */
export type Family = Readonly<Record<string, Mutation | Query | Exchange>>;

export type { InputOf, ResultOf };
