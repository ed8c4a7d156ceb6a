/** The operation that CONTRIBUTING.md adds: its declaration and its simulator handler. */
import { operationsOf } from '../../src/gateway/declaration/declaration.ts';
import { enumOf, optional } from '../../src/gateway/declaration/input-fields.ts';
import { choice, int, text } from '../../src/gateway/declaration/input-kinds.ts';
import { readsInt } from '../../src/gateway/declaration/result-fields.ts';
import { operation } from '../../src/simulator/operation.ts';

const { mutation } = operationsOf('onlineagent');

const workPlace = enumOf('WorkPlace', 'Where an agent works (`place`).', {
  OFFICE: { wire: 1, about: 'In the office.' },
  HOME: { wire: 2, about: 'At home.' },
});

export const declaration = {
  setAgentWorkPlace: mutation({
    name: 'setWorkPlace',
    pages: ['cec_07_9999'],
    about: 'Sets where the agent works.',
    input: {
      place: choice(workPlace, { wire: 'place', about: 'The place.' }),
      ...optional({
        floor: int({ wire: 'floor', at: 'query', range: [1, 99], about: 'The floor.' }),
        note: text({ wire: 'note', max: 10, about: 'A note.' }),
      }),
    },
    result: { desks: readsInt('desks', 'Free desks there.') },
  }),
};

export const handler = operation('POST', 'onlineagent/{agentid}/setworkplace', ({ fields }) => ({
  result: { desks: String(fields.integer('place', 1, 2) * 10) },
}));
