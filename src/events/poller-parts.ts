/** The dependencies of a poller. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession, Credential } from '../credentials/session.ts';
import type { Poll } from '../gateway/poll.ts';
import type { SignsOfLife } from '../gateway/transport/signs-of-life.ts';
import type { EventLog } from '../journal/journal.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import type { PollHold } from './hold.ts';
import type { SessionEnds } from './session-ends.ts';

export interface PollerParts {
  readonly ledger: GuidLedger;
  readonly journal: Pick<EventLog, 'append'>;
  readonly ends: SessionEnds;
  readonly poll: Poll;
  /** Calls `updateGuid`. Resolves with true if the gateway answered, whatever the answer. */
  readonly renewGuid: (session: AgentSession) => Promise<boolean>;
  /** Sends the heartbeat of push mode. @returns the retcode; undefined if no complete envelope arrived */
  readonly heartbeat: (credential: Credential) => Promise<string | undefined>;
  readonly hold: PollHold;
  readonly signs: Pick<SignsOfLife, 'firstAfter'>;
  readonly pauseMs: number;
  /** Whether this process signed the agent in: all earlier polls are then over. */
  readonly isSignedInHere: (session: AgentSession) => boolean;
  /** True if no subscriber and no request needs this session polled any longer. */
  readonly idle: (session: AgentSession) => boolean;
  /** Called once, in the same tick as the decision to stop. @param wanted the session continues, and another process may poll it */
  readonly stopped: (wanted: boolean) => void;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Pick<Traces, 'polled'>;
}
