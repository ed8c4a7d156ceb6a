/** `createAgentStore`: what is known of a watched agent, for whatever shows it. */
import { afterItem, afterNote } from './after-item.ts';
import { nothingKnown, type AgentState, type TrackedState } from './agent-state.ts';
import type { AgentWatch } from './agentwatch.ts';
import type { AgentStatus } from './generated/events.ts';
import { callNotes } from './generated/calls/call-notes.ts';
import { changed, lastKnown } from './known.ts';
import { afterInvitation, withoutInvitation, type ConferenceAddress, type LiveConference } from './live-conference.ts';

/** Events that come together, as after a reconnect, are one reason to read and not several. */
const readWithinMs = 100;

const isUnread = ({ conference }: AgentState): boolean => lastKnown(conference)?.hasBeenRead === false;

/** The state of one agent, kept by the items of its watch. `subscribe` and `getState` fit React's `useSyncExternalStore`. */
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
        // Once for each entry: a read that fails is repeated by the watch, in its own time.
        if (!hadToBeRead && isUnread(this.#state)) this.#readSoon();
      },
      onState: (connection) => {
        this.#change({ ...this.#state, connection });
      },
    });
  }

  /** The same object until something changes. */
  readonly getState = (): AgentState => this.#state;

  /** Calls the listener after each change. @returns what takes it off again */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The time by the server's clock, in epoch milliseconds: times of the state are the server's, and this machine's clock may be wrong. */
  readonly nowMs = (): number => Date.now() + (this.#clockOffsetMs ?? 0);

  /** The gateway took a request for this status, which may come later; null where it was taken back. */
  requestedStatus(status: AgentStatus | null): void {
    const isThere = status !== null && lastKnown(this.#state.status)?.status === status;
    this.#change({ ...this.#state, pendingStatus: isThere ? null : status });
  }

  /** Somebody is being invited: the gateway reports it to nobody. Call this before the answer, since they may have joined by then. */
  invited(who: ConferenceAddress): void {
    this.#changeConference((conference) => afterInvitation(conference, who));
  }

  /** The invitation was refused, or its end has been seen and need not be shown any longer. */
  notInvited(who: ConferenceAddress): void {
    this.#changeConference((conference) => withoutInvitation(conference, who));
  }

  /** The conference was extended, which no event reports. */
  extended(minutes: number): void {
    this.#changeConference((conference) => ({
      ...conference,
      isAboutToEnd: false,
      durationMinutes: conference.durationMinutes === null ? null : conference.durationMinutes + minutes,
    }));
  }

  /** The gateway refused to answer or to reject the agent's invitation, so there is none any more; perhaps no event reports that. */
  invitationGone(): void {
    this.#change({ ...this.#state, invitation: null });
  }

  /**
   * The gateway accepted a command about a call. Notes what no event will report, such as a mute, or the number that the agent calls.
   * @param mutation the name of its field, for example `muteCall`
   */
  accepted(
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    result: Readonly<Record<string, unknown>>,
  ): void {
    const note = callNotes[mutation]?.(input, result);
    if (note !== undefined) this.#change(afterNote(this.#state, note, this.nowMs()));
  }

  /** Ends it. The watch goes on. */
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

  /** The item that took the shortest way is the best measure: all others arrive later than they are stamped. */
  #compareClocks(receivedAtMs: number): void {
    const offsetMs = receivedAtMs - Date.now();
    if (this.#clockOffsetMs === undefined || offsetMs > this.#clockOffsetMs) this.#clockOffsetMs = offsetMs;
  }
}

/**
 * Keeps what is known of the agent of a watch. What cannot be read at present never replaces what is known; after a gap or an outage it is read again.
 * Create it at once after the watch, so that it misses no item.
 */
export function createAgentStore(watch: Pick<AgentWatch, 'state' | 'follow' | 'refresh'>): AgentStore {
  return new AgentStore(watch);
}
