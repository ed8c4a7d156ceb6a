/**
 * Queries and mutations that come again are compiled: graphql-js walks schema and document anew with each request, a compiled document is a
 * function of its own (docs/performance.md). test/graphql/compiled.test.ts holds both to the same answers. Subscriptions are none of it
 * (graphql-jit loses their arguments), and of errors graphql-js has the last word: what is refused before a resolver ran is executed by it
 * once more, and where a resolver failed its error is placed as graphql-js places it.
 */
import {
  BREAK,
  execute,
  getNamedType,
  isInputObjectType,
  locatedError,
  parse,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import type * as Jit from 'graphql-jit';
import { measureDocument } from './measure-document.ts';
import { positionOf, textOf } from './positions.ts';
import { Steps } from './steps.ts';

/** To compile a release took 0.6 ms, twenty agents in one document 3.3 ms (measured): what comes once or twice is not worth it. */
const compiledAt = 5;
/** Those twenty took 140 kB. A client has a few dozen documents; the oldest make room. */
const mostCompiled = 200;
/** Who writes ids into its documents has one for each agent: no more than a thirtieth of the time goes into compiling. */
const pauseMs = 100;
/** Nobody can make the server compile for long; the twenty agents have 900. */
const mostCharacters = 5000;
/** With fragments laid open: 700 took 50 ms. The twenty agents have 100. */
const mostFields = 250;

type Run = (args: Operation) => ExecutionResult | Promise<ExecutionResult>;
export type Operation = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues' | 'contextValue'>;

let jit: typeof Jit | undefined;

/** Not at the start, of which it would be a tenth: until it is there documents are executed as those that come once. */
export async function loadCompiler(): Promise<void> {
  jit ??= await import('graphql-jit');
}

/** Executes queries and mutations of validated documents. */
export function createExecutor(schema: GraphQLSchema): Run {
  checkInputs(schema);
  const uses = new WeakMap<DocumentNode, Map<string, number | Jit.CompiledQuery>>();
  let compiledLastMs = -Infinity;
  /** Forgets one of them; the oldest first. */
  const compiled: (() => void)[] = [];

  function compile(by: typeof Jit, { document, operationName }: Operation): Jit.CompiledQuery | undefined {
    const text = textOf(document);
    if (text === undefined || text.length > mostCharacters || hasDirective(document)) return undefined;
    if (measureDocument(document, new Steps()).some(([, { fields }]) => fields > mostFields)) return undefined;
    // Its errors say where they belong by the tokens of a document, which those that are kept have no more.
    const made = by.compileQuery(schema, parse(text), operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return by.isCompiledQuery(made) ? made : undefined;
  }

  /** Counts a use. */
  function compiledOf(args: Operation): Jit.CompiledQuery | undefined {
    const name = args.operationName ?? '';
    const ofDocument = uses.get(args.document) ?? new Map<string, number | Jit.CompiledQuery>();
    const known = ofDocument.get(name) ?? 0;
    if (typeof known === 'object') return known;
    uses.set(args.document, ofDocument);
    const count = known + 1;
    ofDocument.set(name, count);
    if (jit === undefined) {
      if (count > 1) void loadCompiler();
      return undefined;
    }
    const now = performance.now();
    if (count < compiledAt || now - compiledLastMs < pauseMs) return undefined;
    compiledLastMs = now;
    const made = compile(jit, args);
    ofDocument.set(name, made ?? -Infinity);
    if (made && compiled.push(() => ofDocument.delete(name)) > mostCompiled) compiled.shift()?.();
    return made;
  }

  return (args) => {
    const byItself = () => execute({ schema, ...args });
    const query = compiledOf(args);
    if (query === undefined) return byItself();
    const finish = (result: ExecutionResult): ExecutionResult | Promise<ExecutionResult> => {
      if (result.errors === undefined) return result;
      // Variables that do not fit: nothing was executed.
      if (result.data === undefined) return byItself();
      return { errors: result.errors.map((error) => placed(error, args.document)), data: result.data };
    };
    const result = query.query(undefined, args.contextValue, args.variableValues);
    return result instanceof Promise ? result.then(finish) : finish(result);
  };
}

/** Of a field that is asked for twice, once under a condition that does not hold, graphql-jit gives what the condition excludes. */
function hasDirective(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** graphql-jit would never end with an input type that holds itself; this schema has none. */
function checkInputs(schema: GraphQLSchema): void {
  const check = (type: GraphQLInputObjectType, within: readonly GraphQLInputObjectType[]): void => {
    if (within.includes(type))
      throw new Error(`the input type ${type.name} holds itself: no document of it can be compiled`);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isInputObjectType(inner)) check(inner, [...within, type]);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) if (isInputObjectType(type)) check(type, []);
}

/** A compiled document's errors know where they belong as line and column only. */
function placed(error: GraphQLError, document: DocumentNode): GraphQLError {
  const { message, path, originalError, locations } = error;
  // Without an original it is a mistake of ours, such as null where there is none: the masking of errors takes it for that.
  return locatedError(originalError ?? new Error(message), fieldsAt(document, locations ?? []), path);
}

function fieldsAt(document: DocumentNode, locations: GraphQLError['locations'] & object): readonly FieldNode[] {
  const found: FieldNode[] = [];
  visit(document, {
    Field: (field) => {
      const start = positionOf(field);
      if (locations.some(({ line, column }) => line === start?.line && column === start.column)) found.push(field);
    },
  });
  return found;
}
