import type { IncomingMessage, ServerResponse } from 'node:http';
import { queuedCalls, viewOf, type AgentView, type QueuedCallView } from './agentview.ts';
import { callLife } from './calls/call-life.ts';
import { distribute } from './calls/inbound.ts';
import { conferenceLife } from './conferencelife.ts';
import { Control, controlPath } from './control.ts';
import { basePath, Dispatcher } from './dispatcher.ts';
import { Faults } from './faults.ts';
import type { Happening } from './happening.ts';
import type { Ledger } from './ledger.ts';
import { Listener } from './listener.ts';
import { letHappen } from './platform.ts';
import type { InjectedEvent } from './queuedevent.ts';
import { ScenarioPlayer } from './scenarioplayer.ts';
import { settingsFrom, type SimulatorOptions } from './settings.ts';
import { inspecting } from './supervision/inspecting.ts';
import { notifyInspectors } from './supervision/notifying.ts';
import { World } from './world.ts';

export type { SimulatorOptions } from './settings.ts';

/** An address at which the gateway answers. */
export interface Site {
  /** The base URL of the gateway's interface, `http://host:port/agentgateway/resource`. */
  readonly url: string;
  readonly origin: string;
}

/** Another address of the same gateway, such as its disaster-recovery site. */
export interface FurtherSite extends Site {
  refuseConnections(): Promise<void>;
  acceptConnections(): Promise<void>;
}

export interface Simulator extends Site {
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Puts an event into the queue of a signed-in agent. Throws if the agent is not signed in. */
  inject(agentId: string, event: InjectedEvent): void;
  /** Makes something happen at the platform. Throws if it is not possible at present. */
  letHappen(happening: Happening): void;
  agent(agentId: string): AgentView;
  /** Calls that wait for an agent, oldest first. */
  readonly queuedCalls: readonly QueuedCallView[];
  openSite(port?: number): Promise<FurtherSite>;
  /** From now on, all polls are answered at once, including those that wait, so that the simulator can stop without a delay. */
  endHolds(): void;
  close(): Promise<void>;
}

/** Starts a gateway with its platform. It listens when the promise is fulfilled. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = settingsFrom(options);
  const listener: Listener = new Listener(settings, (request, response) => answer(request, response));
  const faults = new Faults(listener);
  const world = new World(settings, faults);
  world.onTold = (agent, { eventType }) => notifyInspectors(world, agent, eventType);
  world.onSignOut = (agent) => {
    inspecting.agentSignsOut(world, agent);
    callLife.agentSignsOut(world, agent);
    conferenceLife.agentSignsOut(world, agent);
  };
  world.onIdle = () => {
    // Runs after the events of the cause that made the agent idle.
    if (!world.queues.isEmpty) world.timers.after(0, () => distribute(world));
  };
  const dispatcher = new Dispatcher(world);
  const control = new Control(world);
  const furtherListeners: Listener[] = [];

  function answer(request: IncomingMessage, response: ServerResponse): void {
    // A target that begins with two slashes would name a host.
    const target = (request.url ?? '/').replace(/^\/{2,}/, '/');
    const url = URL.canParse(target, 'http://simulator') ? new URL(target, 'http://simulator') : null;
    if (url === null) response.writeHead(400).end();
    else if (url.pathname.startsWith(controlPath)) void control.answer(request, response, url);
    else void dispatcher.dispatch(request, response, url);
  }

  async function openSite(port = 0): Promise<FurtherSite> {
    const further = new Listener({ ...settings, port }, answer);
    furtherListeners.push(further);
    await further.accept();
    return { ...siteOf(further), refuseConnections: () => further.refuse(), acceptConnections: () => further.accept() };
  }

  await listener.accept();
  if (options.scenario !== undefined) new ScenarioPlayer(world, options.scenario).start();
  return {
    ...siteOf(listener),
    ledger: world.ledger,
    faults,
    inject: (agentId, event) => {
      if (world.agents.get(agentId)?.inject(event) !== true) throw new Error(`agent ${agentId} is not signed in`);
    },
    letHappen: (happening) => {
      if (!letHappen(world, happening)) throw new Error(`${happening.happening} is not possible now`);
    },
    agent: (agentId) => viewOf(world, agentId),
    get queuedCalls() {
      return queuedCalls(world);
    },
    openSite,
    endHolds: () => world.endHolds(),
    close: async () => {
      world.timers.cancelAll();
      await Promise.all([listener, ...furtherListeners].map((each) => each.refuse()));
      world.timers.cancelAll();
    },
  };
}

function siteOf(listener: Listener): Site {
  return { url: `${listener.origin}${basePath.slice(0, -1)}`, origin: listener.origin };
}
