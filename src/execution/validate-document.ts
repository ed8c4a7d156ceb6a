/**
 * Validation under a budget of steps. The `validate` of graphql-js calls every rule for every node through a general visitor: a document of 4000
 * tokens took 25 ms. Here one walk calls only the rules that handle a kind of node, and counts the nodes.
 */
import {
  BREAK,
  getEnterLeaveForKind,
  GraphQLError,
  Kind,
  TypeInfo,
  ValidationContext,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import type { Steps } from './steps.ts';

export interface ValidationOptions {
  /** Validation stops after this number of errors. */
  readonly maxErrors: number;
  readonly hideSuggestions: boolean;
}

/** Children of the nodes in executable documents. A rule rejects other documents by their definitions. */
const childrenOf: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  [Kind.DOCUMENT]: ['definitions'],
  [Kind.OPERATION_DEFINITION]: ['name', 'variableDefinitions', 'directives', 'selectionSet'],
  [Kind.VARIABLE_DEFINITION]: ['variable', 'type', 'defaultValue', 'directives'],
  [Kind.VARIABLE]: ['name'],
  [Kind.SELECTION_SET]: ['selections'],
  [Kind.FIELD]: ['alias', 'name', 'arguments', 'directives', 'selectionSet'],
  [Kind.ARGUMENT]: ['name', 'value'],
  [Kind.FRAGMENT_SPREAD]: ['name', 'directives'],
  [Kind.INLINE_FRAGMENT]: ['typeCondition', 'directives', 'selectionSet'],
  [Kind.FRAGMENT_DEFINITION]: ['name', 'variableDefinitions', 'typeCondition', 'directives', 'selectionSet'],
  [Kind.LIST]: ['values'],
  [Kind.OBJECT]: ['fields'],
  [Kind.OBJECT_FIELD]: ['name', 'value'],
  [Kind.DIRECTIVE]: ['name', 'arguments'],
  [Kind.LIST_TYPE]: ['type'],
  [Kind.NON_NULL_TYPE]: ['type'],
  [Kind.NAMED_TYPE]: ['name'],
};

type Parent = ASTNode | readonly ASTNode[] | undefined;
type Handler = NonNullable<ReturnType<typeof getEnterLeaveForKind>['enter']>;
type Usages = ReturnType<ValidationContext['getVariableUsages']>;

/** Thrown through the rules to stop the validation. */
class EnoughMistakes extends Error {
  override readonly name = 'EnoughMistakes';
}

/** @throws {GraphQLError} with OPERATION_LIMIT when the budget is spent */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
  steps: Steps,
  { maxErrors, hideSuggestions }: ValidationOptions,
): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  const report = (error: GraphQLError): void => {
    if (errors.length < maxErrors) {
      errors.push(error);
      return;
    }
    errors.push(new GraphQLError('Too many validation errors, error limit reached. Validation aborted.'));
    throw new EnoughMistakes();
  };
  const typeInfo = new TypeInfo(schema);
  const context = new CountingContext(schema, document, typeInfo, report, hideSuggestions, steps);
  try {
    new Walk(
      typeInfo,
      rules.map((rule) => rule(context)),
      steps,
    ).node(document);
  } catch (error) {
    if (!(error instanceof EnoughMistakes)) throw error;
  }
  return errors;
}

interface Handlers {
  readonly enter: readonly (readonly [number, Handler])[];
  readonly leave: readonly (readonly [number, Handler])[];
}

class Walk {
  readonly #typeInfo: TypeInfo;
  readonly #visitors: readonly ASTVisitor[];
  readonly #steps: Steps;
  readonly #handlers = new Map<Kind, Handlers>();
  readonly #ancestors: (ASTNode | readonly ASTNode[])[] = [];
  /** For each visitor the node whose children it skips; `'rest'` if it skips all further nodes. */
  readonly #skipping: (ASTNode | 'rest' | undefined)[];

  constructor(typeInfo: TypeInfo, visitors: readonly ASTVisitor[], steps: Steps) {
    this.#typeInfo = typeInfo;
    this.#visitors = visitors;
    this.#steps = steps;
    this.#skipping = visitors.map(() => undefined);
  }

  node(node: ASTNode, key?: string | number, parent?: Parent): void {
    this.#steps.spend(1);
    const { enter, leave } = this.#handlersOf(node.kind);
    this.#typeInfo.enter(node);
    for (const [at, handle] of enter) {
      if (this.#skipping[at] !== undefined) continue;
      const wish: unknown = handle.call(this.#visitors[at], node, key, parent, [], this.#ancestors);
      if (wish === false) this.#skipping[at] = node;
      else if (wish === BREAK) this.#skipping[at] = 'rest';
    }
    this.#below(node, parent);
    for (const [at, handle] of leave)
      if (this.#skipping[at] === undefined) handle.call(this.#visitors[at], node, key, parent, [], this.#ancestors);
    for (const [at] of enter) if (this.#skipping[at] === node) this.#skipping[at] = undefined;
    this.#typeInfo.leave(node);
  }

  #below(node: ASTNode, parent: Parent): void {
    const keys = childrenOf[node.kind];
    if (keys === undefined) return;
    if (parent !== undefined) this.#ancestors.push(parent);
    for (const key of keys) {
      const child = (node as unknown as Readonly<Record<string, Parent>>)[key];
      if (child === undefined) continue;
      if (!('kind' in child)) {
        this.#ancestors.push(node);
        for (const [at, item] of child.entries()) this.node(item, at, child);
        this.#ancestors.pop();
      } else this.node(child, key, node);
    }
    if (parent !== undefined) this.#ancestors.pop();
  }

  #handlersOf(kind: Kind): Handlers {
    const known = this.#handlers.get(kind);
    if (known) return known;
    const enter: [number, Handler][] = [];
    const leave: [number, Handler][] = [];
    for (const [at, visitor] of this.#visitors.entries()) {
      const wanted = getEnterLeaveForKind(visitor, kind);
      if (wanted.enter) enter.push([at, wanted.enter]);
      if (wanted.leave) leave.push([at, wanted.leave]);
    }
    const handlers = { enter, leave };
    this.#handlers.set(kind, handlers);
    return handlers;
  }
}

/** Counts the look-ups of rules over several definitions. */
class CountingContext extends ValidationContext {
  readonly #steps: Steps;
  readonly #usages = new Map<ASTNode, Usages>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    typeInfo: TypeInfo,
    report: (error: GraphQLError) => void,
    hideSuggestions: boolean,
    steps: Steps,
  ) {
    super(schema, document, typeInfo, report, hideSuggestions);
    this.#steps = steps;
  }

  /** graphql-js counts the same work, but aborts with an error of its own. */
  override spendFragmentWork(count: number): void {
    this.#steps.spend(count);
  }

  override getVariableUsages(node: OperationDefinitionNode | FragmentDefinitionNode): Usages {
    const known = this.#usages.get(node);
    if (known) return known;
    const typeInfo = new TypeInfo(this.getSchema());
    const usages: Usages[number][] = [];
    const visitor: ASTVisitor = {
      VariableDefinition: () => false,
      Variable: (variable) => {
        usages.push({
          node: variable,
          type: typeInfo.getInputType(),
          defaultValue: typeInfo.getDefaultValue(),
          parentType: typeInfo.getParentInputType(),
        });
      },
    };
    new Walk(typeInfo, [visitor], this.#steps).node(node);
    this.#usages.set(node, usages);
    return usages;
  }
}
