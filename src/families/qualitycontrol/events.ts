/** What an inspector hears of the agents it monitors (events.json, family qualityControl). */
import type { EventType } from '../../events/event.ts';

export const qualityEvents: readonly EventType[] = [
  {
    typeName: 'MonitoredAgentChanged',
    description: 'An agent that this one monitors has signed in or out.',
    family: 'QUALITY_CONTROL',
    events: { QC_AgentState_Notify: 'signed in or out (cec_07_0541)' },
    content: 'object',
    fields: {
      monitoredAgentId: ['monitoredagent'],
      monitoredAgentName: ['agentname'],
      monitoredChange: ['subtype'],
      mediaServer: ['mediaserver'],
    },
  },
];
