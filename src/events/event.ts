/** What flows in an agent's stream. */
import type { EventFamily } from './declaration/family.ts';

/** One item of an agent's stream, as subscribers get it. */
export interface StreamItem {
  /** The GraphQL type that it arrives as. */
  readonly typeName: string;
  readonly id: string;
  /** Its place in the agent's stream, from 1. */
  readonly position: number;
  /** Of the session it belongs to. */
  readonly sessionNumber: number;
  readonly agentId: string;
  /** The gateway's eventType to the letter; of our own items the GraphQL type's name. */
  readonly type: string;
  /** The family of the gateway's event; absent of items of our own making, which no filter takes out. */
  readonly family?: EventFamily;
  readonly receivedAt: Date;
  /** It came about before items that stand above it. What is derived from the stream leaves it out. */
  readonly isLate: boolean;
  /** The work of delivering it, in units of src/events/work-turns.ts; absent: 1. */
  readonly units?: number;
  /** Of its text; absent: few. */
  readonly bytes?: number;
  readonly occurredAt: Date | null;
  readonly workNo: string | null;
  readonly content: unknown;
  /** The fields of its GraphQL type, read from the content. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Items that one connection alone gets; all others are the same for every reader. */
export const isOfConnection = ({ typeName }: Pick<StreamItem, 'typeName'>): boolean =>
  typeName === 'AgentSnapshot' || typeName === 'ServerDegraded' || typeName === 'ServerDraining';

/** The items of one subscriber, at its own pace. */
export interface ItemStream extends AsyncIterableIterator<StreamItem, undefined> {
  /** The subscriber resumes after the end of its session: nothing is left for it, and nothing will come. */
  readonly isOver: boolean;
}
