/** Finds the operations of a document, without a parser of GraphQL: GraphiQL's bundle exports none. */

/** Comments and strings are tokens as a whole, because they can contain anything. */
const token = /#[^\n\r]*|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|@?[A-Za-z_]\w*|[{}()[\]]/g;
const kinds = ['query', 'mutation', 'subscription'];

/** @returns kind and, if given, name of each operation, in their order */
export function operationsOf(document) {
  const operations = [];
  /** Brackets that are open. */
  let depth = 0;
  let isStart = true;
  /** The operation whose name may follow. */
  let unnamed;
  for (const [text] of document.matchAll(token)) {
    if (/^[#"]/.test(text)) continue;
    if (isStart) {
      const kind = text === '{' ? 'query' : text;
      const operation = kinds.includes(kind) ? { kind } : undefined;
      if (operation) operations.push(operation);
      unnamed = text === '{' ? undefined : operation;
    } else {
      if (unnamed && /^\w/.test(text)) unnamed.name = text;
      unnamed = undefined;
    }
    isStart = false;
    if (/[{([]/.test(text)) depth += 1;
    if (/[})\]]/.test(text)) {
      depth -= 1;
      isStart = depth === 0 && text === '}';
    }
  }
  return operations;
}

/**
 * The operation that GraphiQL means. Just after a tab is opened, GraphiQL still has the operation name and the syntax tree of the previous tab. A
 * name that the document does not have is therefore ignored.
 * @returns undefined if the document has several operations, and none with this name
 */
export function chosenOperation(document, operationName) {
  const operations = operationsOf(document);
  const named = operations.find(({ name }) => name !== undefined && name === operationName);
  return named ?? (operations.length === 1 ? operations[0] : undefined);
}
