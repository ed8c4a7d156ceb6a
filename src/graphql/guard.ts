/** What a document may be. Each limit answers HTTP 400 with OPERATION_LIMIT before anything runs, so that it costs no upstream call. */
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError } from 'graphql';
import {
  Kind,
  OperationTypeNode,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  type ASTVisitor,
  type ValidationContext,
} from 'graphql';
import type { LimitsConfig } from '../config.ts';
import { operationLimit, ValuesOfCorrectTypeWithCode } from './errors.ts';

type DocumentLimits = Pick<LimitsConfig, 'tokens' | 'depth' | 'aliases' | 'directives' | 'mutationFields' | 'cost'>;

/** The words of graphql-armor under our code: its own errors say "Syntax Error" and carry none. */
function refuse(_context: unknown, error: GraphQLError): never {
  throw operationLimit(error.message.replace(/^Syntax Error: /, ''));
}
const onReject = [refuse];

/** Of brackets and braces: far beyond every document that means something, and far from where parsing and validating exhaust the stack. */
const deepestNesting = 500;
/** What opens or closes a level, and what may hold such characters without meaning them. */
const bracketOrText = /[[{\]}]|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*/g;

/** Before it is parsed, since how deep a stack reaches depends on what ran before. @throws {GraphQLError} */
export function checkNesting(document: string): void {
  let depth = 0;
  for (const [found] of document.matchAll(bracketOrText)) {
    if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    if (depth > deepestNesting) throw operationLimit('The document nests too deeply.');
  }
}

/** Parsing and validating recurse: a document that exhausts the stack by its nesting is beyond every limit, not our failure. */
export function withinStack<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw operationLimit('The document nests too deeply.');
    throw error;
  }
}

export const createTokenLimit = ({ tokens }: DocumentLimits) => maxTokensPlugin({ n: tokens, onReject });

/** The validation rules in force: GraphQL's own, ours for codes, and the limits. */
export const createRules = (limits: DocumentLimits) => [
  ...specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? ValuesOfCorrectTypeWithCode : rule)),
  maxDepthRule({ n: limits.depth, flattenFragments: true, ignoreIntrospection: true, onReject }),
  maxAliasesRule({ n: limits.aliases, onReject }),
  maxDirectivesRule({ n: limits.directives, onReject }),
  maxMutationFieldsRule(limits.mutationFields),
  wholeSchemaRule,
  // Last: what it adds up over all fragments has been found free of circles and not too deep.
  costLimitRule({ maxCost: limits.cost, flattenFragments: true, ignoreIntrospection: true, onReject }),
];

/** The answers of these hold the whole schema, half a megabyte of it. Tools ask for it once. */
const wholeSchema = new Set(['__schema', '_service']);
const mostWholeSchemas = 2;

function wholeSchemaRule(): ASTVisitor {
  let found = 0;
  return {
    Field: ({ name }) => {
      if (wholeSchema.has(name.value) && ++found > mostWholeSchemas)
        throw operationLimit(`The whole schema may be asked for ${mostWholeSchemas} times in one document.`);
    },
  };
}

/** One mutation a document, unless set otherwise: thousands of aliases of one would be thousands of calls. */
function maxMutationFieldsRule(n: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      if (operation.operation !== OperationTypeNode.MUTATION) return;
      let fields = 0;
      const seen = new Set<string>();
      const count = (selections: typeof operation.selectionSet.selections): void => {
        for (const selection of selections) {
          if (selection.kind === Kind.FIELD) fields += 1;
          else if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet.selections);
          else if (!seen.has(selection.name.value)) {
            seen.add(selection.name.value);
            count(context.getFragment(selection.name.value)?.selectionSet.selections ?? []);
          }
        }
      };
      count(operation.selectionSet.selections);
      if (fields > n) throw operationLimit(`Limit of ${n} mutations in one document exceeded, found ${fields}.`);
    },
  });
}
