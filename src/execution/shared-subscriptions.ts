/**
 * Subscriptions that share their work: an event has the same result under one selection for every subscriber, so it is executed and serialised once
 * for all of them. Items that depend on the subscriber are not shared.
 */
import {
  createSourceEventStream,
  execute,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { isOfConnection, type ItemStream, type StreamItem } from '../events/event.ts';
import type { ResultStream } from './answer.ts';
import type { Run } from './compiled.ts';
import { isShort, joined, jsonOf, jsonParts, keep, ownBytes, type Parts } from './result-text.ts';

/** An executed item. Its texts are made on demand. */
interface Frame {
  readonly item: StreamItem;
  json: Parts | undefined;
  message: Parts | undefined;
  /** Forgets the result. A reader that still needs it executes the item again. */
  forget: () => void;
}

const frames = new WeakMap<ExecutionResult, Frame>();
/** Item → document → the variables that its selection uses → result. All results are dropped with their item. */
const results = new WeakMap<StreamItem, WeakMap<DocumentNode, Map<string, Promise<ExecutionResult>>>>();
const selectionVariables = new WeakMap<DocumentNode, readonly string[]>();

/** The id of the item that a result was made from; undefined for a result that was not made here. */
export const itemIdOf = (result: ExecutionResult): string | undefined => frames.get(result)?.item.id;

/** The result as JSON, serialized once for all subscribers. */
export function sharedJson(result: ExecutionResult): Parts {
  const frame = frames.get(result);
  return frame === undefined ? [jsonOf(result)] : (frame.json ??= kept(frame, jsonParts(result, frame.item)));
}

/** A message that contains the result, made once for all subscribers. @param framed returns the same text for the same result */
export function sharedMessage(result: ExecutionResult, framed: (json: Parts) => Parts): Parts {
  const frame = frames.get(result);
  if (frame === undefined) return framed([jsonOf(result)]);
  return (frame.message ??= kept(frame, joined(framed(frame.json ?? jsonParts(result, frame.item)))));
}

function kept({ forget }: Frame, parts: Parts): Parts {
  keep(ownBytes(parts), forget);
  return parts;
}

/** Masks an error for clients. */
type Mask = (error: unknown) => GraphQLError;

interface Means {
  readonly mask: Mask;
  readonly run: Run | undefined;
}

/**
 * The `subscribe` of graphql-js with a shared execution of each event. Errors in its results are masked, and so is an error that it throws.
 * @param run executes short events; graphql-js by default
 */
export async function subscribeShared(
  args: ExecutionArgs,
  mask: Mask,
  run?: Run,
): Promise<ResultStream | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const items = source[Symbol.asyncIterator]() as ItemStream;
  return new SharedResults(items, args, { mask, run });
}

/** Thousands of streams wait here for hours, so what waits is small: no suspended function, and no functions of its own. */
class SharedResults implements ResultStream {
  readonly isOver: boolean;
  readonly #items: ItemStream;
  readonly #args: ExecutionArgs;
  readonly #key: string;
  readonly #means: Means;

  constructor(items: ItemStream, args: ExecutionArgs, means: Means) {
    this.isOver = items.isOver;
    this.#items = items;
    this.#args = args;
    this.#key = keyOf(args);
    this.#means = means;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.#items.next().then(
      ({ done, value }) => (done === true ? { done, value: undefined } : this.#executed(value)),
      (error: unknown) => {
        throw this.#means.mask(error);
      },
    );
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.#items.return?.();
    return { done: true, value: undefined };
  }

  #executed(item: StreamItem): Promise<IteratorResult<ExecutionResult, undefined>> {
    return resultOf(item, this.#args, this.#key, this.#means).then(
      (value) => ({ done: false, value }),
      (error: unknown) => {
        throw this.#means.mask(error);
      },
    );
  }
}

function resultOf(item: StreamItem, args: ExecutionArgs, key: string, means: Means): Promise<ExecutionResult> {
  if (isOfConnection(item)) return executed(item, args, means);
  const ofItem = results.get(item) ?? new WeakMap<DocumentNode, Map<string, Promise<ExecutionResult>>>();
  results.set(item, ofItem);
  const ofDocument = ofItem.get(args.document) ?? new Map<string, Promise<ExecutionResult>>();
  ofItem.set(args.document, ofDocument);
  // Stores the promise, not its value: subscribers that the same event wakes arrive before the first execution ends.
  const known = ofDocument.get(key);
  if (known !== undefined) return known;
  const result = executed(item, args, means, () => ofDocument.delete(key));
  ofDocument.set(key, result);
  return result;
}

const nobodyElse = (): void => undefined;

async function executed(
  item: StreamItem,
  args: ExecutionArgs,
  { mask, run }: Means,
  forget: () => void = nobodyElse,
): Promise<ExecutionResult> {
  const asked = { ...args, rootValue: item };
  // The long values of other items are found by the form of graphql-js' results.
  const executed = await (run !== undefined && isShort(item) && !isOfConnection(item) ? run(asked) : execute(asked));
  const result = shownOf(item, executed, mask);
  frames.set(result, { item, json: undefined, message: undefined, forget });
  return result;
}

function shownOf(item: StreamItem, result: ExecutionResult, mask: Mask): ExecutionResult {
  if (result.errors === undefined) return result;
  // Such an item has no errors beside its data: a value that could not be read is null, and the snapshot names it.
  if (isOfConnection(item) && result.data) return { data: result.data };
  return { ...result, errors: result.errors.map(mask) };
}

/** Distinguishes two executions of one document: by the operation, and by the variables that its selection uses. `after` is not one of them. */
function keyOf({ document, operationName, variableValues }: ExecutionArgs): string {
  const names = selectionVariables.get(document) ?? variablesBelowRoot(document);
  selectionVariables.set(document, names);
  return JSON.stringify([operationName ?? null, ...names.map((name) => variableValues?.[name] ?? null)]);
}

function variablesBelowRoot(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const collect = (node: DocumentNode['definitions'][number]) =>
    visit(node, { Variable: ({ name }) => void names.add(name.value), VariableDefinition: () => false });
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) collect(withoutRootArguments(definition));
    else collect(definition);
  }
  return [...names].sort();
}

function withoutRootArguments(operation: OperationDefinitionNode): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection,
  );
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
}
