/**
 * Turns a text into a document that may be executed: trusted documents → linear lexical limits → parse → limits and validation under a budget of
 * steps → cost. Each step is linear in the text, or is counted and ended by the budget, so the length of a document bounds the work that it causes.
 */
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Config } from '../config.ts';
import { BoundedCache } from './bounded-cache.ts';
import { operationLimit, shortened, ValuesOfCorrectTypeWithCode } from './errors.ts';
import { defaultSizes, hasVaryingSizes, isMutation, measureDocument, type Measure } from './measure-document.ts';
import { findConflict } from './merge-fields.ts';
import { copyOf, parseDocument } from './positions.ts';
import { isMixed } from './root-fields.ts';
import { scanDocument } from './scan-document.ts';
import { Steps } from './steps.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { validateDocument } from './validate-document.ts';

export interface AdmissionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Pick<Config['limits'], 'tokens' | 'depth' | 'aliases' | 'directives' | 'mutationFields' | 'cost'>;
  readonly introspection: boolean;
  /** If set, only these documents may be executed. */
  readonly trusted?: TrustedDocuments | undefined;
}

/** The result of admitting a text. */
export type Admitted =
  | { readonly document: DocumentNode; readonly mistakes: readonly GraphQLError[]; readonly refusal?: undefined }
  /** The text is not trusted, exceeds a limit, or cannot be parsed. */
  | { readonly document?: undefined; readonly mistakes?: undefined; readonly refusal: GraphQLError };

/**
 * Maximum nesting of brackets and braces: far above any useful document, and far below the depth at which parsing or validation exhausts the stack.
 */
const deepestNesting = 500;
/** Each suggestion compares a name with all names of the schema, and each error makes the answer longer. A developer fixes errors one by one. */
const mostErrors = 5;
/**
 * A client that writes agent ids into its text has one document per agent. A document at the limit of 4000 tokens (12 kB of text) was measured to
 * hold 2 MB when parsed. All cached documents together stay below 200 MB.
 */
const keptDocuments = { entries: 10_000, characters: 1_000_000 };
/** Validation rules visit all fragments again for each operation. */
const mostOperations = 50;

