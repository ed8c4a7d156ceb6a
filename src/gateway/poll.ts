/** Family `agentevent`: the destructive long poll (cec_07_1274). */
import type { Credential } from '../credentials/session.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import type { GatewayRefusal } from './failures.ts';
import type { GatewayHttp } from './transport/http.ts';

export interface PollAnswer {
  readonly envelope: Envelope | GatewayRefusal;
  /** The unchanged body, which the journal stores. */
  readonly bytes: Uint8Array;
  /** Dynamic authentication announces a new Guid only here (cec_05_1409). */
  readonly newGuid: string | undefined;
  /** A load balancer may route the session elsewhere at any time. */
  readonly cookies?: readonly string[];
}

/** @throws {GatewayFault} when no complete envelope was read; if `reached`, events may be lost with the answer */
export type Poll = (credential: Credential, deadlineMs: number) => Promise<PollAnswer>;

export const createPoll =
  (http: GatewayHttp): Poll =>
  async ({ agentId, guid, cookie }, deadlineMs) => {
    const answer = await http.send({
      lane: 'poll',
      operation: 'getAgentEvent',
      method: 'GET',
      path: `/agentevent/${agentId}`,
      guid,
      cookie,
      deadlineMs,
    });
    return { envelope: readEnvelope(answer), bytes: answer.body, newGuid: answer.newGuid, cookies: answer.cookies };
  };
