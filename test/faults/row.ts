/** A row of the table: what is done to the server, and what it is held to beside the checker's verdicts. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Arena, type ArenaOptions, type Scale } from './arena.ts';
import { forbidden, type Verdict } from './checker.ts';

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly long?: boolean;
  readonly arena?: ArenaOptions | ((scale: Scale) => ArenaOptions);
  /** Another world than that of one server. */
  readonly open?: (scale: Scale) => Promise<Arena>;
  /** It needs redis-server. */
  readonly redis?: true;
  /** It makes so many events that another such row at the same time would overload the gateway and the clients, which share a process. */
  readonly heavy?: true;
  /** It takes long, and runs only when it is asked for. */
  readonly soak?: true;
  /** Scaled down it would be another row once more. */
  readonly wholeOnly?: true;
  readonly run: (arena: Arena) => Promise<void>;
}

export interface RowResult {
  readonly id: string;
  readonly what: string;
  readonly verdict: Verdict | undefined;
  readonly recoveryMs: number;
  readonly tookMs: number;
  /** The longest that gateway and clients, one process, stood still: what a gateway reads so late may outlive any lease. */
  readonly stoodMs: number;
  readonly notes: readonly string[];
  /** Why it failed; empty: it did not. */
  readonly complaints: readonly string[];
}

/** No row takes longer; the longest is the one with a hundred kills. */
const rowLimitMs = 600_000;
const soakLimitMs = 1_500_000;
/** The smallest margin that a row leaves between the end of a poll and that of its lease. */
const standstillMs = 500;
/** Such a run proves less than a calm one. */
export const stoodStill = ({ stoodMs }: RowResult): boolean => stoodMs > standstillMs;
/** A row that fails says so shortly. */
const shownFindings = 5;

export async function runRow(row: Row, scale: Scale): Promise<RowResult> {
  const fromMs = performance.now();
  const delay = monitorEventLoopDelay();
  delay.enable();
  const result = { id: row.id, what: row.what, verdict: undefined, recoveryMs: 0, notes: [] };
  const measured = () => ({ tookMs: performance.now() - fromMs, stoodMs: Math.round(delay.max / 1e6) });
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
    // What was seen up to here says more than the error alone.
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
  // What is lost or invented says more than a gap too many.
  const isGap = (finding: string) => finding.includes('a gap where none can be');
  const worstFirst = verdict.findings.toSorted((one, other) => Number(isGap(one)) - Number(isGap(other)));
  return [counts, ...worstFirst.slice(0, shownFindings)];
}
