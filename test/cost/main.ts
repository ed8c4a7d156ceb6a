/**
 * `npm run test:cost`: searches for the request that costs a running server the most CPU time, over all transports, and checks that none costs more
 * than 50 ms of one core.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { readArguments } from '../../scripts/arguments.ts';
import { readConfig } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { startProcess } from '../faults/server.ts';
import { signIn } from '../rig/client.ts';
import { Meter, transports, type Transport } from './meter.ts';
import { geneCount, shapes, type CostlyRequest, type Genes } from './shapes.ts';

const { values } = readArguments({
  name: 'npm run test:cost',
  about:
    'Searches for the request that costs a running server the most processor time, and judges that none costs more than 50 ms.',
  options: {
    seed: { kind: 'number', default: 1, about: 'Repeats a search' },
    seconds: { kind: 'number', default: 120, atLeast: 1, about: 'Length of the search' },
    show: {
      kind: 'number',
      default: 12,
      atLeast: 0,
      about: 'How many requests are printed; those that cost too much all are',
    },
  },
});
const boundMs = 50;
const { bodyBytes } = readConfig({}).limits;
const takenOfEach = 5;
/** The body around the document, including what makes it unique. */
const frameBytes = 400;
/** The header limit bounds a URL. */
const urlBytes = 15_000;

/** Mulberry32: the same seed gives the same search, except for timing noise of the machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Candidate {
  readonly shape: number;
  readonly genes: Genes;
  readonly transport: Transport;
  /** Whether it carries the Guid of a session. */
  readonly isProven: boolean;
  readonly ms: number;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const random = generator(values.seed);
const simulator = await startSimulator();
const server = await startProcess(simulator.url, { STORE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const { guid } = await signIn(server.url, '1001');
const meter = new Meter(server.url, server.pid ?? 0, guid);

/** @returns undefined if it exceeds the size limit of this transport */
function built({ shape, genes, transport }: Omit<Candidate, 'ms'>): CostlyRequest | undefined {
  const request = shapes[shape]?.build(genes, bodyBytes - frameBytes);
  if (request === undefined) return undefined;
  const { query, variables, operationName } = request;
  const body = JSON.stringify({ query, variables, operationName });
  if (Buffer.byteLength(body) > bodyBytes - frameBytes / 2) return undefined;
  if (transport === 'GET' && new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}) }).toString().length > urlBytes) return undefined; // prettier-ignore
  return request;
}

async function measure(candidate: Omit<Candidate, 'ms'>, count: number): Promise<number> {
  const request = built(candidate);
  if (request === undefined) return 0;
  const taken: number[] = [];
  for (let n = 0; n < count; n++) taken.push(await meter.spent(candidate.transport, request, candidate.isProven));
  return median(taken);
}

const anyTransport = (): Transport => transports[Math.floor(random() * transports.length)] ?? 'fast path';
const anyGenes = (): Genes => Array.from({ length: geneCount }, random);

function mutated({ shape, genes, transport, isProven }: Candidate): Omit<Candidate, 'ms'> {
  const at = Math.floor(random() * geneCount);
  const near = random() < 0.6;
  const moved = near ? Math.min(1, Math.max(0, (genes[at] ?? 0) + (random() - 0.5) * 0.3)) : random();
  return {
    shape,
    genes: genes.with(at, moved),
    transport: random() < 0.15 ? anyTransport() : transport,
    isProven: random() < 0.1 ? !isProven : isProven,
  };
}

// The first requests measure compilation, not the requests.
for (let n = 0; n < 20; n++)
  for (const transport of transports)
    await meter.spent(transport, { query: '{ agent(id: "1001") { id status } }' }, true);

/** The costliest candidates of each shape. */
const best: Candidate[][] = shapes.map(() => []);
const keptOfShape = 3;
const untilMs = performance.now() + values.seconds * 1000;
let tried = 0;
while (performance.now() < untilMs) {
  const shape = Math.floor(random() * shapes.length);
  const known = best[shape] ?? [];
  const parent = known[Math.floor(random() * known.length)];
  const next =
    parent !== undefined && random() < 0.7
      ? mutated(parent)
      : { shape, genes: anyGenes(), transport: anyTransport(), isProven: random() < 0.5 };
  const ms = await measure(next, 1);
  tried += 1;
  known.push({ ...next, ms });
  known.sort((one, other) => other.ms - one.ms);
  known.length = Math.min(known.length, keptOfShape);
}

// Garbage of the search must not count for the candidates.
await sleep(500);
const judged: Candidate[] = [];
for (const known of best)
  for (const [at, candidate] of known.entries())
    // The costliest candidate of each shape is measured over every transport, because all transports have the same limits. The others are measured as
    // found.
    for (const transport of at === 0 ? transports : [candidate.transport])
      if (built({ ...candidate, transport }))
        judged.push({ ...candidate, transport, ms: await measure({ ...candidate, transport }, takenOfEach) });
judged.sort((one, other) => other.ms - one.ms);
meter.close();
await server.stop();
await simulator.close();

const failed = judged.filter(({ ms }) => ms > boundMs);
console.log(
  `${tried} requests tried in ${values.seconds} s, seed ${values.seed}; processor time of the server, median of ${takenOfEach}\n`,
);
console.log('| request | transport | Guid | processor time | document begins |\n| --- | --- | --- | ---: | --- |');
const shown = Math.max(failed.length, values.show);
for (const candidate of judged.slice(0, shown)) {
  const { query = '' } = built(candidate) ?? {};
  const beginning = JSON.stringify(query.slice(0, 60)).replaceAll('|', '\\|');
  console.log(
    `| ${shapes[candidate.shape]?.name} | ${candidate.transport} | ${candidate.isProven ? 'of a session' : 'none'} | ${candidate.ms.toFixed(1)} ms | \`${beginning}\` |`,
  );
}
console.log(`\nThe costliest request took ${judged[0]?.ms.toFixed(1)} ms of one core; the bound is ${boundMs} ms.`);
console.log(`${judged.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || judged.length === 0 ? 1 : 0;
