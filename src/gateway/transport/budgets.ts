/**
 * Budgets for concurrent use of the gateway and the store. Proven sessions share the connections for commands, each at most half of them. Callers
 * that prove no open session share small budgets of their own, for the whole instance, with connections of their own.
 */
import { FairBudget } from './fair-budget.ts';
import { GatewayTimeout, GatewayUnavailable, TooManyRequests } from '../failures.ts';

export interface BudgetSettings {
  /** Connections for commands of proven sessions, and the number of commands that may wait for one. */
  readonly connections: number;
  readonly waiting: number;
  readonly timeoutMs: number;
  /** Concurrent calls of unproven callers, and their concurrent sign-ins. */
  readonly unprovenCalls: number;
  readonly signIns: number;
  /** Waiting requests of unproven callers, per kind. */
  readonly unprovenWaiting: number;
  /** Called when a command is rejected because too many wait. */
  readonly refused: () => void;
}

export interface Budgets {
  /** Keyed by session. */
  readonly commands: FairBudget;
  /** Keyed by the client's address, like the following ones. */
  readonly unproven: FairBudget;
  readonly signIns: FairBudget;
  /** Look-ups of unknown Guids' sessions in the store. */
  readonly lookUps: FairBudget;
}

const noPlace = (message: string) => () => new GatewayTimeout(message, { reached: false, reason: 'turn' });

export function createBudgets(settings: BudgetSettings): Budgets {
  const { connections, waiting, timeoutMs: patienceMs, unprovenCalls, signIns, unprovenWaiting, refused } = settings;
  const unproven = (places: number, what: string) =>
    new FairBudget({
      places,
      waiting: unprovenWaiting,
      patienceMs,
      full: () => new TooManyRequests(`Too many ${what} are waiting: retry in a few seconds.`),
      late: noPlace(`Too many ${what} were ahead of this one: retry in a few seconds.`),
    });
  return {
    commands: new FairBudget({
      places: connections,
      placesPerKey: Math.max(1, Math.floor(connections / 2)),
      waiting,
      patienceMs,
      full: () => {
        refused();
        return new GatewayUnavailable('The gateway cannot be reached.', {
          reached: false,
          reason: 'too many commands wait',
        });
      },
      late: noPlace('No connection to the gateway became free in time.'),
    }),
    unproven: unproven(unprovenCalls, 'requests without the Guid of an open session'),
    signIns: unproven(signIns, 'sign-ins'),
    lookUps: unproven(unprovenCalls, 'requests with an unknown Guid'),
  };
}
