/** Runs the rows of the table, and renders the results as lines or markdown. */
import type { Scale } from './arena.ts';
import { runRow, wasStalled, type Row, type RowResult } from './row.ts';
import { clientRows } from './rows/clients.ts';
import { epochRows } from './rows/epochs.ts';
import { gatewayRows } from './rows/gateway.ts';
import { instanceRows } from './rows/instances.ts';
import { killRows } from './rows/kill.ts';
import { lateRows } from './rows/late.ts';
import { loadRows } from './rows/load.ts';
import { poisonRows } from './rows/poison.ts';
import { processRows } from './rows/process.ts';
import { redisRows } from './rows/redis.ts';

export const rows: readonly Row[] = [
  ...gatewayRows,
  ...processRows,
  ...clientRows,
  ...loadRows,
  ...killRows,
  ...redisRows,
  ...instanceRows,
  ...lateRows,
  ...epochRows,
  ...poisonRows,
];

export const passed = ({ complaints }: RowResult): boolean => complaints.length === 0;

/** @param lanes number of rows that run at the same time; most of a row is waiting */
export async function runTable(
  chosen: readonly Row[],
  scale: Scale,
  lanes: number,
  told: (result: RowResult) => void,
): Promise<readonly RowResult[]> {
  const results = new Map<string, RowResult>();
  // Long rows first, so that none runs alone at the end.
  const waiting = chosen.toSorted((one, other) => Number(other.long ?? false) - Number(one.long ?? false));
  let heavy: Promise<unknown> | undefined;
  const run = async (row: Row) => {
    const result = await runRow(row, scale);
    results.set(row.id, result);
    told(result);
  };
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (waiting.length > 0) {
        const at = waiting.findIndex((row) => row.heavy !== true || heavy === undefined);
        const row = waiting.splice(at, at < 0 ? 0 : 1)[0];
        if (row === undefined) await heavy;
        else if (row.heavy) await (heavy = run(row).finally(() => (heavy = undefined)));
        else await run(row);
      }
    }),
  );
  return chosen.flatMap(({ id }) => results.get(id) ?? []);
}

const columns = [
  ['id', 5], ['what was done', 100], ['events', 7], ['delivered', 9], ['again', 6], ['announced', 9], ['SILENT', 6], ['ORDER', 6],
  ['INVENTED', 8], ['gaps', 5], ['polls', 5], ['recovery', 8], ['', 6],
] as const; // prettier-ignore

function cells({ id, what, verdict, recoveryMs, complaints }: RowResult): readonly string[] {
  const number = (value: number | undefined) => (value === undefined ? '-' : String(value));
  return [
    id,
    what,
    ...[
      verdict?.events, verdict?.delivered, verdict?.again, verdict?.announced, verdict?.silent, verdict?.outOfOrder, verdict?.invented,
      verdict?.gaps, verdict?.maxPollsInFlight,
    ].map(number), // prettier-ignore
    recoveryMs === 0 ? '-' : `${recoveryMs} ms`,
    complaints.length === 0 ? 'ok' : 'FAILED',
  ];
}

const line = (texts: readonly string[]): string =>
  texts
    .map((text, at) => (at < 2 ? text.padEnd(columns[at]?.[1] ?? 0) : text.padStart(columns[at]?.[1] ?? 0)))
    .join(' ');

export const headLine = (): string => line(columns.map(([name]) => name));
export const resultLine = (result: RowResult): string =>
  [
    line(cells(result)),
    ...(wasStalled(result)
      ? [`      the process of the gateway and the clients was stalled for ${result.stalledMs} ms`]
      : []),
    ...result.notes.map((note) => `      ${note}`),
    ...result.complaints.map((complaint) => `      ! ${complaint}`),
  ].join('\n');

export function markdown(results: readonly RowResult[]): string {
  const row = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    row(columns.map(([name]) => name)),
    row(columns.map((_, at) => (at < 2 ? '---' : '---:'))),
    ...results.map((result) => row(cells(result))),
  ].join('\n');
}

export function closingLine(results: readonly RowResult[]): string {
  const good = results.filter(passed).length;
  return `${good} passed, ${results.length - good} failed`;
}
