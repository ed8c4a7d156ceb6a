/**
 * Subscriptions whose work is shared: what an event looks like under one selection is the same for every subscriber, so it is executed and
 * serialised once, however many listen. Nothing is shared that depends on who asks: such items carry no shared identity.
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
import { isOfConnection, type StreamItem } from '../events/event.ts';
import type { ResultStream } from './answer.ts';

/** An executed item: its id, and what it looks like as JSON and as a message of an event stream, once somebody needed it. */
export interface Frame {
  readonly id: string;
  json: string | undefined;
  message: Uint8Array | undefined;
}

const frames = new WeakMap<ExecutionResult, Frame>();
/** Item → document → the variables that its selection uses → result. All of it goes with the item. */
const results = new WeakMap<StreamItem, WeakMap<DocumentNode, Map<string, Promise<ExecutionResult>>>>();
const selectionVariables = new WeakMap<DocumentNode, readonly string[]>();

/** The frame of a result that came out of here. */
export const frameOf = (result: ExecutionResult): Frame | undefined => frames.get(result);

/** The result as JSON, serialised once for all who get it. */
export function jsonOf(result: ExecutionResult): string {
  const frame = frames.get(result);
  if (frame === undefined) return JSON.stringify(result);
  return (frame.json ??= JSON.stringify(result));
}

/** What clients are shown of an error. */
type Mask = (error: unknown) => GraphQLError;

/** graphql-js' `subscribe`, with its execution of each event shared. The errors of what it yields are masked, and so is one that it throws. */
export async function subscribeShared(args: ExecutionArgs, mask: Mask): Promise<ResultStream | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const items = source[Symbol.asyncIterator]() as AsyncIterator<StreamItem, undefined>;
  const key = keyOf(args);
  const step = async (
    next: Promise<IteratorResult<StreamItem, undefined>>,
  ): Promise<IteratorResult<ExecutionResult, undefined>> => {
    try {
      const { done, value } = await next;
      return done === true
        ? { done, value: undefined }
        : { done: false, value: await resultOf(value, args, key, mask) };
    } catch (error) {
      throw mask(error);
    }
  };
  const shared: ResultStream = {
    [Symbol.asyncIterator]: () => shared,
    next: () => step(items.next()),
    return: async () => {
      await items.return?.();
      return { done: true, value: undefined };
    },
  };
  return shared;
}

function resultOf(item: StreamItem, args: ExecutionArgs, key: string, mask: Mask): Promise<ExecutionResult> {
  if (isOfConnection(item)) return executed(item, args, mask);
  const ofItem = results.get(item) ?? new WeakMap<DocumentNode, Map<string, Promise<ExecutionResult>>>();
  results.set(item, ofItem);
  const ofDocument = ofItem.get(args.document) ?? new Map<string, Promise<ExecutionResult>>();
  ofItem.set(args.document, ofDocument);
  // The promise, not what it becomes: those who are woken by the same event come before the first is done.
  const result = ofDocument.get(key) ?? executed(item, args, mask);
  ofDocument.set(key, result);
  return result;
}

async function executed(item: StreamItem, args: ExecutionArgs, mask: Mask): Promise<ExecutionResult> {
  const executed = await execute({ ...args, rootValue: item });
  const result = shownOf(item, executed, mask);
  frames.set(result, { id: item.id, json: undefined, message: undefined });
  return result;
}

function shownOf(item: StreamItem, result: ExecutionResult, mask: Mask): ExecutionResult {
  if (result.errors === undefined) return result;
  // An item never has errors beside its data: what could not be read is null, and the snapshot names it.
  if (isOfConnection(item) && result.data) return { data: result.data };
  return { ...result, errors: result.errors.map(mask) };
}

/** What tells two executions of one document apart: the operation, and the variables that its selection uses; `after` is none of them. */
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
