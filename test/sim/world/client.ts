/** A desk: signs its agent in, reads the stream, reconnects with its last id after every break, and records what it receives. */
import type { Arrival, ClientLog, Told } from '../../faults/evidence.ts';
import type { SimulatedInstance } from '../instance/instance.ts';
import type { Life } from './life.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface Ready {
  readonly life: Life;
  readonly instance: SimulatedInstance;
}

export interface ClientOptions {
  readonly name: string;
  readonly agentId: string;
  readonly world: World;
  readonly random: Random;
  readonly ready: () => readonly Ready[];
  /** Another desk of the same agent. This desk does not sign in, and uses the session of the other one. */
  readonly beside?: SimulatedClient;
}

interface Item {
  readonly typeName: string;
  readonly id: string;
  readonly type: string;
  readonly sessionNumber: number;
  readonly isLate: boolean;
  readonly content: unknown;
  readonly occurredAt: Date | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Maximum number of items in flight to a client that does not read. */
const windowItems = 8;

export class SimulatedClient {
  readonly name: string;
  readonly agentId: string;
  readonly #options: ClientOptions;
  #arrivals: Arrival[] = [];
  #told: Told[] = [];
  #connections: (string | undefined)[] = [];
  /** What it had read before it started again at the first cursor. */
  readonly #past: ClientLog[] = [];
  #guid: string | undefined;
  #from: string | undefined;
  #after: string | undefined;
  #present: Connection | undefined;
  #signingIn = false;
  #refused: string | undefined;
  /** The Guid of the last connection, and the number of items received before each connection that used it. */
  #servedBy: string | undefined;
  #arrivalsBefore: number[] = [];
  /** Whether the session of that Guid was over when one of these connections began. */
  #servesOver = false;
  /** Session of the last item. */
  #session: number | undefined;
  resumes = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.name = options.name;
    this.agentId = options.agentId;
  }

  start(): void {
    this.#next(0);
  }

