import type { Operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { jsonAnswer } from '../reply.ts';

/** The poll (cec_07_1274), and the poll for all agents, which only the client of an old release shows (file id 12152443196). */
export const eventOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: 'agentevent/allagentevent',
    access: 'gateway',
    run: ({ world, exchange }) => {
      const guid = exchange.header('guid') ?? '';
      const agents = [...world.agents.values()];
      if (!agents.some((agent) => agent.openSession?.guids.accepts(guid))) throw new Refusal('000-003');
      const events = agents.flatMap((agent) => (agent.session?.push === null ? agent.session.takeAll(exchange) : []));
      exchange.deliver(jsonAnswer(`{"message":"","retcode":"0","event":[${events.join(',')}]}`, '0'), null);
      return 'later';
    },
  },
  {
    method: 'GET',
    path: 'agentevent/{agentid}',
    access: 'poll',
    run: ({ session, exchange }) => {
      // A session in push mode cannot be polled: the "wrong way of getting events" (inferred from the table, cec_07_0580).
      if (session.push !== null) throw new Refusal('000-001');
      session.poll(exchange);
      return 'later';
    },
  },
];