export class DocumentAdmission {
  readonly #options: AdmissionOptions;
  readonly #rules;
  readonly #known = new BoundedCache<Admitted>(keptDocuments);
  readonly #defaultSizes: ReadonlyMap<string, number>;
  /** Documents whose list sizes depend on variables. */
  readonly #varying = new WeakSet<DocumentNode>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
    this.#defaultSizes = defaultSizes(options.schema);
    this.#rules = [
      ...specifiedRules
        .filter((rule) => rule !== OverlappingFieldsCanBeMergedRule)
        .map((rule) => (rule === ValuesOfCorrectTypeRule ? ValuesOfCorrectTypeWithCode : rule)),
      ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ];
  }

  /** @param steps counts the work, for tests; a cached text takes no steps */
  admit(text: string, steps = new Steps()): Admitted {
    return this.#known.get(text) ?? this.#known.set(text, this.#admitNew(text, steps));
  }

  /** The result for this text, if it is cached. */
  known(text: string): Admitted | undefined {
    return this.#known.get(text);
  }

  /** Computes the cost again if it depends on the variables. @returns the error if the cost exceeds the limit */
  costRefusal(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>> | null,
  ): GraphQLError | undefined {
    if (!this.#varying.has(document)) return undefined;
    const ofVariable = (name: string): number | undefined => {
      const given = variables?.[name];
      if (typeof given === 'number') return given;
      const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      return declared?.defaultValue?.kind === Kind.INT ? Number(declared.defaultValue.value) : undefined;
    };
    const measures = measureDocument(document, new Steps(), { defaults: this.#defaultSizes, ofVariable });
    const cost = measures.find(([measured]) => measured === operation)?.[1].cost ?? 0;
    const most = this.#options.limits.cost;
    return cost > most ? tooCostly(cost, most) : undefined;
  }

  #admitNew(text: string, steps: Steps): Admitted {
    try {
      const document = this.#parsed(text, steps);
      return { document, mistakes: this.#validated(document, steps) };
    } catch (error) {
      if (error instanceof GraphQLError) return { refusal: inShort(error, 'GRAPHQL_PARSE_FAILED') };
      // Parsing and validation recurse. A document whose nesting exhausts the stack exceeds the limits; it is not a failure of this server.
      if (error instanceof RangeError) return { refusal: tooDeep() };
      throw error;
    }
  }

  /** @throws {GraphQLError} */
  #parsed(text: string, steps: Steps): DocumentNode {
    const { trusted, limits } = this.#options;
    const isTrusted = trusted === undefined || trusted.includes(text);
    if (trusted && isTrusted === false) throw trusted.refusal();
    const { characters, tokens, nesting } = scanDocument(text);
    steps.characters += characters;
    if (tokens > limits.tokens) throw operationLimit(`Token limit of ${limits.tokens} exceeded.`);
    if (nesting > deepestNesting) throw tooDeep();
    steps.limitFor(tokens);
    const document = parseDocument(text, limits.tokens, () => {
      steps.spend(1);
    });
    // The scanner reported a syntax error that the parser did not find.
    if (trusted && !isTrusted) throw trusted.refusal();
    return document;
  }

  /** @throws {GraphQLError} when the document exceeds a limit */
  #validated(document: DocumentNode, steps: Steps): readonly GraphQLError[] {
    const { schema, limits, introspection } = this.#options;
    const measures = measureDocument(document, steps, { defaults: this.#defaultSizes, ofVariable: () => 1 });
    if (measures.length > mostOperations)
      throw operationLimit(`Limit of ${mostOperations} operations in one document exceeded, found ${measures.length}.`);
    for (const [operation, measure] of measures) {
      checkSize(operation, measure, limits);
      if (isMixed(document, operation))
        throw operationLimit('Ask about the schema (__schema, __type) in a query of its own.');
    }
    // Suggestions reveal names of the schema, so there are none if introspection is off.
    const found = validateDocument(schema, document, this.#rules, steps, {
      maxErrors: mostErrors,
      hideSuggestions: !introspection,
    });
    const conflict = found.length === 0 ? findConflict(schema, document, steps) : undefined;
    const mistakes = conflict ? [conflict] : found;
    if (mistakes.length === 0)
      for (const [, { cost }] of measures) if (cost > limits.cost) throw tooCostly(cost, limits.cost);
    if (hasVaryingSizes(document)) this.#varying.add(document);
    return mistakes.map((error) => inShort(error, 'GRAPHQL_VALIDATION_FAILED'));
  }
}

function checkSize(operation: OperationDefinitionNode, measure: Measure, limits: AdmissionOptions['limits']): void {
  const { depth, aliases, directives, rootFields, wholeSchemas } = measure;
  if (depth > limits.depth) throw operationLimit(`Query depth limit of ${limits.depth} exceeded, found ${depth}.`);
  if (aliases > limits.aliases) throw operationLimit(`Aliases limit of ${limits.aliases} exceeded, found ${aliases}.`);
  if (directives > limits.directives)
    throw operationLimit(`Directives limit of ${limits.directives} exceeded, found ${directives}.`);
  if (isMutation(operation) && rootFields > limits.mutationFields)
    throw operationLimit(`Limit of ${limits.mutationFields} mutations in one document exceeded, found ${rootFields}.`);
  if (wholeSchemas > 1) throw operationLimit('The whole schema may be asked for once in a document.');
}

const tooCostly = (cost: number, most: number): GraphQLError =>
  operationLimit(`Query Cost limit of ${most} exceeded, found ${cost}.`);

/** @param code used if the error has no code */
function inShort(error: GraphQLError, code: string): GraphQLError {
  const short = copyOf(error, shortened(error.message));
  short.extensions['code'] ??= code;
  return short;
}

const tooDeep = () => operationLimit('The document nests too deeply.');
