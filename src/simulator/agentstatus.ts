/** Agent status of the gateway (cec_07_0581, cec_07_1431); 1 and 6 are reserved. */
export const agentStatus = {
  unknown: 0,
  signedOut: 2,
  busy: 3,
  idle: 4,
  wrapUp: 5,
  /** Also while the agent is answering: CTI states 2 to 5 all map to 7. */
  talking: 7,
  rest: 8,
  /** A rest that was requested in wrap-up and begins after it. */
  preRest: 9,
} as const;

export type AgentStatus = (typeof agentStatus)[keyof typeof agentStatus];

/** The CTI status for a gateway status (cec_07_0581). Of the four that stand for a call, 4 is answering and 5 talking. */
export function ctiStatusOf(status: AgentStatus, isRinging: boolean): number {
  switch (status) {
    case agentStatus.idle: return 1;
    case agentStatus.talking: return isRinging ? 4 : 5;
    case agentStatus.wrapUp: return 6;
    case agentStatus.busy: return 7;
    case agentStatus.rest:
    case agentStatus.preRest: return 8;
    case agentStatus.signedOut:
    case agentStatus.unknown: return 0;
  }
} // prettier-ignore
