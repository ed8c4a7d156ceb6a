/** An operation's declaration and its input as the request that goes out. */
import { highestClassicAgentId } from './checks.ts';
import { BadInput } from './failures.ts';
import type { HttpRequest, Lane } from './http.ts';
import { inProfile, type Operation, type Profile } from './operation.ts';

interface Sending {
  readonly profile: Profile;
  readonly timeoutMs: number;
}

/** Encodes the input: what is out of range is refused here, before anything is sent. @throws {BadInput} */
export function requestOf<Input, Result>(
  declared: Operation<Input, Result>,
  agentId: string,
  input: Input,
  { profile, timeoutMs }: Sending,
  lane: Lane = 'command',
): HttpRequest {
  if (profile === 'classic') for (const [field, id] of agentsNamed(declared, agentId, input)) checkClassic(field, id);
  const operation = inProfile(declared, profile);
  const { method, texts } = routeOf(operation.route);
  const parts = operation.path?.(input) ?? [];
  let path = texts[0] ?? '';
  for (let at = 1; at < texts.length; at++)
    path += `${encodeURIComponent((at === 1 ? agentId : parts[at - 2]) ?? '')}${texts[at] ?? ''}`;
  if (operation.query) path += queryOf(operation.query(input));
  const body = operation.body?.(input);
  return {
    lane,
    operation: operation.name,
    method,
    path,
    body: body === undefined ? undefined : written(body),
    deadlineMs: timeoutMs,
  };
}

/** @throws {BadInput} for an input that nests too deeply to be written */
function written(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    throw new BadInput('the input nests too deeply');
  }
}

interface Route {
  readonly method: HttpRequest['method'];
  /** What stands before, between and behind the parameters. */
  readonly texts: readonly string[];
}

const routes = new Map<string, Route>();

/** There are as many as operations, and each is read once. */
function routeOf(route: string): Route {
  const known = routes.get(route);
  if (known) return known;
  const [method, template] = route.split(' ', 2) as [HttpRequest['method'], string];
  const read = { method, texts: template.split(/\{\w+\}/) };
  routes.set(route, read);
  return read;
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

const agentsNamed = <Input, Result>({ agents }: Operation<Input, Result>, agentId: string, input: Input) => [
  ['agentId', agentId] as const,
  ...(agents?.(input) ?? []),
];

function checkClassic(field: string, id: string): void {
  if (Number(id) > highestClassicAgentId)
    throw new BadInput(`${field} must be a number from 101 to ${highestClassicAgentId}`);
}
