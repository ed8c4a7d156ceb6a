/**
 * `node scripts/agent-id-trail.ts`: the files and rooms of src through which the agent id of a release passes, from socket to socket. The script puts
 * a probe into each function of src, sends `releaseAgentConference` to a server over the simulator, and counts the files in which a function received
 * the id, as a parameter or as a named field `agentId`. The declaration of the operation counts too. What happens after the answer does not count.
 */
import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const mostFiles = 20;
const mostRooms = 5;

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');
const declarationFile = 'src/families/conference/operations.ts';
/** A value that occurs nowhere else, so that it identifies the id. */
const agentId = '1001';

const seen = new Map<string, Set<string>>();
let isCounting = false;

/** Called at the start of each function, with the values of its parameters. */
function probe(file: string, name: string, namesField: boolean, values: readonly unknown[]): void {
  if (!isCounting || !values.some((value) => value === agentId || (namesField && holdsId(value)))) return;
  seen.set(file, (seen.get(file) ?? new Set()).add(name));
}
const holdsId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).includes(agentId);
Object.assign(globalThis, { agentIdProbe: probe });

const boundNames = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));

/** Inserts a probe into each function that has parameters. */
function withProbes(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const inserted: { readonly at: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const names = node.parameters.flatMap(({ name }) => boundNames(name)).filter((name) => name !== 'this');
      const body = node.body;
      const call = `globalThis.agentIdProbe(${JSON.stringify(file)}, ${JSON.stringify(nameOf(node))}, ${String(/\bagentId\b/.test(node.getText()))}, [${names.join(', ')}])`;
      if (names.length > 0 && ts.isBlock(body)) inserted.push({ at: body.getStart() + 1, text: ` ${call}; ` });
      else if (names.length > 0)
        inserted.push({ at: body.getStart(), text: `(${call}, ` }, { at: body.getEnd(), text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return inserted
    .map((each, order) => ({ ...each, order }))
    .toSorted((one, other) => other.at - one.at || other.order - one.order)
    .reduce((result, { at, text: added }) => result.slice(0, at) + added + result.slice(at), text);
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named =
    node.name ??
    (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? 'a callback';
}

registerHooks({
  load: (url, context, next) => {
    const path = url.startsWith('file:') ? fileURLToPath(url) : '';
    const simulated = path.startsWith(join(src, 'simulator'));
    if (!path.startsWith(src) || !path.endsWith('.ts') || simulated) return next(url, context);
    const source = withProbes(relative(root, path), readFileSync(path, 'utf8'));
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

async function agentIdTrail(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { createApp } = await import('../src/app.ts');
  const { readConfig } = await import('../src/config.ts');
  const { startServer } = await import('../src/server.ts');
  const { createLog } = await import('../src/telemetry/log.ts');
  const { startSimulator } = await import('../src/simulator/simulator.ts');

  const simulator = await startSimulator({ pollHoldMs: 60_000 });
  const config = readConfig({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: '60000',
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'silent',
  });
  const server = await startServer({ app: await createApp(config, createLog('silent')), config, tabs: () => [] });
  const send = async (query: string, guid?: string) => {
    const headers = { 'content-type': 'application/json', ...(guid && { guid }) };
    const response = await fetch(server.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { agentId } }),
    });
    return (await response.json()) as { readonly data: Readonly<Record<string, { readonly guid?: string }>> };
  };
  const signIn =
    'mutation ($agentId: ID!) { signInAgent(agentId: $agentId, input: { password: "Demo@1001", phoneNumber: "7" }) { ... on SignInAgentSuccess { guid } } }';
  const release = 'mutation ($agentId: ID!) { releaseAgentConference(agentId: $agentId) { __typename } }';
  const { data } = await send(signIn);
  const guid = data['signInAgent']?.guid;
  // The agent has no conference, so no event follows. Once the events of the sign-in are read, its poll is held all the time.
  for (let warm = 0; warm < 5; warm += 1) await send(release, guid);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  isCounting = true;
  await send(release, guid);
  isCounting = false;
  return new Map([[declarationFile, new Set(['the declaration'])], ...seen]);
}

const files = [...(await agentIdTrail())].toSorted(([one], [other]) => one.localeCompare(other));
const rooms = new Set(files.map(([file]) => file.split('/')[1]));
for (const [file, functions] of files) process.stdout.write(`${file}: ${[...functions].join(', ')}\n`);
process.stdout.write(`${rooms.size} rooms of at most ${mostRooms}, ${files.length} files of at most ${mostFiles}\n`);
process.exit(rooms.size <= mostRooms && files.length <= mostFiles ? 0 : 1);
