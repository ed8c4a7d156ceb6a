/**
 * A gateway that costs next to nothing, on raw sockets, so that what is measured is who stands before it. It answers sign-ins, releases, statuses
 * and polls as the gateway does, and notes requests that came with another Guid than the agent's.
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
  /** Commands answered, without polls and sign-ins. */
  commands: number;
  /** Commands that came with a wrong Guid, or none. */
  mistaken: number;
  /** Polls that wait for an event, by agent. */
  readonly polls: Map<string, (body: string) => void>;
  /** Before a command is answered. */
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
    // A status may be asked for in another agent's name; then it is some agent's Guid all the same.
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
