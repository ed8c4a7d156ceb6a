/** What a poller works with. */
import type { GatewayRefusal } from '../gateway/failures.ts';
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { Session } from '../credentials/session.ts';
import type { Journal } from '../journal/journal.ts';
import type { Lease } from '../journal/lease.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import type { PollHold } from './hold.ts';
import type { Poll } from '../gateway/poll.ts';

export interface PollerParts {
  readonly ledger: GuidLedger;
  readonly journal: Pick<Journal, 'append'>;
  readonly poll: Poll;
  /** `updateGuid`: true once the gateway has answered, whatever it said. */
  readonly renewGuid: (session: Session) => Promise<boolean>;
  /** The heartbeat of push mode. @throws {GatewayFault} */
  readonly heartbeat: (session: Session) => Promise<GatewayRefusal | null>;
  readonly hold: PollHold;
  readonly pauseMs: number;
  /** True when nobody needs this session polled any longer. */
  readonly idle: (session: Session) => boolean;
  /** Called once, in the same tick as the decision to stop. @param wanted the session goes on, and another process may poll it */
  readonly stopped: (wanted: boolean) => void;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Pick<Traces, 'polled'>;
}

/** When a poll was asked for, and how long it was waited for. */
export interface Sent {
  /** Monotonic milliseconds. */
  readonly atMs: number;
  readonly atEpochMs: number;
  readonly deadlineMs: number;
}

/** An answer may have been lost with the process that polled before, which has to be announced. */
export interface Suspect {
  /** Epoch milliseconds, for those who read the gap. */
  readonly sinceMs: number;
  /** Monotonic milliseconds: the gateway's hold counts from here, which no step of a clock may shorten. */
  readonly lastPollAtMs: number;
}

export const suspectOf = ({ lapsedSinceMs: sinceMs, lastPollAtMs }: Lease): Suspect | undefined =>
  sinceMs === undefined ? undefined : { sinceMs, lastPollAtMs };
