/**
 * The catalogue of the gateway's retcodes: one entry for each code that its documentation or a public client names.
 * Each entry but '0' is a GraphQL type, and a member of the result unions of the operations that document the code.
 * The sentences are ours; the facts come from the pages named in `source`.
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
  /** The GraphQL type of this failure, unique in the schema. The one of '0' is no type: success has a type for each operation. */
  readonly typeName: string;
  /** Whose matter it is: credentials (auth), rights, the agent's session, a state in the way, the platform, or the arguments. */
  readonly class: 'success' | 'auth' | 'permission' | 'session' | 'state' | 'system' | 'validation';
  /**
   * Whether waiting is a remedy: the same request by the same user may succeed later without any change to it.
   * False where the user, the front end or an administrator has to act first. Never a licence for this server to repeat
   * a mutation by itself (see `refusesGuid`).
   */
  readonly retryable: boolean;
  /** What the gateway says by it, in one sentence. */
  readonly meaning: string;
  /** What the user or the front end may do now, in one or two sentences. */
  readonly advice: string;
  /** Page of the public documentation, or of the public client where no page has the code. */
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

/** Every code of a failure in the catalogue, as literals: a declaration of an operation that misspells one does not compile. */
export type KnownRetcode = (typeof failures)[number]['code'];

/** The catalogue by code, in the order of the codes' families. */
export const retcodes: ReadonlyMap<string, Retcode> = new Map(
  [success, ...failures].map((entry): [string, Retcode] => [entry.code, entry]),
);

/** The entry of a code; undefined for a code that nobody has described, which becomes an `UnexpectedGatewayFailure`. */
export function retcode(code: KnownRetcode): Retcode;
export function retcode(code: string): Retcode | undefined;
export function retcode(code: string): Retcode | undefined {
  return retcodes.get(code);
}

/**
 * The platform refuses with the message `Unknown ERROR._21234` (cec_07_1299), beside retcode 100-007. Nobody documents the
 * number's range: ten digits hold any 32-bit value. All repetitions are bounded, for a message is the gateway's to choose.
 */
const ctiMessage = /\bunknown\s{0,8}error\s{0,8}\.\s{0,8}_\s{0,8}(-?\d{1,10})(?!\d)/i;

/** The platform's (CTI) number inside a gateway message: '21234' of 'Unknown ERROR._21234'; undefined where there is none. */
export function ctiCodeOf(message: string): string | undefined {
  return ctiMessage.exec(message)?.[1];
}

/** A retcode of the documented form; else `other`, since a gateway may write anything there, a customer's number too. */
export const shownRetcode = (code: string): string => (/^\d{1,3}-\d{1,3}$/.test(code) ? code : 'other');
