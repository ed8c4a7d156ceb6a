/** A row of the table: what is done to the server, and what it must satisfy besides the checker's verdicts. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Arena, type ArenaOptions, type Scale } from './arena.ts';
import { forbidden, type Verdict } from './checker.ts';

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly long?: boolean;
  readonly arena?: ArenaOptions | ((scale: Scale) => ArenaOptions);
  /** Opens a different arena than that of one server. */
  readonly open?: (scale: Scale) => Promise<Arena>;
  /** Needs redis-server. */
  readonly redis?: true;
  /** Makes so many events that a second such row in parallel would overload the gateway and the clients, which share a process. */
  readonly heavy?: true;
  /** Takes long; runs only on request. */
  readonly soak?: true;
  /** Scaled down, it would duplicate another row. */
  readonly wholeOnly?: true;
  readonly run: (arena: Arena) => Promise<void>;
}

export interface RowResult {
  readonly id: string;
  readonly what: string;
  readonly verdict: Verdict | undefined;
  readonly recoveryMs: number;
  readonly tookMs: number;
  /** The longest stall of the process that runs gateway and clients. A request that the gateway reads this late may outlive any lease. */
  readonly stalledMs: number;
  readonly notes: readonly string[];
  /** Reasons for the failure; empty if the row passed. */
  readonly complaints: readonly string[];
}

/** No row takes longer; the longest is the one with a hundred kills. */
const rowLimitMs = 600_000;
const soakLimitMs = 1_500_000;
/** The smallest margin in any row between the end of a poll and the end of its lease. */
const longestStallMs = 500;
/** A run with such a stall proves less than a calm one. */
export const wasStalled = ({ stalledMs }: RowResult): boolean => stalledMs > longestStallMs;
/** A failing row reports at most this many findings. */
const shownFindings = 5;

export async function runRow(row: Row, scale: Scale): Promise<RowResult> {
  const fromMs = performance.now();
  const delay = monitorEventLoopDelay();
  delay.enable();
  const result = { id: row.id, what: row.what, verdict: undefined, recoveryMs: 0, notes: [] };
  const measured = () => ({ tookMs: performance.now() - fromMs, stalledMs: Math.round(delay.max / 1e6) });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, row.soak ? soakLimitMs : rowLimitMs, new Error('the row did not come to an end'));
  });
  try {
    return { ...result, ...(await Promise.race([judge(row, scale), limit])), ...measured() };
  } catch (error) {
    return {
      ...result,
      complaints: [error instanceof Error ? error.message : String(error)],
      ...measured(),
    };
  } finally {
    clearTimeout(timer);
    delay.disable();
  }
}

async function judge(row: Row, scale: Scale) {
  const options = typeof row.arena === 'function' ? row.arena(scale) : row.arena;
  await using arena = await (row.open?.(scale) ?? Arena.open(options ?? {}, scale));
  try {
    await row.run(arena);
  } catch (error) {
    // The verdict up to here says more than the error alone.
    arena.complaints.push(error instanceof Error ? error.message : String(error));
  }
  const verdict = await arena.verdict();
  return {
    verdict,
    recoveryMs: Math.round(arena.recoveryMs),
    notes: arena.notes,
    complaints: [...arena.complaints, ...complaintsOf(verdict, arena.mayOverlap ? 2 : 1)],
  };
}

function complaintsOf(verdict: Verdict, pollsAllowed: number): readonly string[] {
  const { falseGaps, unexplained, left, maxPollsInFlight, uncaught } = verdict;
  const wrong =
    forbidden(verdict) > 0 ||
    falseGaps > 0 ||
    unexplained > 0 ||
    left > 0 ||
    maxPollsInFlight > pollsAllowed ||
    uncaught > 0;
  if (!wrong) return [];
  const counts = `silent ${verdict.silent}, out of order ${verdict.outOfOrder}, invented ${verdict.invented}, false gaps ${falseGaps}, unexplained ends ${unexplained}, left in the queue ${left}, polls in flight ${maxPollsInFlight}, unexpected log lines ${uncaught}`;
  // Lost or invented items say more than an unexpected gap.
  const isGap = (finding: string) => finding.includes('a gap where none can be');
  const worstFirst = verdict.findings.toSorted((one, other) => Number(isGap(one)) - Number(isGap(other)));
  return [counts, ...worstFirst.slice(0, shownFindings)];
}
