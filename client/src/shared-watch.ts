/**
 * One stream for all tabs of a session. One tab leads: it has the connection and sends the items to the other tabs. A tab that joins reads the stream
 * itself until it has caught up with the leader. When the leader is closed, or does not answer for 2 s, another tab takes over. It reads from the
 * lowest cursor of all tabs, and each tab skips the items that it has already received.
 */
import type { ActChannel } from './acts.ts';
import type { AgentStream } from './agent-stream.ts';
import { AgentWatch } from './agentwatch.ts';
import { lowestCursor } from './cursor.ts';
import { Joining } from './joining.ts';
import { LeaderCheck } from './leader-check.ts';
import { Leadership } from './leadership.ts';
import { whyAlone, type SharedWatchOptions, type Sharing } from './sharing.ts';
import type { ConnectionState } from './state.ts';
import { TabChannel, type LeaderMessage, type TabMessage } from './tab-messages.ts';
import { TabReading } from './tab-reading.ts';
import { absoluteUrl } from './transport.ts';
import type { WatchFollower } from './watchoptions.ts';

export class SharedWatch implements AgentStream {
  readonly #options: SharedWatchOptions;
  readonly #reading: TabReading;
  readonly #channel: TabChannel | undefined;
  readonly #leadership: Leadership | undefined;
  readonly #check: LeaderCheck;
  readonly #unfollowGuid: (() => void) | undefined;
  #sharing: Sharing;
  /** The connection of this tab, while it leads, joins or is alone. */
  #own: AgentWatch | undefined;
  #joining: Joining | undefined;
  /** Incremented whenever this tab begins to lead or to join. */
  #term = 0;
  #isRefreshing = false;
  #isClosed = false;

  constructor(options: SharedWatchOptions) {
    const { url, credential, agentId, session, guidRefreshMs, after } = options;
    this.#options = options;
    this.#reading = new TabReading(after);
    this.follow(options);
    if (guidRefreshMs !== undefined) this.#unfollowGuid = credential.follow(url, guidRefreshMs);
    this.#check = new LeaderCheck(
      () => this.#channel?.post({ kind: 'ask' }),
      () => this.#leadership?.takeOver(),
    );
    const why = whyAlone();
    this.#sharing = why === undefined ? { name: 'joining' } : { name: 'alone', why };
    if (why !== undefined) {
      this.#open(after);
      return;
    }
    const name = `agent-gateway ${absoluteUrl(url).href} ${agentId} ${session}`;
    this.#channel = new TabChannel(name, () => this.cursor, this.#hear);
    this.#leadership = new Leadership(name, { onLead: this.#lead, onFollow: this.#join });
    void this.#leadership.seek();
  }

  get state(): ConnectionState {
    return this.#reading.state;
  }

  /** The id of the last item that this tab has received. */
  get cursor(): string | undefined {
    return this.#reading.cursor;
  }

  get sharing(): Sharing {
    return this.#sharing;
  }

  get acts(): ActChannel | undefined {
    return this.#channel?.acts;
  }

  follow(follower: WatchFollower): () => void {
    return this.#reading.follow(follower);
  }

  refresh(): void {
    if (this.#own === undefined) this.#channel?.post({ kind: 'refresh' });
    else if (!this.#isRefreshing) {
      // Every tab requests the state when its agent enters a conference. One snapshot serves all tabs.
      this.#isRefreshing = true;
      this.#own.refresh();
    }
  }

  /** Closes the stream of this tab. If this tab leads, another tab takes over. */
  close(): void {
    if (!this.#isClosed) this.#end({ name: 'ended', reason: 'CLOSED', message: null });
  }

  #end(state: ConnectionState): void {
    this.#isClosed = true;
    this.#check.stop();
    this.#unfollowGuid?.();
    this.#reading.tell(state);
    this.#disconnect();
    this.#channel?.close();
    this.#leadership?.close();
  }

  readonly #lead = async (): Promise<void> => {
    const term = (this.#term += 1);
    this.#check.stop();
    const places = term === 1 ? [] : ((await this.#channel?.places()) ?? []);
    if (this.#isClosed || this.#term !== term) return;
    this.#disconnect();
    this.#joining = undefined;
    this.#share({ name: 'leading' });
    this.#open(lowestCursor(this.cursor, places));
  };

  /** Begins to follow. The tab reads what it has missed over a connection of its own. */
  readonly #join = (): void => {
    if (this.#isClosed) return;
    this.#term += 1;
    this.#disconnect();
    this.#joining = new Joining();
    this.#share({ name: 'joining' });
    this.#check.start();
    this.#open(this.cursor);
  };

  #open(after: string | undefined): void {
    const { onItem: _onItem, onState: _onState, guidRefreshMs: _guidRefreshMs, ...options } = this.#options;
    const own = new AgentWatch({ ...options, ...(after !== undefined && { after }) });
    this.#own = own;
    own.follow({
      onItem: (item) => {
        if (this.#own !== own) return;
        if (item.__typename === 'AgentSnapshot') this.#isRefreshing = false;
        this.#reading.take(item);
        if (this.#sharing.name === 'leading') this.#channel?.post({ kind: 'item', item });
        this.#followIfThere();
      },
      onState: (state) => {
        if (this.#own !== own) return;
        if (this.#sharing.name === 'leading') this.#channel?.post({ kind: 'state', state, cursor: this.cursor });
        this.#heed(state);
      },
    });
  }

  #heed(state: ConnectionState): void {
    if (state.name === 'ended' || state.name === 'replaced') this.#end(state);
    else this.#reading.tell(state);
  }

  readonly #hear = (message: TabMessage): void => {
    if (this.#isClosed) return;
    const leads = this.#sharing.name === 'leading';
    switch (message.kind) {
      case 'ask':
        if (leads) this.#channel?.post({ kind: 'state', state: this.state, cursor: this.cursor });
        break;
      case 'item':
      case 'state':
        this.#check.heard();
        this.#hearLeader(message);
        break;
      case 'where':
        this.#check.heard();
        break;
      case 'refresh':
        if (leads) this.refresh();
        break;
    }
  };

  #hearLeader(message: LeaderMessage): void {
    if (this.#joining !== undefined) this.#joining.hear(message);
    else if (message.kind === 'item') this.#reading.take(message.item);
    else if (this.#sharing.name === 'following') this.#heed(message.state);
    this.#followIfThere();
  }

  /** A tab that joins follows once it has received everything that the leader had. */
  #followIfThere(): void {
    const { state, items } = { state: this.#joining?.stateFor(this.cursor), items: this.#joining?.items ?? [] };
    if (state === undefined || this.#own === undefined || this.#own.state.name === 'connecting') return;
    this.#joining = undefined;
    this.#disconnect();
    this.#share({ name: 'following' });
    for (const item of items) this.#reading.take(item);
    this.#heed(state);
  }

  #share(sharing: Sharing): void {
    if (sharing.name === this.#sharing.name) return;
    this.#sharing = sharing;
    this.#options.onSharing?.(sharing);
  }

  #disconnect(): void {
    const own = this.#own;
    this.#own = undefined;
    own?.close();
  }
}
