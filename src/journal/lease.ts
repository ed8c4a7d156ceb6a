/**
 * Who polls which agent. A poll takes events off the gateway's queue, so exactly one process polls each agent.
 *
 * Promises, the same for every backend (test/contract runs them as one list):
 *  1. An agent's lease is with one process at a time; its number grows with each change of hands and is never part of an event id.
 *  2. `mayPoll(deadlineMs)` is true only where the lease outlasts that deadline with a margin, by the monotonic clock: nobody else can begin a
 *     poll while ours is in flight, unless this process stands still between the question and the sending.
 *  3. A lease that was released can be claimed at once; one whose holder went silent, when the claimer has seen it silent for the whole lease
 *     time by its own monotonic clock, without an outage of its own, and then it says since when. No wall clock, ours or the store's, decides.
 *  4. What a holder appends after it lost its lease is kept: its answer holds events that exist nowhere else. Its batch names the lease that the
 *     poll was sent under (`Batch.lease`), and the entry is marked late if entries of a later lease stand before it.
 *  5. What a silent holder may have lost stays to be announced until a batch under the lease settles it, however many holders come and go.
 *     So does what a holder may have lost whom the store forgot in a flush, unless it lived through that.
 *  6. After the store lost data or changed hands nobody polls for one lease time: the holder before may not know yet.
 */
export interface Leases {
  /** Asks to be the one who polls this agent; undefined where another process is. @throws {StoreFailedError} */
  claim(agentId: string): Promise<Lease | undefined>;
  /**
   * Hands over, from now on, the agents with open sessions that nobody polls: left by a process that stopped or died.
   * @returns when those that could be had at once are handed over
   */
  takeOver(take: (agentId: string, lease: Lease) => void): Promise<void>;
  /** Takes nothing over from now on. @returns when what was asked for before is handed over */
  stop(): Promise<void>;
  /** Calls `wake` when another process released an agent's lease that it needed no longer: a process that needs it claims it. */
  onReleased(wake: (agentId: string) => void): void;
  /** Agents with an open session that should be polled, and that nobody has polled for longer than a lease. */
  unpolled(): number;
}

/** The right to poll one agent. */
export interface Lease {
  readonly number: number;
  /**
   * Epoch milliseconds since when answers of holders before may have been lost, for those who read the gap: nothing is decided by it; undefined where all of them released the lease, or a later one
   * has announced it (`Batch.settles`).
   */
  readonly lapsedSinceMs: number | undefined;
  /** Monotonic milliseconds of the last moment at which a holder before that was not heard of again may have sent a poll. */
  readonly lastPollAtMs: number;
  /** Nothing says that anybody has polled the agent: a session that this process signs in has nothing to announce. */
  readonly isGuessed?: boolean;
  /**
   * Whether a poll that may take this time can be sent now. Waits while the store does not answer, until `given` is aborted.
   * @returns false where the lease was lost
   */
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  /** @param wanted the session goes on and has to be polled by somebody: another process takes it over */
  release(wanted: boolean): Promise<void>;
}
