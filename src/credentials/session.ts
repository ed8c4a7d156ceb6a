/** One signed-in session of one agent, as the credential ledger holds it. */
import { SealBroken, type Seal } from './encryption.ts';
import { Lineage } from './guid-history.ts';

/** What the answer to a sign-in reports; null where it reports nothing. */
export interface SignInDetails {
  readonly vdnId: string | null;
  readonly serverName: string | null;
  readonly voice: boolean | null;
  readonly webMedia: boolean | null;
  readonly mailMedia: boolean | null;
  readonly mustChangePassword: boolean | null;
  readonly passwordExpiresInDays: number | null;
}

export interface SessionFacts {
  /** Epoch milliseconds. */
  readonly signedInAtMs: number | undefined;
  readonly details: SignInDetails | undefined;
}

/** `FORCED`: ended by a forced sign-out of somebody else that went through this server. */
export type SessionEndReason = 'SIGNED_OUT' | 'REPLACED' | 'EXPIRED' | 'FORCED' | 'NOT_SIGNED_IN';

export interface Session {
  readonly agentId: string;
  /** Grows with each session of the agent. */
  readonly serial: number;
  /** Epoch milliseconds of the sign-in as the gateway tells it (`loginTime`), where known. */
  readonly signedInAtMs: number | undefined;
  /** What the sign-in's answer told; undefined where the agent signed in elsewhere. */
  readonly details: SignInDetails | undefined;
  readonly lineage: Lineage;
  /**
   * Hashes, in hex, of Guids that the gateway has accepted beside the stored one: they are of this session, and join its Guid history when the
   * holder of its lease has renewed the Guid.
   */
  joining: readonly string[];
  /** The position in the agent's stream before the session's first event. */
  startPosition: number;
  /** The newest Guid: the one that calls carry. Empty once the session is over. */
  guid: string;
  /** Epoch milliseconds of the request that brought it. */
  guidAtMs: number;
  /** Load-balancer cookies, as the `Cookie` header has them. */
  cookie: string | undefined;
  ended: SessionEndReason | undefined;
  /** It ended in this process, and its stream does not say so yet; not stored. */
  endUntold?: boolean;
  /** A sign-out was accepted; the gateway ignores it while the agent talks, so the session is not over yet. */
  signOutRequested: boolean;
  readonly trouble: Trouble;
  /** Monotonic milliseconds of the last request that proved this session; not stored. */
  usedAtMs: number;
  /** This process fetches its events, so that what it knows of their trouble is the newest; not stored. */
  polledHere?: boolean;
}

/**
 * What the stream was told of trouble with the session's polls: whoever polls next, in this process or after it, has to tell the end of it.
 */
export interface Trouble {
  /** Epoch milliseconds of the outage's beginning; undefined: there is none. */
  sinceEpochMs?: number | undefined;
  gapTold?: boolean;
  riskTold?: boolean;
  /** A lost answer may have carried the only new Guid: `updateGuid` comes before the next poll. */
  renewalDue?: boolean;
  /** It was lost in silence: a gateway that stood still may read the poll when it speaks again, and hold it from then on. */
  silent?: boolean;
}

/** `updateGuid` comes before the next poll: a lost answer may have carried a Guid, or a Guid waits to join the session. */
export const isRenewalDue = ({ trouble, joining }: Session): boolean =>
  trouble.renewalDue === true || joining.length > 0;

export interface StoredSession {
  readonly agentId: string;
  readonly serial: number;
  readonly open: boolean;
  readonly sealed: string;
}

interface Written {
  readonly guid: string;
  readonly guidAt?: number;
  readonly lineage: string;
  readonly start: number;
  readonly signedInAtMs?: number | undefined;
  readonly details?: SignInDetails | undefined;
  readonly cookie?: string | undefined;
  readonly ended?: SessionEndReason | undefined;
  readonly signOut?: boolean;
  readonly trouble?: Trouble;
  readonly joining?: readonly string[];
}

export function writeSession(session: Session, seal: Seal): StoredSession {
  const written: Written = {
    guid: session.guid,
    guidAt: session.guidAtMs,
    lineage: session.lineage.toString(),
    start: session.startPosition,
    signedInAtMs: session.signedInAtMs,
    details: session.details,
    cookie: session.cookie,
    ended: session.ended,
    signOut: session.signOutRequested,
    trouble: session.trouble,
    ...(session.joining.length > 0 && { joining: session.joining }),
  };
  return {
    agentId: session.agentId,
    serial: session.serial,
    open: session.ended === undefined,
    sealed: seal.close(JSON.stringify(written)),
  };
}

/**
 * A session that is over and was sealed with another key proves nothing to anybody any more; only that it was counts.
 * @throws {SealBroken} for an open one
 */
export function readSession(stored: StoredSession, seal: Seal): Session {
  try {
    return unseal(stored, seal);
  } catch (error) {
    if (stored.open || !(error instanceof SealBroken)) throw error;
    return {
      ...past,
      agentId: stored.agentId,
      serial: stored.serial,
      lineage: new Lineage(),
      trouble: {},
      usedAtMs: performance.now(),
    };
  }
}

const past = {
  joining: [],
  signedInAtMs: undefined,
  details: undefined,
  startPosition: 0,
  guid: '',
  guidAtMs: 0,
  cookie: undefined,
  ended: 'NOT_SIGNED_IN',
  signOutRequested: false,
} as const;

function unseal(stored: StoredSession, seal: Seal): Session {
  const written = JSON.parse(seal.open(stored.sealed)) as Written;
  return {
    agentId: stored.agentId,
    serial: stored.serial,
    signedInAtMs: written.signedInAtMs,
    details: written.details,
    lineage: new Lineage(written.lineage),
    joining: written.joining ?? [],
    startPosition: written.start,
    guid: written.guid,
    guidAtMs: written.guidAt ?? 0,
    cookie: written.cookie,
    ended: stored.open ? undefined : (written.ended ?? 'NOT_SIGNED_IN'),
    signOutRequested: written.signOut ?? false,
    trouble: { ...written.trouble },
    usedAtMs: performance.now(),
  };
}
