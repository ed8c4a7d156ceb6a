/** Agents with phones, shared by the call tests. */
import { expect } from 'vitest';
import type { Happening } from '../../../src/simulator/happening.ts';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/simulator.ts';
import { AgentClient, type GatewayAnswer, type GatewayEvent } from '../agentclient.ts';
import { simulatorWith } from '../simulatorfixture.ts';

/** The events without their prefixes, as calls.md writes them. */
export function short(events: readonly GatewayEvent[]): string[] {
  return events.map(({ eventType }) => eventType.replace(/^Agent(?:Event|Other|State|MediaEvent)_/, ''));
}

export class CallingAgent extends AgentClient {
  voice(method: string, operation: string, body?: unknown): Promise<GatewayAnswer> {
    return this.call(method, `voicecall/${this.id}/${operation}`, body);
  }

  /** @throws if the operation is refused */
  async does(method: string, operation: string, body?: unknown): Promise<unknown> {
    const { retcode, result, text } = await this.voice(method, operation, body);
    if (retcode !== '0') throw new Error(`${operation}: ${text}`);
    return result;
  }

  /**
   * Runs an operation that starts a call.
   * @returns the call's id
   */
  async begins(operation: 'callout' | 'callinner' | 'callinnerskill' | 'innerhelp', body: object): Promise<string> {
    const method = operation === 'innerhelp' ? 'POST' : 'PUT';
    return (await this.does(method, operation, body)) as string;
  }

  /** Short names of the events up to this one. */
  async hears(upTo: string): Promise<string[]> {
    return short(await this.eventsBeforeAnd(upTo));
  }

  /** The events up to the one with this short name. */
  async eventsBeforeAnd(upTo: string): Promise<GatewayEvent[]> {
    const events: GatewayEvent[] = [];
    while (short(events.slice(-1))[0] !== upTo) {
      const { event, retcode, text } = await this.poll();
      if (retcode !== '0') throw new Error(`poll of ${this.id} answered ${text} after ${short(events).join(', ')}`);
      if (event === undefined) throw new Error(`${this.id} waits for ${upTo} after ${short(events).join(', ')}`);
      events.push(event as GatewayEvent);
    }
    return events;
  }

  /** The last event up to and including this short name. */
  async hear(upTo: string): Promise<GatewayEvent & { readonly content: Record<string, unknown> }> {
    const event = (await this.eventsBeforeAnd(upTo)).at(-1);
    return event as GatewayEvent & { readonly content: Record<string, unknown> };
  }
}

export interface CallCentre {
  readonly simulator: Simulator;
  /** Signs an agent in and fetches the events of the sign-in. */
  readonly agent: (id: string, signIn?: object) => Promise<CallingAgent>;
  /** Triggers a happening, and fails if it is impossible. */
  readonly happens: (happening: Happening) => void;
}

/** Without recordings by default, because their events would be in every list. */
export async function callCentre(options: SimulatorOptions = {}): Promise<CallCentre> {
  const simulator = await simulatorWith({ recording: false, pollHoldMs: 2_000, ...options });
  return {
    simulator,
    agent: async (id, signIn = {}) => {
      const agent = new CallingAgent(simulator, id);
      await agent.signIn(signIn);
      await agent.hears('status' in signIn && signIn.status === 3 ? 'SetNotReady_Success' : 'Ready');
      return agent;
    },
    happens: (happening) => simulator.letHappen(happening),
  };
}

/** States of the agent's calls, oldest first. */
export function statesOf(simulator: Simulator, id: string): string[] {
  return simulator.agent(id).calls.map(({ state }) => state);
}

export function expectRefused(answer: GatewayAnswer, retcode: string): void {
  expect({ status: answer.status, retcode: answer.retcode }).toEqual({ status: 200, retcode });
}
