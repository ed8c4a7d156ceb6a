/**
 * Positions of a document's nodes in its text. graphql-js keeps its tokens for them (most of the memory of a parsed document), and reads the text
 * from its start to its last line break for each node that an error names: ten errors behind 30 000 line breaks took 80 ms, and so did the errors of
 * a list's items. Here a node keeps only its line and column.
 */
import { GraphQLError, parse, type ASTNode, type DocumentNode, type SourceLocation } from 'graphql';

const position = Symbol('position');
const source = Symbol('source');
/** More locations would not help the reader of an error. */
const mostLocations = 10;

interface Placed {
  [position]?: SourceLocation;
  [source]?: string;
  loc?: ASTNode['loc'] | undefined;
}

/**
 * @param onNode is called for each node
 * @throws {GraphQLError} when the syntax is wrong
 */
export function parseDocument(text: string, maxTokens: number, onNode: () => void): DocumentNode {
  const document = parse(text, { maxTokens });
  place(document, onNode);
  (document as Placed)[source] = text;
  return document;
}

/** Recurses as deep as the parser did. */
function place(node: ASTNode, onNode: () => void): void {
  onNode();
  const placed = node as Placed;
  const { startToken } = node.loc ?? {};
  if (startToken) placed[position] = { line: startToken.line, column: startToken.column };
  // Not deleted: an object that loses one of its initial properties becomes slow.
  placed.loc = undefined;
  for (const value of Object.values(node) as readonly unknown[]) {
    if (Array.isArray(value)) for (const item of value) place(item as ASTNode, onNode);
    else if (typeof value === 'object' && value !== null && 'kind' in value) place(value as ASTNode, onNode);
  }
}

/** The text of a parsed document. */
export const textOf = (document: DocumentNode): string | undefined =>
  (document as Placed)[source] ?? document.loc?.source.body;

/** The position of the first character of a node. */
export function positionOf(node: ASTNode): SourceLocation | undefined {
  const { startToken } = node.loc ?? {};
  return (node as Placed)[position] ?? (startToken && { line: startToken.line, column: startToken.column });
}

/** Adds the locations of its nodes to the error. */
export function withLocations(error: GraphQLError): GraphQLError {
  if (error.locations !== undefined || error.nodes === undefined) return error;
  const locations = error.nodes.slice(0, mostLocations).flatMap((node) => positionOf(node) ?? []);
  if (locations.length > 0) Object.assign(error, { locations });
  return error;
}

/** Copies an error, so that the caller can add to its extensions. */
export function copyOf(error: GraphQLError, message = error.message): GraphQLError {
  const { nodes, source, positions, path, originalError, extensions } = error;
  return withLocations(
    new GraphQLError(message, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      path: path ?? null,
      originalError: originalError ?? null,
      extensions: { ...extensions },
    }),
  );
}
