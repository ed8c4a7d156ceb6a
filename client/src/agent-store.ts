/** `createAgentStore`: keeps the state of a watched agent for a user interface. */
import { afterItem, afterNote } from './after-item.ts';
import { nothingKnown, type AgentState, type TrackedState } from './agent-state.ts';
import type { AgentWatch } from './agentwatch.ts';
import type { AgentStatus } from './generated/events.ts';
import { callNotes } from './generated/calls/call-notes.ts';
import { changed, lastKnown } from './known.ts';
import { afterInvitation, withoutInvitation, type ConferenceAddress, type LiveConference } from './live-conference.ts';

/** Events that arrive together, for example after a reconnect, cause one read and not several. */
const readWithinMs = 100;

const isUnread = ({ conference }: AgentState): boolean => lastKnown(conference)?.hasBeenRead === false;

/** The state of one agent, updated by the items of its watch. `subscribe` and `getState` fit React's `useSyncExternalStore`. */
export class AgentStore {
  readonly #watch: Pick<AgentWatch, 'refresh'>;
  readonly #listeners = new Set<() => void>();
  readonly #unfollow: () => void;
  #state: TrackedState;
  #clockOffsetMs: number | undefined;
  #read: ReturnType<typeof setTimeout> | undefined;

  constructor(watch: Pick<AgentWatch, 'state' | 'follow' | 'refresh'>) {
    this.#watch = watch;
    this.#state = nothingKnown(watch.state);
    this.#unfollow = watch.follow({
      onItem: (item) => {
        if (item.__typename !== 'CursorExpired') this.#compareClocks(Date.parse(item.receivedAt));
        const hadToBeRead = isUnread(this.#state);
        this.#change(afterItem(this.#state, item));
        // One read per entry into a conference. If it fails, the watch repeats it on its own schedule.
        if (!hadToBeRead && isUnread(this.#state)) this.#readSoon();
      },
      onState: (connection) => {
        this.#change({ ...this.#state, connection });
      },
    });
  }

  /** Returns the same object until the state changes. */
  readonly getState = (): AgentState => this.#state;

  /** Calls the listener after each change. @returns a function that removes the listener */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The current time by the server's clock, in epoch milliseconds. The state holds server times, and this machine's clock may be wrong. */
  readonly nowMs = (): number => Date.now() + (this.#clockOffsetMs ?? 0);

  /** Call this when the gateway has accepted a request for this status, which may take effect later. Pass null when the request was withdrawn. */
  requestedStatus(status: AgentStatus | null): void {
    const isThere = status !== null && lastKnown(this.#state.status)?.status === status;
    this.#change({ ...this.#state, pendingStatus: isThere ? null : status });
  }

  /**
   * Call this when the agent invites a participant, before the command returns: the participant may have joined by then.
   * The gateway reports the invitation to no member of the conference.
   */
  invited(who: ConferenceAddress): void {
    this.#changeConference((conference) => afterInvitation(conference, who));
  }

  /** Call this when the gateway has refused the invitation, or when the agent has seen how it ended and it need not be shown any longer. */
  notInvited(who: ConferenceAddress): void {
    this.#changeConference((conference) => withoutInvitation(conference, who));
  }

  /** Call this when the conference was extended, which no event reports. */
  extended(minutes: number): void {
    this.#changeConference((conference) => ({
      ...conference,
      isAboutToEnd: false,
      durationMinutes: conference.durationMinutes === null ? null : conference.durationMinutes + minutes,
    }));
  }

  /** Call this when the gateway refused to answer or to reject the agent's invitation: it no longer exists, and perhaps no event reports that. */
  invitationGone(): void {
    this.#change({ ...this.#state, invitation: null });
  }

  /**
   * Call this when the gateway has accepted a command about a call. Records what no event will report, such as a mute or the number that the
   * agent calls.
   * @param mutation the name of the mutation's field, for example `muteCall`
   */
  accepted(
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    result: Readonly<Record<string, unknown>>,
  ): void {
    const note = callNotes[mutation]?.(input, result);
    if (note !== undefined) this.#change(afterNote(this.#state, note, this.nowMs()));
  }

  /** Closes the store. The watch stays open. */
  close(): void {
    clearTimeout(this.#read);
    this.#unfollow();
    this.#listeners.clear();
  }

  #changeConference(change: (conference: LiveConference) => LiveConference): void {
    const conference = changed(this.#state.conference, (now) => now && change(now));
    this.#change({ ...this.#state, conference });
  }

  #change(state: TrackedState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #readSoon(): void {
    this.#read ??= setTimeout(() => {
      this.#read = undefined;
      if (isUnread(this.#state)) this.#watch.refresh();
    }, readWithinMs);
  }

  /** Keeps the largest offset. Every item arrives later than its time stamp, so the item with the shortest delay is the best measure. */
  #compareClocks(receivedAtMs: number): void {
    const offsetMs = receivedAtMs - Date.now();
    if (this.#clockOffsetMs === undefined || offsetMs > this.#clockOffsetMs) this.#clockOffsetMs = offsetMs;
  }
}

/**
 * Keeps the state of a watched agent. A failed read never replaces a known value. After a gap or an outage the state is read again.
 * Create the store immediately after the watch, so that it misses no item.
 */
export function createAgentStore(watch: Pick<AgentWatch, 'state' | 'follow' | 'refresh'>): AgentStore {
  return new AgentStore(watch);
}
