/** An operation's declaration and its input as the request that goes out. */
import { highestClassicAgentId } from './checks.ts';
import { BadInput } from './failures.ts';
import type { HttpRequest } from './http.ts';
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
): HttpRequest {
  if (profile === 'classic') for (const [field, id] of agentsNamed(declared, agentId, input)) checkClassic(field, id);
  const operation = inProfile(declared, profile);
  const [method, template] = operation.route.split(' ', 2) as [HttpRequest['method'], string];
  const parts = [agentId, ...(operation.path?.(input) ?? [])];
  let path = template.replace(/\{\w+\}/g, () => encodeURIComponent(parts.shift() ?? ''));
  const query = Object.entries(operation.query?.(input) ?? {}).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  if (query.length > 0) path += `?${new URLSearchParams(query).toString()}`;
  const body = operation.body?.(input);
  return {
    lane: 'command',
    operation: operation.name,
    method,
    path,
    body: body === undefined ? undefined : JSON.stringify(body),
    deadlineMs: timeoutMs,
  };
}

const agentsNamed = <Input, Result>({ agents }: Operation<Input, Result>, agentId: string, input: Input) => [
  ['agentId', agentId] as const,
  ...(agents?.(input) ?? []),
];

function checkClassic(field: string, id: string): void {
  if (Number(id) > highestClassicAgentId)
    throw new BadInput(`${field} must be a number from 101 to ${highestClassicAgentId}`);
}
