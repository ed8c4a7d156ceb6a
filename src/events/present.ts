/**
 * Reads the present state that is derived from an agent's events, with the same admission as the stream. The Guid of an ended session sees none of
 * it, even if another instance ended the session during the read.
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
  /** The caller's request. */
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
   * The snapshot at the start of a reader's stream; none for a session that is over.
   * @param position where the stream continues: changes during the read of the snapshot are delivered again as events
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
