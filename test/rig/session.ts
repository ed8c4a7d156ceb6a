/** Sessions as plain values, for code that takes one. */
import { GuidHistory, hashGuid } from '../../src/credentials/guid-history.ts';
import { AgentSession, type SessionRecord } from '../../src/credentials/session.ts';

export const hashOf = (guid: string) => hashGuid('key', guid);

export const sessionRecord = (given: Partial<SessionRecord> = {}): SessionRecord => ({
  agentId: '1001',
  sessionNumber: 1,
  id: 'one',
  signedInAtMs: undefined,
  details: undefined,
  state: { is: 'open', guid: 'guid', guidAtMs: 0 },
  guids: new GuidHistory(),
  joining: [],
  unproven: [],
  startPosition: 0,
  cookie: undefined,
  trouble: {},
  ...given,
});

/** A session that is in no ledger. */
export const agentSession = (given: Partial<SessionRecord> = {}): AgentSession =>
  new AgentSession(sessionRecord(given), { hash: hashOf, moved: () => undefined });
