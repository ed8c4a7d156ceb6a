import { checkedInput, InvalidInput } from './checkedinput.ts';
import { happeningFrom, type Happening } from './happening.ts';

export type ScheduledHappening = Happening & {
  /** Milliseconds on the scenario's clock. */
  readonly at: number;
  /** Happens again every so many milliseconds. */
  readonly repeatMs?: number;
};

/** Timed happenings, played without anyone's help. */
export interface Scenario {
  readonly name: string;
  /** What starts the clock: the simulator, or for each agent its own first sign-in (happenings without an agent: anybody's). */
  readonly clock: 'start' | 'signIn';
  readonly happenings: readonly ScheduledHappening[];
}

/** Reads a scenario's JSON; complaints name the happening by its place. */
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
