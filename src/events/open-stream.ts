/** A subscriber's open stream, as the hub holds it. */
import type { AgentSession } from '../credentials/session.ts';
import { Reader, type ReaderOptions, type ReaderOwner } from './reader.ts';

/** What the hub does for all of its streams. */
export interface StreamKeeper<Group> {
  pushed(agentId: string, position: number): void;
  closed(stream: OpenStream<Group>): void;
}

export class OpenStream<Group> implements ReaderOwner {
  readonly session: AgentSession;
  /** The streams of the same agent. */
  readonly group: Group;
  readonly reader: Reader;
  readonly #keeper: StreamKeeper<Group>;

  constructor(
    keeper: StreamKeeper<Group>,
    group: Group,
    session: AgentSession,
    reading: Omit<ReaderOptions, 'owner' | 'sessionNumber'>,
  ) {
    this.#keeper = keeper;
    this.group = group;
    this.session = session;
    this.reader = new Reader({ ...reading, sessionNumber: session.sessionNumber, owner: this });
  }

  delivered(position: number): void {
    this.#keeper.pushed(this.session.agentId, position);
  }

  closed(): void {
    this.#keeper.closed(this);
  }
}
