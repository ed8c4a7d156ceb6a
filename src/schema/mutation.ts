/**
 * The form of every mutation: `doSomething` returns `DoSomethingResult` = `DoSomethingSuccess` | the types of the codes documented for the operation
 * | `UnexpectedGatewayFailure`. Families declare their mutations with it, in a few lines each.
 */
import type { ArgBuilder, FieldMap, InputFieldMap, InputRef, ObjectFieldBuilder, ObjectRef } from '@pothos/core';
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { CommandNote } from '../events/command-notes.ts';
import type { OutcomeStart } from '../events/outcome.ts';
import { checkAgentId } from '../gateway/checks.ts';
import { BadInput, GatewayRefusal } from '../gateway/failures.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { KnownRetcode } from '../gateway/retcodes.ts';
import { Agent, agentIdDescription } from './agent-entity.ts';
import { builder, type SchemaTypes } from './builder.ts';
import type { Context } from './context.ts';
import { isStoreAway, MutationFailed, NothingSent } from '../gateway/failed-call.ts';
import { failureTypeName, failureTypesOf, UnexpectedGatewayFailure } from './failure-types.ts';
import { given, type Given } from './given.ts';
import { checkWithin, OperationOutcome, resolveOutcome, withinArgument } from './outcome.ts';
import { calls, type UpstreamCall, type UpstreamOperation } from './upstream.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/**
 * The arguments of every mutation.
 * @param sender names the client that may repeat a request with its key
 */
export const idempotencyArguments = (arg: ArgBuilder<Types>, sender = 'the same session') => ({
  idempotencyKey: arg.id({
    description: `A unique key for this request, 1 to 128 characters that are hard to guess, such as a UUID. If ${sender} repeats the identical request with the same key within ten minutes, the server returns the first result and sends nothing, even after a restart. If the first result is not known, the error is \`GATEWAY_UNAVAILABLE\` with \`mayHaveTakenEffect: true\`.`,
  }),
  clientMutationId: arg.id({
    description: 'The former name of `idempotencyKey`.',
    deprecationReason: 'Use `idempotencyKey`.',
  }),
});

export interface IdempotencyArguments {
  readonly idempotencyKey?: string | number | null | undefined;
  readonly clientMutationId?: string | number | null | undefined;
}

/** @throws {BadInput} when the two names have different values */
export function idempotencyKeyOf({ idempotencyKey, clientMutationId }: IdempotencyArguments): string | undefined {
  if (idempotencyKey != null && clientMutationId != null && idempotencyKey !== clientMutationId)
    throw new BadInput('idempotencyKey and clientMutationId differ: send idempotencyKey only');
  const key = idempotencyKey ?? clientMutationId;
  return key == null ? undefined : String(key);
}

/** The union of an operation's success and its refusals. */
export function resultUnion<Success extends object>(
  name: string,
  success: ObjectRef<Types, Success>,
  refusals: readonly KnownRetcode[],
) {
  const codes: ReadonlySet<string> = new Set(refusals);
  return builder.unionType(`${name}Result`, {
    description: `The result of \`${name.charAt(0).toLowerCase()}${name.slice(1)}\`: success, or the gateway’s refusal.`,
    types: [success, ...failureTypesOf(refusals), UnexpectedGatewayFailure],
    resolveType: (value) => (value instanceof GatewayRefusal ? failureTypeName(value, codes) : `${name}Success`),
  });
}

/** Runs a mutation of one agent: checks the id first, and marks a failure with whether the gateway may have acted. */
export async function asMutation<Result>(agentId: string, run: (agentId: string) => Promise<Result>): Promise<Result> {
  try {
    return await run(checkAgentId(agentId));
  } catch (error) {
    throw new MutationFailed(error);
  }
}

async function beforeSending<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new NothingSent(error);
  }
}

/** The source object of a `…Success` type. */
export interface Success<Result, Input = unknown> {
  readonly agentId: string;
  readonly result: Result;
  readonly input: Input;
  /** The position of the stream before the call; defined if the outcome may be requested and this server polls the agent's events. */
  readonly mark: OutcomeStart | undefined;
}

/** An answer as stored in the idempotency store. */
interface Stored<Result> {
  readonly refused?: { readonly retcode: string; readonly message: string };
  readonly result?: Result;
  readonly mark?: Omit<OutcomeStart, 'session'>;
}

interface Declared<Input> extends UpstreamOperation {
  readonly refusals: readonly KnownRetcode[];
  readonly outcome?: OutcomeRule<Input>;
}

export interface MutationSpec<InputShape extends object, Input, Result> {
  readonly description: string;
  readonly operation: Declared<Input>;
  /** Other operations, which the arguments select. */
  readonly forms?: readonly UpstreamCall[];
  /** Undefined if the operation takes only the agent. */
  readonly input?: { readonly type: InputRef<InputShape>; readonly description: string };
  /** The input contains JSON for the gateway, whose nulls are kept: it is passed on unchanged. */
  readonly verbatim?: true;
  /** Arguments of an operation that takes no input object; they are its input. */
  readonly args?: (t: ArgBuilder<Types>) => InputFieldMap;
  /** Converts the input for the gateway client; by default the nulls are removed. */
  readonly read?: (input: Given<InputShape>) => Input;
  readonly run: (gateway: BoundGateway, agentId: string, input: Input) => Promise<Result | GatewayRefusal>;
  /** The note of a success for the agent's projection. @param before position of the stream before the request was sent */
  readonly noteOf?: (input: Input, result: Result, before: number | undefined) => CommandNote | undefined;
  /** The note needs `before`. */
  readonly notesPosition?: boolean;
  readonly success: string;
  /** Fields of the success type in addition to `agent` and `outcome`. */
  readonly fields?: (t: ObjectFieldBuilder<Types, Success<Result, Input>>) => FieldMap;
}

