import { operation, type Operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';

export const guidOperations: readonly Operation[] = [
  operation('PUT', 'onlineagent/{agentid}/updateGuid', ({ session }) => ({
    result: { guid: session.guids.replace() },
  })), // cec_07_0358
  operation('POST', 'onlineagent/{agentid}/handshake', ({ session, exchange }) => {
    const token = exchange.header('service_token');
    if (token !== null && !/^[\w.-]{0,50}$/.test(token)) throw new Refusal('100-001');
    // Designed for push mode (cec_07_1204). Whether it keeps a polled session alive is not known; here it does not.
    if (session.push === null) return {};
    session.seen();
    return { headers: session.rotation(false) };
  }),
  // The heartbeat of 2018 (vendor Java demo).
  operation('PUT', 'onlineagent/{agentid}/heartbeat', ({ session }) => {
    session.seen();
    return { result: { loginTime: String(session.loginTime) } };
  }),
];
