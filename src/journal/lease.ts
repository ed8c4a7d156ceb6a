/**
 * Who polls which agent. A poll takes events off the gateway's queue, so exactly one process polls each agent.
 *
 * Promises, the same for every backend (test/contract runs them as one list):
 *  1. One process at a time holds an agent's lease. The number of the lease grows with each change of holder and is never part of an event id.
 *  2. `mayPoll(deadlineMs)` is true only if the lease outlasts that deadline with a margin, by the monotonic clock. No other process can begin a
 *     poll while ours is in flight, unless this process stalls between the question and the sending.
 *  3. A released lease can be claimed at once. The lease of a silent holder can be claimed when the claimer has seen the silence for the whole
 *     lease time, by its own monotonic clock and without an outage of its own. The lease then reports since when. No wall clock, ours or the
 *     store's, decides.
 *  4. What a holder appends after it lost its lease is kept: its answer holds events that exist nowhere else. Its batch names the lease under which
 *     the poll was sent (`Batch.lease`), and the entry is marked late if entries of a later lease stand before it.
 *  5. What a silent holder may have lost has to be announced until a batch under the lease settles it, however many holders follow. The same
 *     applies to a holder that the store forgot in a flush, unless that holder survived the flush.
 *  6. After the store lost data or another server took over, no process polls for one lease time: the previous holder may not know yet.
 */
export interface Leases {
  /** Claims the right to poll this agent; undefined if another process has it. @throws {StoreFailedError} */
  claim(agentId: string): Promise<Lease | undefined>;
  /**
   * From now on, hands over the agents with open sessions that no process polls, because their process stopped or died.
   * @returns when the agents that are available at once are handed over
   */
  takeOver(take: (agentId: string, lease: Lease) => void): Promise<void>;
  /** Takes over no more agents. @returns when the agents that were requested before are handed over */
  stop(): Promise<void>;
  /** Calls `wake` when another process released an agent's lease that it no longer needed: a process that needs it claims it. */
  onReleased(wake: (agentId: string) => void): void;
  /** Number of agents with an open session that should be polled, and that no process has polled for longer than a lease. */
  unpolled(): number;
}

/** The right to poll one agent. */
export interface Lease {
  readonly number: number;
  /**
   * Epoch milliseconds since when answers of earlier holders may have been lost. It is shown in the gap and decides nothing. Undefined if all of them
   * released the lease, or if a later holder has announced the loss (`Batch.settles`).
   */
  readonly lapsedSinceMs: number | undefined;
  /** Monotonic milliseconds of the last moment at which an earlier holder that went silent may have sent a poll. */
  readonly lastPollAtMs: number;
  /** There is no evidence that any process polled the agent: a session that this process signs in has nothing to announce. */
  readonly isGuessed?: boolean;
  /**
   * Whether a poll that may take this time can be sent now. Waits while the store does not answer, until `given` is aborted.
   * @returns false if the lease was lost, or if `given` was aborted meanwhile
   */
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  /** Whether this process has been granted a later lease of the agent: that one alone can be used and released. */
  isReplaced(): boolean;
  /** @param wanted the session continues and has to be polled: another process takes it over */
  release(wanted: boolean): Promise<void>;
}
