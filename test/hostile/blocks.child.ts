/**
 * How often V8 enters a block of code, of whatever module, while each of the documents on stdin is judged. A process of its own: what was loaded
 * before the count begins is not counted block by block.
 */
import { Session } from 'node:inspector/promises';
import { json } from 'node:stream/consumers';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { readConfig } = await import('../../src/config.ts');
const { DocumentAdmission } = await import('../../src/execution/admit-document.ts');
const { schema } = await import('../../src/schema/schema.ts');

async function entered(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

const admission = new DocumentAdmission({ schema, limits: readConfig({}).limits, introspection: true });
// What is made once for a schema is made before.
admission.admit('{ agent(id: "1001") { id } }');
const counts: number[] = [];
for (const document of (await json(process.stdin)) as readonly string[]) {
  await entered();
  admission.admit(document);
  counts.push(await entered());
}
process.stdout.write(JSON.stringify(counts));
