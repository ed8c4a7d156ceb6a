/**
 * What is derived from an agent's events and shown as the present: it passes the admission of the stream. The Guid of an ended session sees none of
 * it, also where another instance has ended the session while it was read.
 */
import { sessionOver } from '../gateway/failures.ts';
import type { RequestScope } from '../gateway/scope.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { EventLog } from '../journal/journal.ts';
import type { Admission } from './admission.ts';
import { connectionItem } from './connectionitem.ts';
import type { StreamItem } from './event.ts';
import type { Projections } from './projections.ts';
import { agentSnapshot } from './own.ts';

export interface Caller {
  readonly guid: string | undefined;
  /** The request that the reader came with. */
  readonly scope: RequestScope;
}

interface PresentOptions {
  readonly admission: Admission;
  readonly projections: Projections;
  readonly journal: Pick<EventLog, 'epoch'>;
}

export class Present {
  readonly #options: PresentOptions;

  constructor(options: PresentOptions) {
    this.#options = options;
  }

  /** @throws {Unauthenticated | TooManyRequests | GatewayFault} When the Guid is not one of the agent's present session. */
  async read<Value>(agentId: string, { guid, scope }: Caller, value: () => Promise<Value>): Promise<Value> {
    const { admission } = this.#options;
    const session = await admission.admit(agentId, guid, { resuming: false, scope });
    const read = await value();
    // Another session may have begun before the value was read.
    if (!(await admission.isPresent(session))) throw sessionOver();
    return read;
  }

  /**
   * The snapshot for a reader's beginning; none for a session that is over.
   * @param position the one that the stream goes on from: what happens while the snapshot is read comes again as events
   */
  async snapshot(session: AgentSession, position: number): Promise<readonly StreamItem[]> {
    const { admission, projections, journal } = this.#options;
    const { agentId } = session;
    if (session.isOver) return [];
    const { calls } = await projections.of(agentId);
    if (!(await admission.isPresent(session))) return [];
    return [connectionItem(agentSnapshot, journal.epoch, agentId, position, { calls })];
  }
}
