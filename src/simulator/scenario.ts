import { checkedInput, InvalidInput } from './checkedinput.ts';
import { happeningFrom, type Happening } from './happening.ts';

export type ScheduledHappening = Happening & {
  /** Milliseconds on the scenario's clock. */
  readonly at: number;
  /** The happening repeats at this interval, in milliseconds. */
  readonly repeatMs?: number;
};

/** Timed happenings, played automatically. */
export interface Scenario {
  readonly name: string;
  /** What starts the clock: the simulator's start, or each agent's own first sign-in (for happenings without an agent: any agent's first sign-in). */
  readonly clock: 'start' | 'signIn';
  readonly happenings: readonly ScheduledHappening[];
}

/** Reads a scenario's JSON. Error messages name the happening by its position. */
export function scenarioFrom(text: string): Scenario {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InvalidInput(`scenario: not JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  const scenario = checkedInput(value, 'scenario', {
    name: 'string',
    clock: ['start', 'signIn'],
    happenings: 'object',
  });
  const { happenings } = scenario;
  if (!Array.isArray(happenings)) throw new InvalidInput('scenario: "happenings" must be a list');
  happenings.forEach((happening, index) => {
    happeningFrom(happening, `scenario.happenings[${index}]`, { at: 'number', repeatMs: 'number?' });
  });
  return scenario as unknown as Scenario;
}
