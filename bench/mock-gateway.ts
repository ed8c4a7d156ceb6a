/**
 * A gateway that costs almost nothing, on raw sockets, so that the bench measures the server in front of it. It answers sign-ins, releases, statuses
 * and polls like the gateway, and counts requests with a Guid other than the agent's.
 */
import type { Socket } from 'node:net';
import {
  done,
  guidOf,
  quiet,
  send,
  sendSignedIn,
  startRawGateway,
  type Asked,
  type RawGateway,
} from './raw-gateway.ts';

export interface MockGateway extends RawGateway {
  /** Commands answered, not counting polls and sign-ins. */
  commands: number;
  /** Commands with a wrong Guid, or without one. */
  mistaken: number;
  /** Polls that wait for an event, by agent. */
  readonly polls: Map<string, (body: string) => void>;
  /** The delay before a command is answered. */
  latencyMs: number;
}

const idle = JSON.stringify({ message: 'success', retcode: '0', result: { agentState: 4, isWorking: false } });

export async function startMockGateway(pollHoldMs = 10_000): Promise<MockGateway> {
  const gateway = { commands: 0, mistaken: 0, polls: new Map<string, (body: string) => void>(), latencyMs: 0 };

  function answer(socket: Socket, { method, family, agentId, guid }: Asked): void {
    if (family === 'agentevent') return poll(socket, agentId);
    if (guid === undefined) {
      sendSignedIn(socket, agentId);
      return;
    }
    gateway.commands += 1;
    // A status may be requested on behalf of another agent. The Guid is then still that of some agent.
    const right = method === 'GET' ? guid.endsWith('.AgentGateway0') : guid === guidOf(agentId);
    if (!right) gateway.mistaken += 1;
    const body = method === 'GET' ? idle : done;
    if (gateway.latencyMs === 0) send(socket, body);
    else setTimeout(() => send(socket, body), gateway.latencyMs);
  }

  function poll(socket: Socket, agentId: string): void {
    const gone = () => {
      clearTimeout(timer);
    };
    const end = (body: string) => {
      clearTimeout(timer);
      socket.off('close', gone);
      if (gateway.polls.get(agentId) === end) gateway.polls.delete(agentId);
      send(socket, body);
    };
    const timer = setTimeout(() => {
      end(quiet);
    }, pollHoldMs);
    socket.once('close', gone);
    gateway.polls.set(agentId, end);
  }

  return Object.assign(gateway, await startRawGateway(answer));
}
