import { defaultRoster, type SimulatedAgent } from './roster.ts';
import type { Scenario } from './scenario.ts';

export interface SimulatorOptions {
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** How long an empty poll is held: AGENT_POLL_WAIT_TIMES x AGENT_POLL_WAIT_INTERVAL, 100 x 100 ms (cec_07_1274). */
  readonly pollHoldMs?: number;
  /** AUTHMODE 1 or 2; the gateway's default is dynamic (cec_07_0005). */
  readonly authMode?: 'static' | 'dynamic';
  /** GUIDINTERVAL: the interval at which the Guid is replaced. */
  readonly guidIntervalMs?: number;
  /** GUIDTIMEOUT: the age at which a Guid expires. */
  readonly guidTimeoutMs?: number;
  /** Silence (no poll, no heartbeat) after which the agent is signed out (cec_07_1202). */
  readonly silenceMs?: number;
  /** Whether calls are recorded. AgentMediaEvent_StopRecordDone is also sent when a conference is left or released. */
  readonly recording?: boolean;
  /** Delay before every command is carried out and answered. Polls are not delayed. */
  readonly latencyMs?: number;
  readonly agents?: readonly SimulatedAgent[];
  /** Types as in the real gateway: numbers as strings, `result` "" in failures, no `result` where the pages show none. */
  readonly looseTyping?: boolean;
  /** What happens to the second of two simultaneous polls. Not documented; 000-007 is inferred. */
  readonly concurrentPolls?: 'refuse' | 'allow';
  /** Above 1, the poll returns a list in `event`. */
  readonly eventsPerAnswer?: number;
  /** `eventGenTime` in events; only in the newest edition. */
  readonly eventTimes?: boolean;
  /** Time from the acceptance of a conference request to AgentConf_RequestSuccess. */
  readonly conferenceDelayMs?: number;
  /** Time after which a ringing outside phone is picked up. */
  readonly phoneJoinMs?: number;
  /** Time from the request of a call until the other phone rings. */
  readonly alertingMs?: number;
  /** Time after which an agent's ringing phone lifts itself; 0: at once. */
  readonly liftMs?: number;
  /** How long a call rings before it counts as not answered. */
  readonly noAnswerMs?: number;
  /** How long a customer stays in an IVR. */
  readonly ivrMs?: number;
  /** Whether the platform makes an agent busy that did not answer (reason 2). */
  readonly busyAfterNoAnswer?: boolean;
  /** Whether OUTBOUND_DETECT_EVENT is sent when an outbound call fails: installations differ. */
  readonly outboundDetection?: boolean;
  /** Length of every voice file. */
  readonly voiceMs?: number;
  /** Length of a minute of conference or rest time; smaller makes time run faster. */
  readonly minuteMs?: number;
  /** How long polls are still served after a sign-out, for AgentOther_ShutdownService. */
  readonly shutdownLingerMs?: number;
  /** How many requests, and how many events, the ledger remembers. Its counters continue. */
  readonly ledgerLimit?: number;
  /** The sign-in answer sets a load balancer's cookie, as on the public cloud. */
  readonly loadBalancerCookie?: boolean;
  readonly keepAliveMs?: number;
  readonly scenario?: Scenario;
}

export type Settings = Readonly<Required<Omit<SimulatorOptions, 'scenario'>>>;

const defaults: Settings = {
  host: '127.0.0.1',
  port: 0,
  pollHoldMs: 10_000,
  authMode: 'dynamic',
  guidIntervalMs: 60_000,
  guidTimeoutMs: 120_000,
  silenceMs: 120_000,
  recording: true,
  latencyMs: 0,
  agents: defaultRoster,
  looseTyping: true,
  concurrentPolls: 'refuse',
  eventsPerAnswer: 1,
  eventTimes: true,
  conferenceDelayMs: 5,
  phoneJoinMs: 5,
  alertingMs: 5,
  liftMs: 0,
  noAnswerMs: 20_000,
  ivrMs: 50,
  busyAfterNoAnswer: true,
  outboundDetection: false,
  voiceMs: 50,
  minuteMs: 60_000,
  shutdownLingerMs: 2_000,
  ledgerLimit: 200_000,
  loadBalancerCookie: false,
  keepAliveMs: 20_000,
};

export function settingsFrom(options: SimulatorOptions): Settings {
  const { scenario: _scenario, ...given } = options;
  return Object.freeze({ ...defaults, ...given });
}
