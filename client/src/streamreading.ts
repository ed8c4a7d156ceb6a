/** Interprets the items of a stream: its position, trouble with the gateway, and why the session ended. */
import type { AgentEvent, SessionEndReason } from './generated/events.ts';
import { SeenIds } from './seen.ts';
import type { Trouble } from './state.ts';

export class StreamReading {
  /** The id of the last item, or the initial cursor. */
  cursor: string | undefined;
  /** Trouble between the server and its gateway. It outlives connections, because the server reports it once per outage. */
  trouble: Trouble | undefined;
  /** Trouble between the server and its store. The server does not announce its end; the next item of any connection proves it. */
  serverTrouble: Trouble | undefined;
  /** The reason of the last session end that arrived. */
  sessionEnd: SessionEndReason | 'UNKNOWN' | undefined;
  /** The server has announced that it is about to stop. */
  draining = false;
  /** The next connection must begin with a snapshot of the agent's state. */
  snapshotDue: boolean;
  /** Consecutive snapshots with a part that could not be read. */
  incompleteSnapshots = 0;
  readonly #snapshots: boolean;
  readonly #seen = new SeenIds();

  constructor(cursor: string | undefined, snapshots: boolean) {
    this.cursor = cursor;
    this.#snapshots = snapshots;
    this.snapshotDue = snapshots;
  }

  /** Reads the next item. @returns whether to hand it over */
  take(item: AgentEvent): boolean {
    if (!this.#seen.add(item.id)) return false;
    this.cursor = item.id;
    // Any item proves that the server reads its store again, or that another server does.
    this.serverTrouble = undefined;
    // A late item reports what was over before items that have been read already.
    if (item.isLate) return true;
    switch (item.__typename) {
      case 'AgentSnapshot': {
        // Each connection begins with a snapshot. Without a state, it only proves that the server accepted the subscription.
        const asked = this.snapshotDue && item.unavailable !== undefined;
        if (asked) {
          this.snapshotDue = false;
          this.incompleteSnapshots = item.unavailable.length === 0 ? 0 : this.incompleteSnapshots + 1;
        }
        return asked;
      }
      case 'GatewayDegraded':
        this.trouble = { since: item.since, code: item.code, signOutExpectedAt: null };
        break;
      case 'SessionAtRisk':
        this.trouble = {
          since: this.trouble?.since ?? item.since,
          code: this.trouble?.code ?? null,
          signOutExpectedAt: item.signOutExpectedAt,
        };
        break;
      case 'GatewayRecovered':
        this.trouble = undefined;
        this.mayBeMissing();
        break;
      case 'ServerDegraded':
        this.serverTrouble = { since: item.since, code: item.degradedReason, signOutExpectedAt: null };
        return true;
      case 'SessionEnded':
        this.sessionEnd = item.reason ?? 'UNKNOWN';
        this.trouble = undefined;
        // The stream of a reader of the next session continues.
        if (item.reason === 'REPLACED') this.mayBeMissing();
        break;
      case 'ServerDraining':
        this.draining = true;
        this.cursor = item.resumeAfter ?? this.cursor;
        break;
      case 'StreamGap':
        this.mayBeMissing();
        break;
      default:
    }
    return true;
  }

  /** The server no longer stores the events after the cursor. */
  expired(resumeAfter: string): void {
    this.cursor = resumeAfter;
    this.mayBeMissing();
  }

  /** From here on, the reader's state of the agent may be wrong, so a snapshot is due. */
  mayBeMissing(): void {
    this.snapshotDue = this.#snapshots;
  }
}
