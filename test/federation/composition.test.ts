/** Composes the printed schema with the composers of schema registries, as docs/federation.md publishes it. */
import { composeServices } from '@theguild/federation-composition';
import { parse, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { desksSdl } from './desks.ts';
import { installHiveGateway } from './hive-gateway.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/federation.md');

interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly definitions: DocumentNode;
}

/** The part of @wundergraph/composition that this test uses. */
interface CosmoComposition {
  readonly federateSubgraphs: (options: { readonly subgraphs: readonly Subgraph[]; readonly version: string }) => {
    readonly success: boolean;
    readonly errors?: readonly Error[];
    readonly warnings: readonly Error[];
  };
}

beforeAll(installHiveGateway, 600_000);

const subgraphs: readonly Subgraph[] = [
  { name: 'agents', url: 'http://127.0.0.1/graphql', definitions: parse(read('schema/schema.graphql')) },
  { name: 'desks', url: 'http://127.0.0.1/desks', definitions: parse(desksSdl) },
];

test('Hive composes it', () => {
  const services = subgraphs.map(({ definitions, ...others }) => ({ ...others, typeDefs: definitions }));
  const { supergraphSdl, errors } = composeServices(services);
  expect(errors ?? []).toEqual([]);
  expect(supergraphSdl).toContain('@cost(');
});

test('Cosmo composes it', async () => {
  // Loaded by name, because the package exists only after this suite has installed it.
  const name = '@wundergraph/composition';
  const { federateSubgraphs } = (await import(name)) as CosmoComposition;
  const { success, errors, warnings } = federateSubgraphs({ subgraphs, version: '1' });
  expect({ success, errors: errors ?? [], warnings }).toEqual({ success: true, errors: [], warnings: [] });
});

test('the recipes publish the file that the package contains', () => {
  const [, recipe = ''] = /^## Publish the schema\n([^]*?)^## /m.exec(page) ?? [];
  const commands = [...recipe.matchAll(/^(?:npx )?(hive|rover|wgc) .*$/gm)].map(([command]) => command);
  expect(commands.length).toBe(8);
  const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
  const [, yaml = ''] = /^```yaml file=compose\.yaml\n([^]*?)^```$/m.exec(recipe) ?? [];
  const { subgraphs: listed } = parseYaml(yaml) as {
    readonly subgraphs: readonly { readonly name: string; readonly schema: { readonly file: string } }[];
  };
  const named = [
    ...commands.flatMap((command) => /schema\/[\w./-]+/.exec(command) ?? []),
    ...listed.map(({ schema }) => schema.file),
  ];
  expect(new Set(named)).toEqual(new Set(['schema/schema.graphql']));
  expect(files).toContain(named[0]);
  // The name by which gateway.config.ts finds the subgraph.
  expect(listed.map(({ name }) => name)).toEqual(['agents']);
  for (const command of commands.filter((each) => !each.includes('router compose')))
    expect(command).toMatch(/(?:--service|--name|subgraph \w+) agents\b/);
});
