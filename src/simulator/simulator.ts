import type { IncomingMessage, ServerResponse } from 'node:http';
import { basePath, Dispatcher } from './dispatcher.ts';
import { htmlPage } from './delivery.ts';
import { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { Listener } from './listener.ts';
import type { InjectedEvent } from './queuedevent.ts';
import { settingsFrom, type SimulatorOptions } from './settings.ts';
import { viewOf, type AgentView } from './agentview.ts';
import { World } from './world.ts';

export type { SimulatorOptions } from './settings.ts';

export interface Simulator {
  /** Base address of the gateway's interface, `http://host:port/agentgateway/resource`. */
  readonly url: string;
  readonly origin: string;
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Puts an event into the queue of a signed-in agent; throws where there is none. */
  inject(agentId: string, event: InjectedEvent): void;
  agent(agentId: string): AgentView;
  close(): Promise<void>;
}

/** Starts a gateway with its platform; it listens when the promise is fulfilled. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = settingsFrom(options);
  const listener: Listener = new Listener(settings, (request, response) => answer(request, response));
  const faults = new Faults(listener);
  const world = new World(settings, faults);
  const dispatcher = new Dispatcher(world);

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const target = request.url ?? '/';
    if (!URL.canParse(target, 'http://simulator')) {
      response.writeHead(400).end(htmlPage(400, 'Bad Request').body);
      return;
    }
    void dispatcher.dispatch(request, response, new URL(target, 'http://simulator'));
  }

  await listener.accept();
  return {
    url: `${listener.origin}${basePath.slice(0, -1)}`,
    origin: listener.origin,
    ledger: world.ledger,
    faults,
    inject: (agentId, event) => {
      if (world.agents.get(agentId)?.inject(event) !== true) throw new Error(`agent ${agentId} is not signed in`);
    },
    agent: (agentId) => viewOf(world, agentId),
    close: async () => {
      world.timers.cancelAll();
      await listener.refuse();
      world.timers.cancelAll();
    },
  };
}
