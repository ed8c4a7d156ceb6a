/**
 * Prints files from the source: the schema as SDL, a document for each declared operation, a typed document for each file of schema/operations, the
 * types of the events, the rules of calls and the keys for words (all in the client kit), the catalogue of undocumented operations, the gateway as
 * OpenAPI and AsyncAPI, and in docs the page of settings, the rooms of src, and the tables of the gateway's operations and events.
 *
 *   npm run generate           writes the files that are out of date
 *   npm run check:generated    writes nothing, and fails if a file is out of date
 */
import { generate } from '@graphql-codegen/cli';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { lexicographicSortSchema, print as printDocument, type DocumentNode } from 'graphql';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readArguments } from './scripts/arguments.ts';
import { clientEvents, clientSubscription } from './scripts/client-events.ts';
import { clientWords } from './scripts/client-words.ts';
import { eventsTable } from './scripts/events-table.ts';
import { gatewayAsyncApi } from './scripts/gateway-asyncapi.ts';
import { gatewayOpenApi } from './scripts/gateway-openapi.ts';
import { operationDocuments } from './scripts/operation-documents.ts';
import { operationsTable } from './scripts/operations-table.ts';
import { possibleTypes } from './scripts/possible-types.ts';
import { readRooms, roomsSection } from './scripts/rooms.ts';
import { settingsPage } from './scripts/settings-page.ts';
import { trustedManifests } from './scripts/trusted-manifests.ts';
import { undocumentedOperations, undocumentedSource } from './scripts/undocumented-operations.ts';
import { families } from './src/schema/families.ts';
import { printSubgraph } from './src/schema/federation.ts';
import { eventTypes, schema as servedSchema } from './src/schema/schema.ts';

const root = import.meta.dirname;
const schemaFile = 'schema/schema.graphql';
const typedDocuments = 'client/src/generated/';
const operationsFile = 'docs/operations-of-the-gateway.md';
const eventsFile = 'docs/events-of-the-gateway.md';
const settingsFile = 'docs/configuration.md';
const architectureFile = 'docs/architecture.md';
const undocumentedFile = 'src/families/undocumented/catalogue.generated.ts';

/** A file by its path from the root of the project, with the content that it should have. */
interface Printed {
  readonly path: string;
  readonly content: string;
}

/** Sorted, so that moving a declaration changes no file. */
const schema = lexicographicSortSchema(servedSchema);
const sdl = `${(await printSubgraph(schema)).trimEnd()}\n`;

const handWrittenFolder = 'schema/operations';
const derivedFolder = 'schema/operations/derived';
const handWritten = readdirSync(join(root, handWrittenFolder))
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(join(root, handWrittenFolder, name), 'utf8'));
const derived = operationDocuments(schema, families, handWritten);
const undocumented = undocumentedOperations(root);

const documents: CodegenConfig = {
  cwd: root,
  schema: sdl,
  documents: [...handWritten, ...derived.map(({ text }) => text)],
  silent: true,
  errorsOnly: true,
  generates: {
    [typedDocuments]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        enumType: 'string-literal',
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { _Any: 'unknown', DateTime: 'string', ID: 'string', JSON: 'unknown' },
      },
    },
  },
};

/**
 * The rules for what an event changes in an agent's calls have one source, in the server. The kit has a copy, because it does not depend on
 * the server.
 */
const callRules = [
  ...['agent-calls', 'call-effects', 'call-details', 'call-projection'].map((name) => `src/events/${name}.ts`),
  'src/schema/call-notes.ts',
].map((source): Printed => {
  const text = readFileSync(join(root, source), 'utf8').replaceAll("'../events/", "'./");
  const path = `${typedDocuments}calls/${basename(source)}`;
  return { path, content: `/** Copied by npm run generate from ${source}. */\n${text}` };
});

/** The page with the rooms according to the imports. */
async function architecture(): Promise<string> {
  const path = join(root, architectureFile);
  const section = roomsSection(await readRooms(root));
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- rooms:.*-->\n)[^]*(<!-- \/rooms -->)/,
    (_all, start: string, end: string) => `${start}\n${section}\n\n${end}`,
  );
  return markdown(path, text);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const markdown = async (path: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(path)), parser: 'markdown' });