interface Arguments extends Readonly<Record<string, unknown>>, IdempotencyArguments {
  readonly agentId: string;
}

/** Adds the mutation `name` (in lower camel case) with its success type and its union. */
export function addMutation<InputShape extends object, Input, Result>(
  name: string,
  spec: MutationSpec<InputShape, Input, Result>,
): void {
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const { operation, run } = spec;
  const rule = operation.outcome;
  const success = builder.objectRef<Success<Result, Input>>(`${typeName}Success`).implement({
    description: spec.success,
    fields: (t) => ({
      agent: t.field({
        type: Agent,
        description: 'The agent that the request names.',
        resolve: ({ agentId }) => ({ id: agentId }),
      }),
      ...(rule && {
        outcome: t.field({
          type: OperationOutcome,
          description: 'Waits for the events that confirm or refuse the request. The gateway has only acknowledged it.',
          args: { within: t.arg.int(withinArgument) },
          resolve: ({ input, mark }, { within }, context) =>
            resolveOutcome({ rule, input, mark }, within ?? withinArgument.defaultValue, context),
        }),
      }),
      ...spec.fields?.(t),
    }),
  });
  const result = resultUnion(typeName, success, operation.refusals);
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description: spec.description,
      extensions: calls(operation, ...(spec.forms ?? [])),
      args: {
        agentId: t.arg.id({ required: true, description: agentIdDescription }),
        ...(spec.input && {
          input: t.arg({ type: spec.input.type, required: true, description: spec.input.description }),
        }),
        ...spec.args?.(t.arg),
        ...idempotencyArguments(t.arg),
      },
      resolve: (_root, args, context, info) => {
        const all = args as unknown as Arguments;
        const inputShape = inputOf(spec, all) as InputShape;
        return asMutation(all.agentId, (agentId) => {
          const key = idempotencyKeyOf(all);
          const shape = spec.verbatim ? (inputShape as Given<InputShape>) : given(inputShape);
          const input = (spec.read ? spec.read(shape) : shape) as Input;
          const outcomes = rule ? outcomesSelected(info) : [];
          for (const node of outcomes) checkWithin(node, info);
          // With an idempotency key, a repetition may request the outcome although the first request did not.
          const marks = outcomes.length > 0 || (rule !== undefined && key !== undefined) || spec.notesPosition === true;
          const perform = async (): Promise<Success<Result, Input> | GatewayRefusal> => {
            const mark = marks ? await beforeSending(markOf(context, agentId)) : undefined;
            const answer = await run(context.gateway, agentId, input);
            if (answer instanceof GatewayRefusal) return answer;
            const note = spec.noteOf?.(input, answer, mark?.position);
            // Stored before the answer, because the client may read the result from another instance.
            if (note) await context.events.note(agentId, note);
            const callId = rule?.ofCall ? (callIdIn(answer) ?? callIdIn(input)) : undefined;
            return { agentId, result: answer, input, mark: mark && callId !== undefined ? { ...mark, callId } : mark };
          };
          if (key === undefined) return perform();
          return context.idempotent({ agentId, key, request: [name, agentId, input] }, perform, {
            write: (answer) =>
              answer instanceof GatewayRefusal
                ? { refused: { retcode: answer.retcode, message: answer.message } }
                : { result: answer.result, mark: answer.mark && { ...answer.mark, session: undefined } },
            read: async (stored) => {
              const { refused, result, mark } = stored as Stored<Result>;
              if (refused) return new GatewayRefusal(refused.retcode, refused.message);
              return { agentId, result: result as Result, input, mark: mark && (await context.events.remark(mark)) };
            },
          });
        });
      },
    }),
  );
}

const noInput = {};

function inputOf(
  { input, args }: Pick<MutationSpec<object, unknown, unknown>, 'input' | 'args'>,
  all: Arguments,
): unknown {
  if (input) return all['input'];
  if (!args) return noInput;
  const { agentId, idempotencyKey, clientMutationId, ...own } = all;
  return own;
}

function callIdIn(found: unknown): string | undefined {
  const { callId } = (found ?? {}) as { readonly callId?: unknown };
  return typeof callId === 'string' ? callId : undefined;
}

/** The position of the stream. If the store does not answer, the mutation is sent anyway, and its outcome is unconfirmed. */
async function markOf({ events }: Context, agentId: string): Promise<OutcomeStart | undefined> {
  try {
    return await events.mark(agentId);
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    return undefined;
  }
}

const outcomesOf = new WeakMap<FieldNode, readonly FieldNode[]>();

/** All selections of `outcome` in the mutation. A document is executed many times, and the answer is the same. */
function outcomesSelected(info: GraphQLResolveInfo): readonly FieldNode[] {
  const [only, ...others] = info.fieldNodes;
  if (only === undefined || others.length > 0) return fieldsSelected(info, 'outcome');
  const known = outcomesOf.get(only);
  if (known) return known;
  const found = fieldsSelected(info, 'outcome');
  outcomesOf.set(only, found);
  return found;
}

/** All selections of this field in the operation. Its name is sufficient, because no other type has a field of this name. */
function fieldsSelected(info: GraphQLResolveInfo, field: string): readonly FieldNode[] {
  const seen = new Set<string>();
  const inSet = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
    set?.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === field ? selection : inSet(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return inSet(selection.selectionSet);
      if (seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
      return inSet(info.fragments[selection.name.value]?.selectionSet);
    }) ?? [];
  return info.fieldNodes.flatMap((node) => inSet(node.selectionSet));
}
