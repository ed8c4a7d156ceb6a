/** Connects subscribers to the journal: admission, cursors and readers. Replayed and live events take the same path. */
import type { RequestScope } from '../gateway/scope.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { EventLog } from '../journal/journal.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import type { Admission } from './admission.ts';
import type { BoundEvents, SubscribeOptions } from './bound-events.ts';
import { CallerEvents, type EventAccess } from './caller-events.ts';
import { storeNote } from './command-notes.ts';
import { connectionItem } from './connectionitem.ts';
import { cursorOf, heldCursor, readCursors } from './cursor.ts';
import type { Decode } from './decode.ts';
import type { ItemStream, StreamItem } from './event.ts';
import type { Projections } from './projections.ts';
import { EventHistory } from './history.ts';
import type { SessionKeeper } from './keeper.ts';
import type { OutcomeStart } from './outcome.ts';
import { OutcomeWaits } from './outcome-waits.ts';
import { serverDraining } from './own.ts';
import { isReadThrough, nothingLeft, ofSession } from './past-session.ts';
import { Present, type Caller } from './present.ts';
import { OpenStream, type StreamKeeper } from './open-stream.ts';
import { Reader } from './reader.ts';
import { CursorExpired, TooManySubscribers } from './stream-refusals.ts';
import { StreamStart } from './stream-start.ts';
import { StoreWatch } from './store-watch.ts';
import { Tail } from './tail.ts';

export interface HubOptions {
  readonly journal: EventLog;
  readonly decode: Decode;
  readonly admission: Admission;
  readonly keeper: SessionKeeper;
  readonly projections: Projections;
  readonly subscribers: number;
  readonly subscribersPerAgent: number;
  /** After this time without service the store is lost: readers receive `ServerDegraded`, and then have to reconnect to another instance. */
  readonly storeLostAfterMs: number;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Pick<Traces, 'pushed'>;
}

type Stream = OpenStream<AgentReaders>;

interface AgentReaders {
  readonly tail: Tail;
  /** An array, because most agents have one: a map takes four times its memory. */
  streams: readonly Stream[];
  /** Readers that wait for outcomes, one per outcome. They end by themselves, and are neither counted nor drained. Most agents have none. */
  waiting: Set<Reader> | undefined;
}

/** Maximum number of subscribers to all ended sessions of an agent together, from the limit per session. */
const pastShare = (subscribersPerAgent: number): number => Math.max(1, Math.floor(subscribersPerAgent / 2));