async function print(): Promise<readonly Printed[]> {
  const files = (await generate(documents, false)) as readonly {
    readonly filename: string;
    readonly content: string;
  }[];
  return [
    { path: schemaFile, content: sdl },
    { path: architectureFile, content: await architecture() },
    { path: settingsFile, content: await markdown(join(root, settingsFile), settingsPage()) },
    {
      path: operationsFile,
      content: await markdown(join(root, operationsFile), operationsTable(schema, undocumented)),
    },
    { path: undocumentedFile, content: undocumentedSource(undocumented) },
    { path: eventsFile, content: await markdown(join(root, eventsFile), eventsTable(schema, eventTypes)) },
    { path: 'schema/gateway/openapi.json', content: json(gatewayOpenApi(root, schema)) },
    { path: 'schema/gateway/asyncapi.json', content: json(gatewayAsyncApi(root, eventTypes)) },
    { path: 'schema/generated/possible-types.json', content: possibleTypes(schema) },
    ...(await Promise.all(
      derived.map(async ({ name, text }) => {
        const path = `${derivedFolder}/${name}.graphql`;
        return { path, content: await format(text, { ...(await resolveConfig(join(root, path))), parser: 'graphql' }) };
      }),
    )),
    ...trustedManifests([...handWritten, ...derived.map(({ text }) => text), clientSubscription(schema)]).map(
      ({ name, content }) => ({ path: `schema/generated/${name}`, content }),
    ),
    // The preset's second file maps the texts of documents in source files to types. Our documents are all separate files.
    ...files
      .filter(({ filename }) => filename.endsWith('/graphql.ts'))
      .map(({ content }) => ({ path: `${typedDocuments}operations.ts`, content: withText(content) })),
    { path: `${typedDocuments}events.ts`, content: clientEvents(schema) },
    { path: `${typedDocuments}words.ts`, content: clientWords(schema) },
    ...callRules,
  ];
}

/**
 * Documents that carry their own text, in the same place as after graphql's parser: a client that sends one needs no printer, and no graphql at all.
 */
const withText = (content: string): string =>
  content.replaceAll(
    /^(export const \w+Document = )(\{.*\})( as unknown as DocumentNode<.*>;)$/gm,
    (...found: string[]) => {
      const [, name = '', json = '', type = ''] = found;
      const document = JSON.parse(json) as DocumentNode;
      const body = printDocument(document);
      const source = { body, name: 'GraphQL request', locationOffset: { line: 1, column: 1 } };
      return `${name}${JSON.stringify({ ...document, loc: { start: 0, end: body.length, source } })}${type}`;
    },
  );

function isCurrent({ path, content }: Printed): boolean {
  try {
    return readFileSync(join(root, path), 'utf8') === content;
  } catch {
    return false;
  }
}

const { values } = readArguments({
  name: 'npm run generate',
  about: 'Writes the files that are derived from the schema, the declarations and the settings.',
  options: {
    check: { kind: 'flag', about: 'Write nothing, and fail where a file is out of date (npm run check:generated)' },
  },
});
const checkOnly = values.check;
const printed = await print();
const outOfDate = printed.filter((each) => !isCurrent(each));
const paths = new Set(printed.map(({ path }) => path));
const left = (existsSync(join(root, derivedFolder)) ? readdirSync(join(root, derivedFolder)) : [])
  .map((name) => `${derivedFolder}/${name}`)
  .filter((path) => !paths.has(path));
for (const path of left) {
  if (!checkOnly) rmSync(join(root, path));
  process.stdout.write(checkOnly ? `${path} is of no declared operation: npm run generate\n` : `${path} removed\n`);
}
for (const { path, content } of outOfDate) {
  if (!checkOnly) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  process.stdout.write(checkOnly ? `${path} is out of date: npm run generate\n` : `${path} written\n`);
}
if (checkOnly && outOfDate.length + left.length > 0) process.exitCode = 1;
