/** The configuration of Apollo MCP Server in docs/trusted-documents.md: its documents, sent as that server sends them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { signIn, type GraphqlError } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/trusted-documents.md'), 'utf8');
const [, yaml = ''] = /^```yaml file=mcp\.yaml\n([^]*?)^```$/m.exec(page) ?? [];
const config = parseYaml(yaml) as {
  readonly headers: Readonly<Record<string, string>>;
  readonly operations: { readonly paths: readonly string[] };
  readonly overrides: { readonly mutation_mode: string };
};

const tools = config.operations.paths.map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const operations = parse(text).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return { path, text, operations };
});

test('each of its files is one tool: one operation with a name, and a comment that describes it', () => {
  expect(tools.length).toBeGreaterThan(3);
  for (const { path, text, operations } of tools) {
    expect(operations.length, path).toBe(1);
    const [operation] = operations;
    // The tool names that the protocol allows.
    expect(operation?.name?.value, path).toMatch(/^\w{1,64}$/);
    expect(operation?.operation, path).not.toBe(OperationTypeNode.SUBSCRIPTION);
    expect(text, path).toMatch(/^# \S/);
  }
  const names = tools.map(({ operations }) => operations[0]?.name?.value);
  expect(new Set(names).size).toBe(names.length);
  // A model that signs agents in would see their passwords.
  expect(names).not.toContain('SignInAgent');
  // Otherwise its mutations are not exposed as tools.
  const mutations = tools.filter(({ operations }) => operations[0]?.operation === OperationTypeNode.MUTATION);
  expect([mutations.length > 0, config.overrides.mutation_mode]).toEqual([true, 'explicit']);
});

const variables: Readonly<Record<string, object>> = {
  Conferences: { ids: ['5000'] },
  SetAgentCustomState: { input: { state: 7 } },
};

test('its tools are executed where documents are trusted, and nothing else is', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  await using trusting = await startFacade({ gateway: facade.simulator, env: { TRUSTED_DOCUMENTS: 'on' } });
  const headers = Object.fromEntries(
    Object.entries(config.headers).map(([name, value]) => [name, value.replace('${env.AGENT_GUID}', guid)]),
  );
  expect(headers['guid']).toBe(guid);
  const call = async (query: string, operationName: string, given: object) => {
    const extensions = { clientLibrary: { name: 'mcp', version: '1.0.0' } };
    const response = await fetch(trusting.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: '*/*', ...headers },
      body: JSON.stringify({ variables: given, query, extensions, operationName }),
    });
    return (await response.json()) as { readonly data?: object | null; readonly errors?: readonly GraphqlError[] };
  };
  for (const { path, text, operations } of tools) {
    const name = operations[0]?.name?.value ?? '';
    const { data, errors } = await call(text, name, { agentId: '1001', ...variables[name] });
    expect([data == null, errors ?? []], path).toEqual([false, []]);
  }
  const { errors = [] } = await call('query AgentStatus { agent(id: "1001") { skills { id } } }', 'AgentStatus', {});
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['PERSISTED_QUERY_NOT_IN_LIST']);
});
