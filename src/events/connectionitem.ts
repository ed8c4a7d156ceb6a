/** Items that are sent to one connection only. Each has a unique id, which is also a cursor for the position in the stream. */
import { connectionCursor } from './cursor.ts';
import type { StreamItem } from './event.ts';

/** These items belong to no session: their session number is never compared with a reader's. */
const noSession = 0;

export const connectionItem = (
  typeName: 'AgentSnapshot' | 'ServerDegraded' | 'ServerDraining',
  epoch: string,
  agentId: string,
  position: number,
  fields: StreamItem['fields'],
): StreamItem => ({
  typeName,
  type: typeName,
  id: connectionCursor(epoch, agentId, position),
  position,
  sessionNumber: noSession,
  agentId,
  receivedAt: new Date(),
  isLate: false,
  occurredAt: null,
  workNo: null,
  content: null,
  fields,
});
