/** Coverage of a run: lines of the server's sources, and poller states with the steps taken in them. */
import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import type { PollerState, Step } from '../../src/events/next-step.ts';

const states = new Set<string>();

declare global {
  var simulatedState: (state: PollerState, step: Step) => void;
}
globalThis.simulatedState = ({ session, lease, outcome, loss, isStopping }, step) => {
  const of =
    typeof session === 'string' ? session : session.isOver ? 'over' : session.isSigningOut ? 'signing out' : 'open';
  const parts = [of, lease, outcome?.is ?? 'no outcome', loss ? 'loss' : 'no loss', isStopping ? 'stopping' : 'going'];
  states.add(`${parts.join(', ')} → ${step.do}`);
};

/** Distinct poller states, each with the step that it led to. */
export const statesSeen = (): number => states.size;

export class LineCoverage {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** Only sources that the instances have loaded are counted. */
  async share(): Promise<{ readonly files: number; readonly lines: number; readonly covered: number }> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const byFile = Map.groupBy(
      result.filter(({ url }) => url.includes('/src/') && url.includes('slot=')),
      ({ url }) => url.replace(/[?].*/, ''),
    );
    let [lines, covered] = [0, 0];
    for (const [url, scripts] of byFile) {
      const text = readFileSync(fileURLToPath(url), 'utf8').split('\n');
      const run = new Set(scripts.flatMap((script) => [...linesRun(text, script)]));
      const code = text.flatMap((line, at) => (isCode(line) ? [at] : []));
      lines += code.length;
      covered += code.filter((at) => run.has(at)).length;
    }
    return { files: byFile.size, lines, covered };
  }
}

const isCode = (line: string): boolean =>
  /\w/.test(line) && !/^\s*(?:\/?\*|\/\/|import |export type|readonly \w+[?]?:)/.test(line);

/** The hook prepends its head before the first line and replaces stripped types by blanks, so line and column positions do not change. */
function* linesRun(text: readonly string[], { functions }: Profiler.ScriptCoverage): Generator<number> {
  const end = Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));
  const length = text.reduce((sum, line) => sum + line.length + 1, -1);
  const state = new Uint8Array(end + 1).fill(1);
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges) state.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  let at = end - length;
  for (const [number, line] of text.entries()) {
    const first = at + line.length - line.trimStart().length;
    if (state[first] === 1) yield number;
    at += line.length + 1;
  }
}
