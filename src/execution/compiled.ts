/**
 * Compiles repeated queries and mutations: graphql-js walks schema and document again for each request, a compiled document is a function
 * (docs/performance.md). test/graphql/compiled.test.ts verifies that both give the same answers. A subscription begins with graphql-js (graphql-jit
 * loses its arguments); its short events are executed here. Errors follow graphql-js: if a document fails before a resolver ran, graphql-js executes it again, and if a resolver failed, its
 * error gets the location that graphql-js would report.
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

/** Measured: compiling a release took 0.6 ms, twenty agents in one document 3.3 ms. A document that is used once or twice is not worth it. */
const compiledAt = 5;
/** The document with twenty agents took 140 kB. A client has a few dozen documents; the oldest are evicted. */
const mostCompiled = 200;
/** A client that writes ids into its documents has one per agent. With this pause at most a thirtieth of the time goes into compiling. */
const pauseMs = 100;
/** Bounds the time that one compilation takes. The document with twenty agents has 900 characters. */
const mostCharacters = 5000;
/** Fragments expanded. 700 fields took 50 ms; the document with twenty agents has 100. */
const mostFields = 250;

export type Run = (args: Operation) => ExecutionResult | Promise<ExecutionResult>;
export type Operation = Pick<
  ExecutionArgs,
  'document' | 'operationName' | 'variableValues' | 'contextValue' | 'rootValue'
>;

let jit: typeof Jit | undefined;

/** Loads graphql-jit on demand: at the start it would be a tenth of the start time. Until it is loaded, graphql-js executes all documents. */
export async function loadCompiler(): Promise<void> {
  jit ??= await import('graphql-jit');
}

/** Executes queries and mutations of validated documents, and events of subscriptions, each as `rootValue`. */
export function createExecutor(schema: GraphQLSchema): Run {
  checkInputs(schema);
  const uses = new WeakMap<DocumentNode, Map<string, number | Jit.CompiledQuery>>();
  let compiledLastMs = -Infinity;
  /** Each function forgets one compiled document; oldest first. */
  const compiled: (() => void)[] = [];

  function compile(by: typeof Jit, { document, operationName }: Operation): Jit.CompiledQuery | undefined {
    const text = textOf(document);
    if (text === undefined || text.length > mostCharacters || hasDirective(document)) return undefined;
    if (measureDocument(document, new Steps()).some(([, { fields }]) => fields > mostFields)) return undefined;
    // graphql-jit locates its errors by the tokens of a document. Cached documents no longer have them, so the text is parsed again.
    const made = by.compileQuery(schema, parse(text), operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return by.isCompiledQuery(made) ? made : undefined;
  }

  /** Counts a use. Compiles the document when it has been used often enough. */
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
      // The variables do not match their types: nothing was executed.
      if (result.data === undefined) return byItself();
      return { errors: result.errors.map((error) => placed(error, args.document)), data: result.data };
    };
    const result = query.query(args.rootValue, args.contextValue, args.variableValues);
    return result instanceof Promise ? result.then(finish) : finish(result);
  };
}

/** If a field is selected twice, once under a condition that is false, graphql-jit returns what the condition excludes. */
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

/** Verifies that no input type contains itself: graphql-jit would never end with such a type. */
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

/** Errors of a compiled document carry only line and column. Adds the field nodes, as graphql-js does. */
function placed(error: GraphQLError, document: DocumentNode): GraphQLError {
  const { message, path, originalError, locations } = error;
  // An error without an original is a fault of this server, such as null in a non-null field. The masking of errors treats it as one.
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
