/** Reads the answer to a sign-in (cec_07_1202). */
import type { SessionSummary } from '../credentials/session.ts';
import { fieldsOf, readBoolean, readInt, readName, readTime } from './declaration/loose.ts';

/** The documented example sends numbers as text and `vdnid` as a number. */
export function readSignIn(raw: unknown): Required<SessionSummary> {
  const fields = orNull(fieldsOf, raw) ?? {};
  const mediaType = orNull(readName, fields['mediatype']) ?? '';
  const ability = (index: number) => (mediaType.length > index ? mediaType[index] === 'T' : null);
  return {
    signedInAtMs: orNull(readTime, fields['loginTime'])?.getTime(),
    details: {
      vdnId: orNull(readName, fields['vdnid']),
      serverName: orNull(readName, fields['serverName']),
      voice: ability(0),
      webMedia: ability(1),
      mailMedia: ability(2),
      mustChangePassword: orNull(readBoolean, fields['isForceChange']),
      passwordExpiresInDays: orNull(readInt, fields['timeRemaining']),
    },
  };
}

/** A detail of the answer that cannot be read does not make a successful sign-in fail. */
function orNull<Value>(read: (raw: unknown) => Value | null, raw: unknown): Value | null {
  try {
    return read(raw);
  } catch {
    return null;
  }
}
