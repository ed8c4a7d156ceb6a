/**
 * Answers introspection: queries about the schema, which is the same for every client and does not change while the process lives. Each query is
 * answered once, and the answer is cached by the query's text. A plan reads the answers from the schema, because graphql-js takes ten times as long.
 * A query that covers more of the schema than tools need is rejected.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  lexicographicSortSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { BoundedCache } from './bounded-cache.ts';
import { operationLimit } from './errors.ts';
import { textOf } from './positions.ts';
import { resultOfJson } from './result-text.ts';
import { asksForSchema, fragmentsOf, rootFields } from './root-fields.ts';

export type Question = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'>;

/** Maximum number of cached answers; tools have a handful of queries. */
const mostAnswers = 16;
/** Maximum steps per query. The query of GraphiQL and of code generators takes 62 000 of them. */
const mostSteps = 90_000;
const charactersPerStep = 16;
/** For callers without a proven Guid. */
const mostUncachedPerMinute = 2;
const minuteMs = 60_000;

export class Introspection {
  readonly #schema: GraphQLSchema;
  #sorted: GraphQLSchema | undefined;
  readonly #answers = new BoundedCache<ExecutionResult>({ entries: mostAnswers });
  readonly #isQuestion = new WeakMap<OperationDefinitionNode, boolean>();
  /** Times in the last minute at which callers without a proven Guid sent a new query. */
  #askedMs: number[] = [];

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Sorts the schema, which took 35 to 85 ms of one core. Without this call, the first new query does it. */
  prepare(): GraphQLSchema {
    return (this.#sorted ??= lexicographicSortSchema(this.#schema));
  }

  /** Whether the operation asks about the schema. */
  isQuestion({ document, operationName }: Question): boolean {
    const operation = getOperationAST(document, operationName);
    if (!operation) return false;
    const known = this.#isQuestion.get(operation);
    if (known !== undefined) return known;
    const found = asksForSchema(rootFields(document, operation));
    this.#isQuestion.set(operation, found);
    return found;
  }

  /** @param isProven whether the caller's Guid belongs to a session that this process knows */
  answer(question: Question, isProven: boolean): ExecutionResult {
    const { document, operationName, variableValues } = question;
    const text = textOf(document);
    // Only the variables that the operation declares: a client may send others, nested to any depth.
    const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(this.#schema, declared, variableValues ?? {}, { maxErrors: 5 });
    if (errors) return { errors };
    const key = JSON.stringify([text, operationName ?? null, coerced]);
    const known = text === undefined ? undefined : this.#answers.get(key);
    if (known) return known;
    const refusal = isProven ? undefined : this.#count();
    if (refusal) return { errors: [refusal] };
    const answer = read(this.prepare(), question);
    if (answer.errors) return answer;
    // Cached as JSON text, which is sent unchanged if the query is repeated: otherwise 50 000 objects would be serialized each time.
    return this.#answers.set(key, resultOfJson(JSON.stringify(answer)));
  }

  #count(): GraphQLError | undefined {
    const nowMs = performance.now();
    this.#askedMs = this.#askedMs.filter((atMs) => nowMs - atMs < minuteMs);
    const [firstMs = nowMs] = this.#askedMs;
    if (this.#askedMs.length < mostUncachedPerMinute) {
      this.#askedMs.push(nowMs);
      return undefined;
    }
    const seconds = Math.ceil((firstMs + minuteMs - nowMs) / 1000);
    return new GraphQLError(
      `Too many introspection documents without a Guid: retry in ${seconds} s, or send the Guid of a signed-in agent.`,
      {
        extensions: {
          code: 'TOO_MANY_REQUESTS',
          http: { status: 429, headers: { 'Retry-After': String(seconds) } },
        },
      },
    );
  }
}

function read(schema: GraphQLSchema, { document, operationName, variableValues }: Question): ExecutionResult {
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('introspection of no query');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, {
    maxErrors: 5,
  });
  if (errors) return { errors };
  try {
    const plans = new Plans(schema, fragmentsOf(document), coerced);
    return { data: plans.of(query, [operation.selectionSet]).read(undefined) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

interface PlannedField {
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly given: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  /** The plan of the fields below; made when the first object is read, because most fields are never reached. */
  below: Plan | undefined;
}

/** Plans what is read for a selection set once, because it is the same for each of thousands of objects. */
class Plans {
  steps = 0;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;
  readonly info: GraphQLResolveInfo;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
    // Introspection fields read only `schema`.
    this.info = { schema } as GraphQLResolveInfo;
  }

  of(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Plan {
    const nodes = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        this.spend(1);
        if (!this.#isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          if (nodes.get(name)?.push(selection) === undefined) nodes.set(name, [selection]);
          continue;
        }
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
        }
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition;
        // Introspection types are object types, so no other type condition applies to them.
        if (fragment && (condition === undefined || typeFromAST(this.#schema, condition) === type))
          collect(fragment.selectionSet);
      }
    };
    sets.forEach(collect);
    return new Plan(
      this,
      type,
      [...nodes].map(([name, ofName]) => this.#field(type, name, ofName)),
    );
  }

  /** @throws {GraphQLError} when the query covers more than tools need */
  spend(count: number): void {
    this.steps += count;
    if (this.steps > mostSteps) throw operationLimit('The document asks for too much of the schema at once.');
  }

  #field(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): PlannedField {
    const [node] = nodes as readonly [FieldNode, ...FieldNode[]];
    const definition = metaFields.get(node.name.value) ?? type.getFields()[node.name.value];
    if (definition === undefined) throw new Error(`no field ${node.name.value}`);
    return { name, definition, nodes, given: getArgumentValues(definition, node, this.#variables), below: undefined };
  }

  #isIncluded(selection: SelectionSetNode['selections'][number]): boolean {
    if ((selection.directives?.length ?? 0) === 0) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

const metaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

class Plan {
  readonly #plans: Plans;
  readonly #type: GraphQLObjectType;
  readonly #fields: readonly PlannedField[];
  /** A client may use `__proto__` as an alias, which would set the prototype of an ordinary object. */
  readonly #namesPrototype: boolean;

  constructor(plans: Plans, type: GraphQLObjectType, fields: readonly PlannedField[]) {
    this.#plans = plans;
    this.#type = type;
    this.#fields = fields;
    this.#namesPrototype = fields.some(({ name }) => name === '__proto__');
  }

  read(source: unknown): Record<string, unknown> {
    // An object without a prototype is a hash table, which takes several times as long to fill and to serialize.
    const data: Record<string, unknown> = this.#namesPrototype ? (Object.create(null) as Record<string, unknown>) : {};
    this.#plans.spend(this.#fields.length);
    for (const field of this.#fields) {
      const { name, definition, given } = field;
      data[name] =
        definition === TypeNameMetaFieldDef
          ? this.#type.name
          : this.#complete(definition.type, definition.resolve?.(source, given, undefined, this.#plans.info), field);
    }
    return data;
  }

  #complete(type: GraphQLOutputType, value: unknown, field: PlannedField): unknown {
    if (isNonNullType(type)) return this.#complete(type.ofType, value, field);
    if (value === undefined || value === null) return null;
    if (isListType(type)) {
      const completed: unknown[] = [];
      for (const item of value as Iterable<unknown>) completed.push(this.#complete(type.ofType, item, field));
      return completed;
    }
    if (isLeafType(type)) {
      if (typeof value === 'string') this.#plans.spend(Math.floor(value.length / charactersPerStep));
      return type.serialize(value);
    }
    field.below ??= this.#plans.of(
      getNamedType(type) as GraphQLObjectType,
      field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    return field.below.read(value);
  }
}
