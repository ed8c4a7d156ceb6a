import { InvalidInput } from './checkedinput.ts';
import { agentRange, defaultRoster, type SimulatedAgent } from './roster.ts';
import type { SimulatorOptions } from './settings.ts';

type Read = (text: string) => unknown;

interface Variable {
  readonly option: keyof SimulatorOptions;
  readonly read: Read;
  readonly meaning: string;
}

const integer =
  (from: number, to: number): Read =>
  (text) => {
    if (!/^\d+$/.test(text) || Number(text) < from || Number(text) > to)
      throw new InvalidInput(`must be an integer from ${from} to ${to}`);
    return Number(text);
  };
const oneOf =
  (...words: readonly string[]): Read =>
  (text) => {
    if (!words.includes(text)) throw new InvalidInput(`must be one of ${words.join(', ')}`);
    return text;
  };
const flag: Read = (text) => oneOf('true', 'false')(text) === 'true';
const milliseconds = integer(0, 2_147_483_647);

/** All settings of the stand-alone simulator except SIMULATOR_SCENARIO, which is a file. */
export const variables: Readonly<Record<string, Variable>> = {
  SIMULATOR_HOST: { option: 'host', read: (text) => text, meaning: 'address to listen on (127.0.0.1)' },
  SIMULATOR_PORT: { option: 'port', read: integer(0, 65_535), meaning: 'port, 0 takes a free one (4100)' },
  SIMULATOR_AGENTS: {
    option: 'agents',
    read: agentRanges,
    meaning: 'ids such as 1001-1020,2001, passwords Demo@<id> (1001-1020 and the inspector 1100)',
  },
  SIMULATOR_POLL_HOLD_MS: {
    option: 'pollHoldMs',
    read: milliseconds,
    meaning: 'how long an empty poll is held (10000)',
  },
  SIMULATOR_AUTH_MODE: {
    option: 'authMode',
    read: oneOf('static', 'dynamic'),
    meaning: 'whether the Guid is replaced (dynamic)',
  },
  SIMULATOR_GUID_INTERVAL_MS: {
    option: 'guidIntervalMs',
    read: milliseconds,
    meaning: 'replacement period of the Guid (60000)',
  },
  SIMULATOR_GUID_TIMEOUT_MS: {
    option: 'guidTimeoutMs',
    read: milliseconds,
    meaning: 'age at which a Guid is dead (120000)',
  },
  SIMULATOR_SILENCE_MS: {
    option: 'silenceMs',
    read: milliseconds,
    meaning: 'time without a poll that signs an agent out (120000)',
  },
  SIMULATOR_LATENCY_MS: { option: 'latencyMs', read: milliseconds, meaning: 'wait before each command (0)' },
  SIMULATOR_RECORDING: { option: 'recording', read: flag, meaning: 'calls and conferences are recorded (true)' },
  SIMULATOR_LOOSE_TYPING: {
    option: 'looseTyping',
    read: flag,
    meaning: 'numbers as strings, "" for failed results (true)',
  },
  SIMULATOR_CONCURRENT_POLLS: {
    option: 'concurrentPolls',
    read: oneOf('refuse', 'allow'),
    meaning: 'what a second poll meets (refuse)',
  },
  SIMULATOR_EVENTS_PER_ANSWER: {
    option: 'eventsPerAnswer',
    read: integer(1, 100_000),
    meaning: 'above 1, polls answer lists (1)',
  },
  SIMULATOR_EVENT_TIMES: { option: 'eventTimes', read: flag, meaning: 'events carry eventGenTime (true)' },
  SIMULATOR_CONFERENCE_DELAY_MS: {
    option: 'conferenceDelayMs',
    read: milliseconds,
    meaning: 'until a conference is granted (5)',
  },
  SIMULATOR_ALERTING_MS: {
    option: 'alertingMs',
    read: milliseconds,
    meaning: 'from the request of a call until the other phone rings (5)',
  },
  SIMULATOR_PHONE_JOIN_MS: {
    option: 'phoneJoinMs',
    read: milliseconds,
    meaning: 'after which a phone outside that rings picks up (5)',
  },
  SIMULATOR_LIFT_MS: {
    option: 'liftMs',
    read: milliseconds,
    meaning: "after which an agent's phone that rings lifts itself (0: at once)",
  },
  SIMULATOR_NO_ANSWER_MS: {
    option: 'noAnswerMs',
    read: milliseconds,
    meaning: 'how long a call rings before it counts as not answered (20000)',
  },
  SIMULATOR_IVR_MS: { option: 'ivrMs', read: milliseconds, meaning: 'how long a customer stays in an IVR (50)' },
  SIMULATOR_BUSY_AFTER_NO_ANSWER: {
    option: 'busyAfterNoAnswer',
    read: flag,
    meaning: 'an agent that does not answer is set busy (true)',
  },
  SIMULATOR_OUTBOUND_DETECTION: {
    option: 'outboundDetection',
    read: flag,
    meaning: 'failed outbound calls say why (false)',
  },
  SIMULATOR_MINUTE_MS: {
    option: 'minuteMs',
    read: integer(1, 600_000),
    meaning: 'length of a minute of conference or rest (60000)',
  },
  SIMULATOR_LEDGER_LIMIT: {
    option: 'ledgerLimit',
    read: integer(1, 10_000_000),
    meaning: 'requests and events remembered (200000)',
  },
};

/** Reads the options from the environment. The error message names the first wrong value. */
export function optionsFrom(environment: Readonly<Record<string, string | undefined>>): SimulatorOptions {
  const options: Partial<Record<keyof SimulatorOptions, unknown>> = { port: 4100 };
  for (const [name, { option, read }] of Object.entries(variables)) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    try {
      options[option] = read(text);
    } catch (error) {
      throw new InvalidInput(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return options as SimulatorOptions;
}

function agentRanges(text: string): readonly SimulatedAgent[] {
  return text.split(',').flatMap((range) => {
    const [, first = '', last = first] = /^(\d{3,6})(?:-(\d{3,6}))?$/.exec(range.trim()) ?? [];
    if (first === '' || Number(first) < 101 || Number(last) < Number(first))
      throw new InvalidInput(`"${range}" is no id or range from 101 to 999999`);
    return agentRange(Number(first), Number(last) - Number(first) + 1).map(
      (agent) => defaultRoster.find(({ id }) => id === agent.id) ?? agent,
    );
  });
}
