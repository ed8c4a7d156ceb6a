/** What the items of a stream mean for its reader: where it stands, what is the matter with the gateway, why the session ended. */
import type { AgentEvent, SessionEndReason } from './generated/events.ts';
import { SeenIds } from './seen.ts';
import type { Trouble } from './state.ts';

export class StreamReading {
  /** The last item's id, or the cursor to begin with. */
  cursor: string | undefined;
  /** Between the server and its gateway; it outlives connections, since it is reported once per outage. */
  trouble: Trouble | undefined;
  /** Between the server and its store; its end is not announced, and shows by the next item of any connection. */
  serverTrouble: Trouble | undefined;
  /** Of the last session whose end arrived. */
  sessionEnd: SessionEndReason | 'UNKNOWN' | undefined;
  /** The server has said that it is about to stop. */
  draining = false;
  /** The next first item is to say what the agent is doing. */
  snapshotDue: boolean;
  /** Snapshots in a row with a part that could not be read. */
  incompleteSnapshots = 0;
  readonly #snapshots: boolean;
  readonly #seen = new SeenIds();

  constructor(cursor: string | undefined, snapshots: boolean) {
    this.cursor = cursor;
    this.#snapshots = snapshots;
    this.snapshotDue = snapshots;
  }

  /** Reads the next item. @returns whether it is one to hand over */
  take(item: AgentEvent): boolean {
    if (!this.#seen.add(item.id)) return false;
    this.cursor = item.id;
    // Whatever comes behind it: the server reads its store again, or another server does.
    this.serverTrouble = undefined;
    // What it says was over before items that were read already.
    if (item.isLate) return true;
    switch (item.__typename) {
      case 'AgentSnapshot': {
        // Each connection begins with one: without a state it only proves that the subscription was accepted.
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

  /** The server holds nothing behind the cursor. */
  expired(resumeAfter: string): void {
    this.cursor = resumeAfter;
    this.mayBeMissing();
  }

  /** What the reader knows of the agent may be wrong from here on. */
  mayBeMissing(): void {
    this.snapshotDue = this.#snapshots;
  }
}
