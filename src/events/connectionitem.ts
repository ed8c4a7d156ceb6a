/** Items that one connection alone gets. Each has a unique id, which is a cursor too and stands for the position in the stream. */
import { connectionCursor } from './cursor.ts';
import type { StreamItem } from './event.ts';

/** No session's: such an item is never compared with a reader's. */
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
