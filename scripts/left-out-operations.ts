/** The operations of the gateway that this server's API does not offer, each with the reason. */

export interface LeftOut {
  /** Method and path, as in the catalogue of the gateway. */
  readonly route: string;
  readonly page: string;
  /** A sentence without a full stop. */
  readonly reason: string;
}

export const leftOutOperations: readonly LeftOut[] = [
  {
    route: 'GET /agentevent/{agentid}',
    page: 'cec_07_1274',
    reason:
      'the poller alone calls it, since it takes the events off the queue. They come as `Subscription.agentEvents`',
  },
  {
    route: 'GET /agentevent/allagentevent',
    page: 'not in the public documentation',
    reason: 'it names no agent, so nobody’s Guid could be asked for, and it would take the events of all',
  },
  {
    route: 'POST <callBackUri of the sign-in>',
    page: 'cec_07_1275',
    reason: 'the gateway would call it, in push mode. This server signs agents in for polling',
  },
  {
    route: 'POST /onlineagent/{agentid}/syncagentinfo',
    page: 'cec_07_0359, cec_07_1226',
    reason: 'it clears the event queue of the agent, and events that this server has not fetched yet would be lost',
  },
  {
    route: 'POST /querymonitor/{agentid}/setagenttimeout/{flag}',
    page: 'not in the public documentation',
    reason: 'by its name it changes when the gateway signs a silent agent out, which the poller relies on',
  },
  {
    route: 'POST /qualitycontrol/{agentid}/registerDataToServer',
    page: 'not in the public documentation',
    reason: 'it registers a port of the computer that calls it, which is this server and not the agent’s',
  },
  {
    route: 'POST /textchat/{agentid}/mediafile',
    page: 'not in the public documentation',
    reason: 'it takes a file, and this server takes no uploads',
  },
];