  /** The instance behind its connection is gone. */
  lost(life: Life): void {
    if (this.#present?.life !== life) return;
    this.#drop(this.#present);
  }

  reload(): void {
    if (this.#present !== undefined) this.#drop(this.#present);
  }

  /**
   * The agent signs in once more at this desk, whatever session exists.
   * @param at the slot of the instance that handles the sign-in, if it matters
   */
  signInAnew(at?: number): void {
    const some = this.#ready(at);
    if (this.#from === undefined || some.length === 0) return;
    const { life, instance } = this.#options.random.pick(some);
    this.#signIn(life, instance);
  }

  #ready(at?: number): readonly Ready[] {
    return this.#options.ready().filter(({ life }) => at === undefined || life.slot === at);
  }

  /** The agent signed in outside this server, and the desk received the Guid. */
  bring(guid: string): void {
    if (this.#from === undefined) return;
    this.#guid = guid;
    this.reload();
  }

  /** The desk has lost its cursor and rereads its stream from the first cursor. */
  rewind(): void {
    if (this.#from === undefined) return;
    this.#past.push({ ...this.#log(), end: 'left' });
    [this.#arrivals, this.#told, this.#connections, this.#arrivalsBefore] = [[], [], [], []];
    this.#after = this.#from;
    this.reload();
  }

  /** The desk is closed for a while. */
  leave(forMs: number): void {
    const present = this.#present;
    if (present === undefined) return;
    present.close();
    this.#present = undefined;
    this.#next(forMs);
  }

  /** The connection to this life of an instance, if there is one. */
  servedBy(life: Life): { readonly sinceMs: number; readonly isDegraded: boolean } | undefined {
    const present = this.#present;
    if (present?.life !== life || present.servedSinceMs === undefined) return undefined;
    return { sinceMs: present.servedSinceMs, isDegraded: present.isDegraded };
  }

  get guid(): string | undefined {
    return this.#guid;
  }

  get from(): string | undefined {
    return this.#from;
  }

  /** @param at the slot of the instance that receives the command, if it matters */
  command(name: 'sayBusy' | 'signOut', at?: number): void {
    const { world, random } = this.#options;
    const guid = this.#guid;
    const some = this.#ready(at);
    if (guid === undefined || some.length === 0) return;
    const { life, instance } = random.pick(some);
    world.toClients[life.slot]!.pass(() => {
      life.come(() => {
        instance[name](this.agentId, guid).catch(() => undefined);
      });
    });
  }

  logs(): readonly ClientLog[] {
    return [...this.#past, this.#log()];
  }

  #log(): ClientLog {
    return {
      name: this.name,
      agentId: this.agentId,
      from: this.#from ?? '',
      arrivals: this.#arrivals,
      told: this.#told,
      connections: this.#connections,
      end: 'open',
    };
  }

  /** @returns what the desk lacks after a long calm phase */
  behind(journal: readonly Arrival[]): string | undefined {
    const last = journal.at(-1);
    if (this.#from === undefined) return 'it was never signed in';
    if (last === undefined || this.#after === last.id) return undefined;
    return `it stands at ${this.#after ?? 'nothing'}, and the stream at ${last.id}`;
  }

  #next(afterMs: number): void {
    this.#options.world.clockwork.after(afterMs, () => {
      this.#connect();
    });
  }

  #connect(): void {
    const { world, random, ready } = this.#options;
    const some = ready();
    if (some.length === 0) {
      this.#next(500);
      return;
    }
    const { life, instance } = random.pick(some);
    const { beside } = this.#options;
    if (beside !== undefined) {
      // A Guid that was refused is not tried again.
      if (beside.guid !== undefined && beside.guid !== this.#refused) this.#guid = beside.guid;
      this.#from ??= beside.from;
      this.#after ??= this.#from;
    }
    if (this.#guid === undefined) {
      if (beside === undefined) this.#signIn(life, instance);
      else this.#next(1000);
      return;
    }
    if (this.#present !== undefined) return;
    const connection = new Connection(life, this.#guid, world, (arrived) => {
      this.#arrived(connection, arrived);
    });
    this.#present = connection;
    this.#connections.push(this.#after);
    if (this.#servedBy !== this.#guid) {
      // The connection may have broken before the stream of an ended session was complete.
      if (this.#servesOver) this.#skipped(this.#session);
      this.#arrivalsBefore = [];
      this.#servesOver = false;
    }
    this.#servesOver ||= !world.gateway.isSignedIn(this.agentId);
    this.#arrivalsBefore.push(this.#arrivals.length);
    this.#servedBy = this.#guid;
    if (this.#connections.length > 1 || this.#past.length > 0) this.resumes += 1;
    world.tell(`${this.name} connects to ${life.name} after ${this.#after ?? 'nothing'}`);
    connection.open(instance, this.agentId, this.#after);
  }

  #signIn(life: Life, instance: SimulatedInstance): void {
    if (this.#signingIn) return;
    this.#signingIn = true;
    const { world } = this.#options;
    const wire = world.toClients[life.slot]!;
    let answered = false;
    const answer = (then: () => void) => {
      wire.pass(() => {
        if (answered) return;
        answered = true;
        this.#signingIn = false;
        then();
      });
    };
    const failed = () => {
      answer(() => {
        this.#next(1000);
      });
    };
    world.clockwork.after(30_000, failed);
    wire.pass(() => {
      life.come(() => {
        instance.signIn(this.agentId).then((result) => {
          if (!life.act()) return;
          if (typeof result === 'string') return failed();
          answer(() => {
            world.tell(`${this.name} is signed in, ${result.cursor}`);
            world.gateway.answered(this.agentId, result.guid);
            this.#guid = result.guid;
            this.#from ??= result.cursor;
            this.#after ??= result.cursor;
            if (this.#present === undefined) this.#next(0);
            else this.reload();
          });
        }, failed);
      });
    });
  }

  #arrived(connection: Connection, arrived: Arrived): void {
    if (this.#present !== connection) return;
    const { world } = this.#options;
    if (arrived.kind === 'item') {
      this.#arrivals.push(arrivalOf(arrived.item, this.#connections.length, world.clockwork.nowMs));
      this.#session = arrived.item.sessionNumber;
      if (!ofConnection.has(arrived.item.typeName)) this.#after = arrived.item.id;
      return;
    }
    world.tell(`${this.name} ends: ${arrived.kind === 'failed' ? arrived.code : 'complete'}`);
    if (arrived.kind === 'failed' && arrived.code === 'CURSOR_EXPIRED') {
      this.#told.push({ code: arrived.code, arrivals: this.#arrivals.length, atMs: world.clockwork.nowMs });
      this.#after = arrived.resumeAfter;
    } else if (arrived.kind === 'complete' || arrived.code === 'UNAUTHENTICATED') {
      this.#skipped(arrived.kind === 'complete' ? this.#session : undefined);
      this.#told.push({ code: 'UNAUTHENTICATED', arrivals: this.#arrivals.length });
      this.#servesOver = false;
      this.#refused = connection.guid;
      // The agent may have signed in again meanwhile.
      if (this.#guid === connection.guid) this.#guid = undefined;
    }
    this.#drop(connection);
  }

  /** The Guid of an ended session reads that session only. Undelivered items of an earlier session are skipped. */
  #skipped(session: number | undefined): void {
    const passing = session === undefined ? {} : { passing: { session, upTo: this.#arrivals.length } };
    for (const arrivals of this.#arrivalsBefore) this.#told.push({ code: 'UNAUTHENTICATED', arrivals, ...passing });
  }

  #drop(connection: Connection): void {
    if (this.#present !== connection) return;
    connection.close();
    this.#present = undefined;
    this.#next(this.#options.random.between(10, 1500));
  }
}

type Arrived =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'complete' }
  | { readonly kind: 'failed'; readonly code: string; readonly resumeAfter: string };

/** A stream's connection: delivers items in order, as fast as they are read, until it breaks. */
class Connection {
  readonly life: Life;
  readonly guid: string;
  servedSinceMs: number | undefined;
  /** The server reported the store as lost. */
  isDegraded = false;
  readonly #world: World;
  readonly #arrived: (arrived: Arrived) => void;
  #closed = false;
  #lastAtMs = 0;
  #unread = 0;
  #wake: (() => void) | undefined;
  #offCut: (() => void) | undefined;
  #reader: AsyncIterableIterator<unknown, undefined> | undefined;

  constructor(life: Life, guid: string, world: World, arrived: (arrived: Arrived) => void) {
    this.life = life;
    this.guid = guid;
    this.#world = world;
    this.#arrived = arrived;
  }

  open(instance: SimulatedInstance, agentId: string, after: string | undefined): void {
    const wire = this.#world.toClients[this.life.slot]!;
    this.#offCut = wire.onCut(() => {
      this.#send({ kind: 'failed', code: 'ECONNRESET', resumeAfter: '' }, true);
    });
    wire.pass(() => {
      this.life.come(() => {
        void this.#serve(instance, agentId, after);
      });
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#offCut?.();
    // The server learns of the break, if it is still alive.
    this.#world.clockwork.after(5, () => {
      this.life.come(() => {
        void this.#reader?.return?.();
        this.#wake?.();
      });
    });
  }

  async #serve(instance: SimulatedInstance, agentId: string, after: string | undefined): Promise<void> {
    try {
      const reader = await instance.subscribe(agentId, this.guid, after);
      this.#reader = reader;
      this.servedSinceMs = this.#world.clockwork.nowMs;
      this.#world.tell(`${agentId} is subscribed at ${this.life.name}`);
      if (this.#closed) {
        await reader.return?.();
        return;
      }
      let isDraining = false;
      for await (const item of reader) {
        if (!this.life.act()) return;
        isDraining = item.typeName === 'ServerDraining';
        this.#unread += 1;
        this.#send({ kind: 'item', item });
        while (this.#isFull) await this.#room();
      }
      // A server that is stopping closes the connection without completing the stream.
      if (isDraining) this.#send({ kind: 'failed', code: 'ECONNRESET', resumeAfter: '' });
      else if (this.life.act()) this.#send({ kind: 'complete' });
    } catch (error) {
      const { code = 'INTERNAL', resumeAfter = '' } = error as { code?: string; resumeAfter?: string };
      if (code === 'INTERNAL') this.#world.tell(`a stream failed: ${String(error)}`);
      if (this.life.act()) this.#send({ kind: 'failed', code, resumeAfter });
    }
  }

  get #isFull(): boolean {
    return this.#unread >= windowItems && !this.#closed;
  }

  #room(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #send(arrived: Arrived, atOnce = false): void {
    const wire = this.#world.toClients[this.life.slot]!;
    const now = this.#world.clockwork.nowMs;
    this.#lastAtMs = atOnce ? now : Math.max(this.#lastAtMs + 0.001, now + wire.delayMs());
    wire.pass(() => {
      if (this.#closed) return;
      if (arrived.kind === 'item' && arrived.item.typeName === 'ServerDegraded') this.isDegraded = true;
      this.#arrived(arrived);
      if (arrived.kind !== 'item') return;
      this.#unread -= 1;
      this.life.come(() => {
        this.#wake?.();
      });
    }, this.#lastAtMs - now);
  }
}

const ofConnection = new Set(['AgentSnapshot', 'ServerDegraded', 'ServerDraining']);

function arrivalOf(item: Item, connection: number, atMs: number): Arrival {
  const { serial } = (typeof item.content === 'object' && item.content !== null ? item.content : {}) as {
    readonly serial?: number;
  };
  const time = (name: string) => (item.fields[name] instanceof Date ? item.fields[name].getTime() : null);
  return {
    id: item.id,
    typeName: item.typeName,
    type: item.type,
    serial: serial ?? null,
    occurredAtMs: item.occurredAt?.getTime() ?? null,
    connection,
    atMs,
    cause: typeof item.fields['cause'] === 'string' ? item.fields['cause'] : null,
    sinceMs: time('since'),
    untilMs: time('until'),
    late: item.isLate,
  };
}
