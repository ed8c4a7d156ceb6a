/** The items of an agent's stream. */
import type { EventFamily } from './declaration/family.ts';

/** One item of an agent's stream, as subscribers receive it. */
export interface StreamItem {
  /** The GraphQL type of the item. */
  readonly typeName: string;
  readonly id: string;
  /** Position in the agent's stream, from 1. */
  readonly position: number;
  /** Number of the session that the item belongs to. */
  readonly sessionNumber: number;
  readonly agentId: string;
  /** The gateway's eventType, unchanged. For items that this server creates: the name of the GraphQL type. */
  readonly type: string;
  /** The family of the gateway's event. Absent for items that this server creates: no filter removes those. */
  readonly family?: EventFamily;
  readonly receivedAt: Date;
  /** The item came about before items that stand above it. Projections leave it out. */
  readonly isLate: boolean;
  /** The work of delivering the item, in units of src/events/work-turns.ts. Absent: 1. */
  readonly units?: number;
  /** Bytes of the item's text. Absent: few. */
  readonly bytes?: number;
  readonly occurredAt: Date | null;
  readonly workNo: string | null;
  readonly content: unknown;
  /** The fields of its GraphQL type, read from the content. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Whether the item is sent to one connection only. All other items are the same for every reader. */
export const isOfConnection = ({ typeName }: Pick<StreamItem, 'typeName'>): boolean =>
  typeName === 'AgentSnapshot' || typeName === 'ServerDegraded' || typeName === 'ServerDraining';

/** The items of one subscriber, at its own pace. */
export interface ItemStream extends AsyncIterableIterator<StreamItem, undefined> {
  /** True if the subscriber resumes after the end of its session: no event is left, and none will follow. */
  readonly isOver: boolean;
}
