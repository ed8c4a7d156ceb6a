/** Records what happened to a connection, for a support ticket: without Guids, contents of events, and messages. */
import type { AgentStream } from './agent-stream.ts';
import type { ConnectionState } from './state.ts';

/** The version of this package. */
export const kitVersion = '0.2.0';
const keptStates = 50;
const keptItems = 20;

/** Times are RFC 3339, by the clock of this machine. */
export interface SupportReport {
  readonly kit: string;
  /** The browser or runtime, as its user agent string names it; null if there is none. */
  readonly platform: string | null;
  readonly startedAt: string;
  readonly reportedAt: string;
  /** The last 50 states of the connection, oldest first. `code` says why it is not live. */
  readonly connection: readonly {
    readonly at: string;
    readonly state: ConnectionState['name'];
    readonly code: string | null;
  }[];
  /** The last 20 items, oldest first. `id` is null for `CursorExpired`. */
  readonly items: readonly { readonly at: string; readonly id: string | null; readonly typeName: string }[];
}

export interface SupportRecorder {
  /** The current report. `JSON.stringify` accepts the recorder as well. */
  toJSON(): SupportReport;
  /** Stops recording. */
  stop(): void;
}

/** Records the states and items of the watch from now on. */
export function recordForSupport(watch: Pick<AgentStream, 'state' | 'follow'>): SupportRecorder {
  const startedAt = now();
  const connection: SupportReport['connection'][number][] = [];
  const items: SupportReport['items'][number][] = [];
  const enter = (state: ConnectionState): void => {
    keep(connection, keptStates, { at: now(), state: state.name, code: codeOf(state) });
  };
  enter(watch.state);
  const stop = watch.follow({
    onState: enter,
    onItem: (item) => {
      const id = item.__typename === 'CursorExpired' ? null : item.id;
      keep(items, keptItems, { at: now(), id, typeName: item.__typename });
    },
  });
  return {
    toJSON: () => ({
      kit: kitVersion,
      platform: platformName(),
      startedAt,
      reportedAt: now(),
      connection: [...connection],
      items: [...items],
    }),
    stop,
  };
}

const now = (): string => new Date().toISOString();

function keep<Entry>(entries: Entry[], most: number, entry: Entry): void {
  entries.push(entry);
  if (entries.length > most) entries.shift();
}

/** Returns codes only: a message may contain text that a user typed. */
function codeOf(state: ConnectionState): string | null {
  if (state.name === 'connecting') return state.cause?.code ?? null;
  if (state.name === 'degraded') return state.code;
  return state.name === 'ended' ? state.reason : null;
}

function platformName(): string | null {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  return navigator?.userAgent ?? null;
}
