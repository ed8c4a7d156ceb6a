/** Items that one connection alone gets. Each has a unique id, which is a cursor too and stands for the position in the stream. */
import { connectionCursor } from './cursor.ts';
import type { StreamItem } from './event.ts';

/** No session's: such an item is never compared with a reader's. */
const noSerial = 0;

export const connectionItem = (
  typeName: 'AgentSnapshot' | 'ServerDegraded' | 'ServerDraining',
  incarnation: string,
  agentId: string,
  position: number,
  fields: StreamItem['fields'],
): StreamItem => ({
  typeName,
  type: typeName,
  id: connectionCursor(incarnation, agentId, position),
  position,
  serial: noSerial,
  agentId,
  receivedAt: new Date(),
  isLate: false,
  occurredAt: null,
  workNo: null,
  content: null,
  fields,
});
