/** The documents of schema/operations: hand-written ones and derived ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface OperationFile {
  readonly name: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '..', '..', 'schema', 'operations');
const filesIn = (path: string): readonly OperationFile[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));

export const handWrittenFiles = filesIn(folder);
export const derivedFiles = filesIn(join(folder, 'derived'));
export const operationFiles = [...handWrittenFiles, ...derivedFiles];
