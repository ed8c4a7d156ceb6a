/** The rooms of src and the imports between them, for docs/architecture.md. A room is a folder of src, or a file directly in src. */
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { join } from 'node:path';

/** What each room contains, in the order in which a reader meets the rooms. */
const holds: Readonly<Record<string, string>> = {
  main: 'the process: arguments, signals, exit codes',
  workers: 'several processes on one port, and what supervises them',
  server: 'the port: routes, upgrades, drain',
  app: 'the composition root: settings become an engine, the request pipeline over it, and the transports',
  engine: 'sessions, polls and streams over one store and one gateway, joined; the simulation runs it as well',
  http: 'the transports: fast path, Yoga, WebSocket, event streams, multipart, files, GraphiQL, CORS, compression',
  execution:
    'one pipeline for every request: rate, trusted documents, limits, validation, execution, masking; idempotency keys; downloads',
  schema: 'declarations become GraphQL types and fields; entities, outcomes, federation',
  families: 'the operations and events of each family of the gateway, as data',
  events: 'the poller and its keeper, the streams and their readers, cursors, and what is derived from events',
  gateway: 'a declared operation becomes one request and one answer; envelopes, retcodes, connections, sites',
  credentials: 'sessions and the Guids that prove them; encryption, cookies',
  journal: 'what survives a restart: the event log, sessions, leases and idempotency keys, in SQLite or Redis',
  net: 'what several rooms need of the wire: write coalescing, the depth of JSON',
  telemetry: 'logs, metrics, traces, request ids',
  config: 'the settings in the units of the code',
  settings: 'every setting with its default, its meaning and its check',
  simulator: 'a gateway to test against; it shares no code with the rest',
  demo: 'what `npm start` shows without a gateway of your own',
};
/** Files that count as part of another room. */
const partOf: Readonly<Record<string, string>> = { 'setting-kinds': 'settings' };
/** All rooms may import some of these, and the others import all rooms: their arrows would hide the other arrows. */
const leftOutOfPicture = new Set([
  'main',
  'workers',
  'server',
  'app',
  'engine',
  'telemetry',
  'config',
  'settings',
  'demo',
]);

interface Room {
  readonly name: string;
  /** Rooms from which it imports values. */
  readonly imports: readonly string[];
  /** Rooms from which it imports only types. */
  readonly types: readonly string[];
}

/** The rooms in an order in which no room imports one above it. @throws When there is no such order, or a room has no description. */
export async function readRooms(root: string): Promise<readonly Room[]> {
  const options: ICruiseOptions = await extractDepcruiseOptions(join(root, '.dependency-cruiser.js'));
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(['src'], { ...options, baseDir: root, validate: false }, undefined, { tsConfig });
  const values = new Map<string, Set<string>>();
  const types = new Map<string, Set<string>>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = roomOf(source);
    if (from === undefined) continue;
    for (const kind of [values, types]) if (!kind.has(from)) kind.set(from, new Set());
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = roomOf(resolved);
      if (to !== undefined && to !== from) (dependencyTypes.includes('type-only') ? types : values).get(from)?.add(to);
    }
  }
  const known = Object.keys(holds);
  const undescribed = [...values.keys()].filter((name) => !known.includes(name));
  if (undescribed.length > 0)
    throw new Error(`scripts/rooms.ts does not say what these hold: ${undescribed.join(', ')}`);
  const ordered = (names: Iterable<string>) =>
    [...names].sort((one, other) => known.indexOf(one) - known.indexOf(other));
  const rooms = ordered(values.keys()).map((name): Room => {
    const imports = values.get(name) ?? new Set<string>();
    return {
      name,
      imports: ordered(imports),
      types: ordered([...(types.get(name) ?? [])].filter((other) => !imports.has(other))),
    };
  });
  return fromTheTop(rooms);
}

function roomOf(path: string): string | undefined {
  const name = /^src\/([^/]+?)(?:[.]ts)?(?:\/|$)/.exec(path)?.[1];
  return name === undefined ? undefined : (partOf[name] ?? name);
}

function fromTheTop(rooms: readonly Room[]): readonly Room[] {
  const placed: Room[] = [];
  const waiting = [...rooms];
  while (waiting.length > 0) {
    const isImported = ({ name }: Room) =>
      waiting.some((other) => other.name !== name && [...other.imports, ...other.types].includes(name));
    const at = waiting.findIndex((room) => !isImported(room));
    if (at < 0)
      throw new Error(`these rooms import each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    placed.push(...waiting.splice(at, 1));
  }
  return placed;
}

/** Markdown, not yet formatted: the picture and the table of the rooms. */
export function roomsSection(rooms: readonly Room[]): string {
  const shown = rooms.filter(({ name }) => !leftOutOfPicture.has(name));
  const arrows = shown.flatMap(({ name, imports, types }) => [
    ...imports.filter(isShown).map((other) => `  ${name} --> ${other}`),
    ...types.filter(isShown).map((other) => `  ${name} -.-> ${other}`),
  ]);
  const list = (names: readonly string[]) => names.join(', ');
  return [
    '```mermaid',
    'flowchart TD',
    ...shown.map(({ name }) => `  ${name}`),
    ...arrows,
    '```',
    '',
    '| room | holds | imports | only types of |',
    '| --- | --- | --- | --- |',
    ...rooms.map(
      ({ name, imports, types }) => `| \`${name}\` | ${holds[name] ?? ''} | ${list(imports)} | ${list(types)} |`,
    ),
  ].join('\n');
}

const isShown = (name: string): boolean => !leftOutOfPicture.has(name);
