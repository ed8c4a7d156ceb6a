/** How the gateway reports an agent in results of several families: its status, and the skill queues that it serves. */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { readsChoice, readsKey, readsText, shapeOf } from '../../gateway/declaration/result-fields.ts';
import { callMedia } from './shared-fields.ts';

export const agentStatus = enumOf('AgentStatus', 'The status of an agent (`agentState`, cec_07_0581).', {
  UNKNOWN: { wire: 0, about: 'Unknown.' },
  SIGNING_IN: { wire: 1, about: 'Signing in; reserved by the gateway.' },
  SIGNED_OUT: { wire: 2, about: 'Signed out.' },
  BUSY: { wire: 3, about: 'Busy: takes no calls.' },
  IDLE: { wire: 4, about: 'Idle: waits for calls.' },
  WRAP_UP: { wire: 5, about: 'Wrap-up: works after a call.' },
  IDLE_RESERVED: { wire: 6, about: 'Idle; reserved by the gateway.' },
  TALKING: { wire: 7, about: 'Talking, or about to talk.' },
  REST: { wire: 8, about: 'On a break.' },
  PRE_REST: { wire: 9, about: 'About to begin a break.' },
});

/** A skill queue, in lists of agents and of queues. */
export const skillFields = {
  id: readsKey('id', 'The number of the skill.', 'ID'),
  name: readsText('name', 'The name of the skill.'),
  mediaType: readsChoice(
    callMedia,
    'mediatype',
    'The kind of contact. Null if the gateway sends a number that the enum does not name.',
  ),
};

export const agentSkill = shapeOf('AgentSkill', 'A skill queue from which an agent receives calls.', skillFields);
