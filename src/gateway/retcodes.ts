/**
 * The catalogue of the gateway's retcodes: one entry for each code that its documentation or a public client names. Each entry except '0' is a
 * GraphQL type, and a member of the result unions of the operations that document the code. The texts are this project's own; the facts come from the
 * pages named in `source`.
 */
import { accountRetcodes } from './retcode-table/account.ts';
import { callRetcodes } from './retcode-table/call.ts';
import { conferenceRetcodes } from './retcode-table/conference.ts';
import { configurationRetcodes } from './retcode-table/configuration.ts';
import { inspectionRetcodes } from './retcode-table/inspection.ts';
import { multimediaRetcodes } from './retcode-table/multimedia.ts';
import { recordingRetcodes } from './retcode-table/recording.ts';
import { recoveryRetcodes } from './retcode-table/recovery.ts';
import { requestRetcodes } from './retcode-table/request.ts';
import { sessionRetcodes } from './retcode-table/session.ts';

export interface Retcode {
  /** As the gateway sends it: '101-002', or '0' for success. */
  readonly code: string;
  /** The GraphQL type of this failure, unique in the schema. The name for '0' is not a type: each operation has its own success type. */
  readonly typeName: string;
  /** The cause: credentials (auth), rights, the agent's session, a conflicting state, the platform (system), or the arguments (validation). */
  readonly class: 'success' | 'auth' | 'permission' | 'session' | 'state' | 'system' | 'validation';
  /**
   * Whether waiting helps: the same request by the same user may succeed later without any change. False if the user, the front end or an
   * administrator has to act first. It never allows this server to repeat a mutation by itself (see `refusesGuid`).
   */
  readonly retryable: boolean;
  /** What the code means, in one sentence. */
  readonly meaning: string;
  /** What the user or the front end may do now, in one or two sentences. */
  readonly advice: string;
  /** Page of the public documentation, or the public client if no page has the code. */
  readonly source: string;
}

const failures = [
  ...requestRetcodes,
  ...sessionRetcodes,
  ...accountRetcodes,
  ...conferenceRetcodes,
  ...recordingRetcodes,
  ...recoveryRetcodes,
  ...multimediaRetcodes,
  ...configurationRetcodes,
  ...callRetcodes,
  ...inspectionRetcodes,
] as const satisfies readonly Retcode[];

const success: Retcode = {
  code: '0',
  typeName: 'RequestAccepted',
  class: 'success',
  retryable: false,
  meaning: 'The gateway accepted the request.',
  advice: 'Continue. If the operation is asynchronous, wait for the event that reports its outcome.',
  source: 'cec_07_1328',
};

/** All codes of failures in the catalogue, as literals: a declaration of an operation that misspells a code does not compile. */
export type KnownRetcode = (typeof failures)[number]['code'];

/** The catalogue by code, in the order of the codes' families. */
export const retcodes: ReadonlyMap<string, Retcode> = new Map(
  [success, ...failures].map((entry): [string, Retcode] => [entry.code, entry]),
);

/** The entry of a code; undefined for a code that is not in the catalogue, which becomes an `UnexpectedGatewayFailure`. */
export function retcode(code: KnownRetcode): Retcode;
export function retcode(code: string): Retcode | undefined;
export function retcode(code: string): Retcode | undefined {
  return retcodes.get(code);
}

/**
 * The platform refuses with the message `Unknown ERROR._21234` (cec_07_1299) and retcode 100-007. The number's range is not documented: ten digits
 * hold any 32-bit value. All repetitions are bounded, because the gateway may send any message.
 */
const ctiMessage = /\bunknown\s{0,8}error\s{0,8}\.\s{0,8}_\s{0,8}(-?\d{1,10})(?!\d)/i;

/** The platform's (CTI) number inside a gateway message: '21234' of 'Unknown ERROR._21234'; undefined if there is none. */
export function ctiCodeOf(message: string): string | undefined {
  return ctiMessage.exec(message)?.[1];
}

/** Returns a retcode of the documented form, and `other` for anything else: a gateway may send any text, even a customer's number. */
export const shownRetcode = (code: string): string => (/^\d{1,3}-\d{1,3}$/.test(code) ? code : 'other');