export class EventHub {
  readonly #options: HubOptions;
  readonly #access: EventAccess;
  readonly #streams: StreamKeeper<AgentReaders>;
  readonly #present: Present;
  readonly #start: StreamStart;
  readonly #history: EventHistory;
  readonly #agents = new Map<string, AgentReaders>();
  readonly #store: StoreWatch;
  readonly #outcomes = new OutcomeWaits((mark) => this.#wait(mark));
  #count = 0;
  #draining = false;
  /** The epoch that the open streams follow. */
  #epoch: string;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#access = this.#accessFor(options);
    this.#streams = this.#streamsFor(options);
    this.#present = new Present(options);
    this.#start = new StreamStart(options.journal);
    this.#history = new EventHistory(options, this.#start);
    this.#epoch = options.journal.epoch;
    this.#store = new StoreWatch({
      ...options,
      lostAfterMs: options.storeLostAfterMs,
      readers: () =>
        [...this.#agents].map(([agentId, { streams }]) => [agentId, streams.map(({ reader }) => reader)] as const),
    });
  }

  /** @throws {StoreFailedError} When the store is lost, as for the open streams. */
  checkStore(): void {
    this.#store.checkReady();
  }

  /**
   * @param scope the caller's request
   * @param lastEventId `Last-Event-ID` of the request: the last event that a reconnecting EventSource received
   */
  as(guid: string | undefined, scope: RequestScope, lastEventId?: string): BoundEvents {
    return new CallerEvents(this.#access, guid, scope, lastEventId);
  }

  #streamsFor({ keeper, metrics, traces }: HubOptions): StreamKeeper<AgentReaders> {
    return {
      pushed: (agentId, position) => {
        traces.pushed(agentId, position);
      },
      closed: (stream) => {
        const { session, group } = stream;
        keeper.unsubscribed(session);
        group.streams = group.streams.filter((each) => each !== stream);
        this.#count -= 1;
        this.#dropIfUnread(session.agentId, group);
        metrics.subscribers(-1);
      },
    };
  }

  #accessFor({ journal, projections, admission }: HubOptions): EventAccess {
    return {
      subscribe: (agentId, caller, options, lastEventId) => this.#subscribe(agentId, caller, options, lastEventId),
      history: (agentId, caller, page) => {
        this.#store.checkReadable(agentId);
        return this.#history.page(agentId, caller, page);
      },
      cursor: async (agentId, caller) => {
        // A cursor is useful only if the events after it will be fetched. So only a caller of the agent's present session may ask for one.
        const held = await this.#present.read(agentId, caller, () => this.#start.held(agentId));
        return heldCursor(held, agentId, held.newest);
      },
      cursorAt: (agentId, position) => cursorOf(journal.epoch, agentId, position),
      mark: (agentId, caller) => this.#mark(agentId, caller),
      remark: async (mark, { guid, scope }) => {
        const session = await admission.known(mark.agentId, guid, scope);
        // A mark from before the session belongs to an earlier one.
        return session && mark.position >= session.startPosition ? { ...mark, session } : undefined;
      },
      outcome: (mark, rule, input, withinMs) => this.#outcomes.wait(mark, rule, input, withinMs),
      projection: (agentId, caller) => this.#present.read(agentId, caller, () => projections.of(agentId)),
      healCalls: (agentId, known, read) => projections.heal(agentId, known, read),
      note: (agentId, { guid, scope }, note) => storeNote(journal, note, admission.known(agentId, guid, scope)),
    };
  }

  /**
   * Sends `ServerDraining` with the cursor to resume from to every subscriber. Resolves when all readers that still read have received it.
   * The transports close the connections.
   */
  async drain(): Promise<void> {
    this.#draining = true;
    this.#store.stop();
    const told = [...this.#agents].flatMap(([agentId, { streams }]) =>
      streams.map(({ reader }) => reader.end(this.#farewell(agentId, reader.position))),
    );
    await Promise.all(told);
  }

  /**
   * The store was replaced or began a new epoch, so earlier positions are no longer valid: every stream fails with the cursor to resume from.
   * @param kept the same store began a new epoch: each stream can resume at its own position if that is still held
   */
  reset(kept: boolean): void {
    const { journal, projections } = this.#options;
    projections.forget();
    const before = this.#epoch;
    this.#epoch = journal.epoch;
    for (const [agentId, { streams, waiting }] of this.#agents) {
      for (const reader of [...streams.map(({ reader }) => reader), ...(waiting ?? [])]) {
        const resumeAfter = kept ? cursorOf(before, agentId, reader.position) : cursorOf(journal.epoch, agentId, 0);
        reader.fail(new CursorExpired(resumeAfter));
      }
    }
  }

  async #subscribe(
    agentId: string,
    { guid, scope }: Caller,
    options: SubscribeOptions,
    lastEventId: string | undefined,
  ): Promise<ItemStream> {
    const { admission, keeper, metrics } = this.#options;
    this.#store.checkReadable(agentId);
    const cursors = readCursors(agentId, options.after, lastEventId);
    const session = await admission.admit(agentId, guid, { resuming: cursors.length > 0, scope });
    // Check for the stored end before reading the newest position, so that the end is not after it. Check again, because the end may have been
    // stored meanwhile.
    let over = keeper.ends.isTold(session);
    let held = await this.#start.held(agentId);
    if (!over && keeper.ends.isTold(session)) {
      over = true;
      held = await this.#start.held(agentId);
    }
    const { newest } = held;
    const past = session.isOver;
    const asked = await this.#start.of(session, cursors, held);
    if (over && asked !== undefined && (await isReadThrough(this.#options.journal, session, asked))) return nothingLeft;
    const after = asked ?? newest;
    if (after < newest) metrics.replay(newest - after);
    const first = options.snapshot === true ? await this.#present.snapshot(session, after) : [];
    this.#checkLimits(session);
    const agent = this.#agents.get(agentId) ?? this.#follow(agentId, newest);
    keeper.subscribed(session);
    const stream = new OpenStream(this.#streams, agent, session, {
      tail: agent.tail,
      after,
      over: over ? newest : undefined,
      first,
      copies: options.copies,
      wanted: past ? ofSession(session, options.wanted) : options.wanted,
    });
    agent.streams = agent.streams.concat(stream);
    this.#count += 1;
    metrics.subscribers(1);
    const { reader } = stream;
    if (this.#draining) void reader.end(this.#farewell(agentId, reader.position));
    return reader;
  }

  async #mark(agentId: string, { guid, scope }: Caller): Promise<OutcomeStart | undefined> {
    const { admission, projections, keeper } = this.#options;
    const session = await admission.known(agentId, guid, scope);
    if (session === undefined) return undefined;
    // The call needs the agent's events: if the agent is not polled at present, polling starts now.
    if (!(await keeper.polled(session))) return undefined;
    const { position, conferenceId } = await projections.of(agentId);
    return { agentId, position, conferenceId, session };
  }

  #wait({ agentId, position, session }: OutcomeStart): Reader {
    const agent = this.#agents.get(agentId) ?? this.#follow(agentId, position);
    const { keeper } = this.#options;
    keeper.subscribed(session);
    const reader: Reader = new Reader({
      tail: agent.tail,
      after: position,
      sessionNumber: session.sessionNumber,
      over: undefined,
      first: [],
      owner: {
        delivered: () => undefined,
        closed: () => {
          keeper.unsubscribed(session);
          agent.waiting?.delete(reader);
          this.#dropIfUnread(agentId, agent);
        },
      },
    });
    (agent.waiting ??= new Set()).add(reader);
    return reader;
  }

  /**
   * Readers of ended sessions have a limit of their own: the Guid of an ended session stays usable, and takes no place from the agent's present
   * session.
   */
  #checkLimits(session: AgentSession): void {
    const { subscribers, subscribersPerAgent } = this.#options;
    if (this.#count >= subscribers)
      throw new TooManySubscribers('Subscriber limit of this server reached (LIMIT_SUBSCRIBERS).');
    const open = (this.#agents.get(session.agentId)?.streams ?? []).map((stream) => stream.session);
    if (session.isOver && open.filter(({ isOver }) => isOver).length >= pastShare(subscribersPerAgent))
      throw new TooManySubscribers(
        'Subscriber limit of the agent’s ended sessions reached (half of LIMIT_SUBSCRIBERS_PER_AGENT).',
      );
    if (open.filter(({ sessionNumber }) => sessionNumber === session.sessionNumber).length >= subscribersPerAgent)
      throw new TooManySubscribers('Subscriber limit of the agent’s session reached (LIMIT_SUBSCRIBERS_PER_AGENT).');
  }

  #follow(agentId: string, newest: number): AgentReaders {
    const agent: AgentReaders = {
      tail: new Tail(agentId, newest, this.#options.journal, this.#options.decode),
      streams: [],
      waiting: undefined,
    };
    this.#agents.set(agentId, agent);
    return agent;
  }

  #dropIfUnread(agentId: string, agent: AgentReaders): void {
    if (agent.streams.length + (agent.waiting?.size ?? 0) > 0) return;
    agent.tail.close();
    if (this.#agents.get(agentId) === agent) this.#agents.delete(agentId);
  }

  #farewell(agentId: string, position: number): StreamItem {
    const { epoch } = this.#options.journal;
    return connectionItem(serverDraining, epoch, agentId, position, {
      resumeAfter: cursorOf(epoch, agentId, position),
    });
  }
}
