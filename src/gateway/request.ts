/** Builds the HTTP request from an operation's declaration and its input. */
import { highestClassicAgentId, lowestAgentId } from './checks.ts';
import type { Operation, Route } from './declaration/declaration.ts';
import { BadInput } from './failures.ts';
import type { HttpRequest, Lane } from './transport/http.ts';
import { agentsNamed, encode, type Fields, type Sent } from './declaration/input-fields.ts';

/** The edition of the gateway: `current` uses the newest documented forms, `classic` those of older gateways. */
export type Profile = 'current' | 'classic';

interface Sending {
  readonly profile: Profile;
  readonly timeoutMs: number;
}

type Declared = Pick<Operation<Fields, never>, 'name' | 'route' | 'classicRoute' | 'input' | 'takes' | 'sends'>;

/** Encodes the input. A value out of its range is rejected before anything is sent. @throws {BadInput} */
export function requestOf(
  operation: Declared,
  agentId: string,
  input: object,
  { profile, timeoutMs }: Sending,
  lane: Lane = 'command',
): HttpRequest {
  const classic = profile === 'classic';
  const prefix = operation.takes === 'arguments' ? '' : 'input';
  if (classic)
    for (const [field, id] of [['agentId', agentId] as const, ...agentsNamed(operation.input, input, prefix)])
      checkClassic(field, id);
  const sent = encode(operation.input, input, classic, prefix);
  const { method, path } = routeOf((classic ? operation.classicRoute : undefined) ?? operation.route);
  return {
    lane,
    operation: operation.name,
    method,
    path: path(agentId, sent.path) + queryOf(sent.query),
    body: bodyOf(operation, sent, classic),
    deadlineMs: timeoutMs,
  };
}

function bodyOf({ input, sends }: Declared, { body }: Sent, classic: boolean): string | undefined {
  if (sends === undefined && !hasBody(input, classic)) return undefined;
  return JSON.stringify({ ...sends, ...body });
}

/** Also true if the request omits all of these fields: the gateway then expects an empty object. */
function hasBody(input: Fields, classic: boolean): boolean {
  for (const name in input) {
    const each = input[name];
    if (((classic ? each?.classic?.at : undefined) ?? each?.at) === 'body') return true;
  }
  return false;
}

interface ReadRoute {
  readonly method: HttpRequest['method'];
  readonly path: (agentId: string, parameters: Sent['path']) => string;
}

const routes = new Map<Route, ReadRoute>();

/** Each route is parsed once. */
function routeOf(route: Route): ReadRoute {
  const known = routes.get(route);
  if (known) return known;
  const [method, template] = route.split(' ', 2) as [HttpRequest['method'], string];
  const texts = template.split(/\{(\w+)\}/);
  const read: ReadRoute = {
    method,
    path: (agentId, parameters) => {
      let path = texts[0] ?? '';
      for (let at = 1; at < texts.length; at += 2) {
        const name = texts[at] ?? '';
        path += encodeURIComponent(name === 'agentid' ? agentId : String(parameters[name])) + (texts[at + 1] ?? '');
      }
      return path;
    },
  };
  routes.set(route, read);
  return read;
}

function queryOf(query: Sent['query']): string {
  const given = Object.entries(query);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

function checkClassic(field: string, id: string): void {
  if (Number(id) > highestClassicAgentId)
    throw new BadInput(`${field} must be a number from ${lowestAgentId} to ${highestClassicAgentId}`);
}
