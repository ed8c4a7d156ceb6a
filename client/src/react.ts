/** `agent-gateway-client/react`: the store, the connection and the commands of one agent as hooks. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  createContext,
  createElement,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { nothingKnown, type AgentState, type AgentStatusNow, type EndedConference } from './agent-state.ts';
import type { AgentStore } from './agent-store.ts';
import type { CommandEnd, CommandFailed, CommandRefused } from './command.ts';
import { Desk, type DeskOptions } from './desk.ts';
import type { AgentNoticeReceived, AgentStatus } from './generated/events.ts';
import { isCertain, lastKnown } from './known.ts';
import type { AgentCall } from './live-calls.ts';
import type { ConferenceInvitation } from './agent-state.ts';
import type { LiveConference } from './live-conference.ts';
import type { ConnectionState } from './state.ts';

export type { CommandEnd, CommandFailed, CommandRefused } from './command.ts';
export type { Desk, DeskOptions } from './desk.ts';
export { useWords, WordsProvider } from './react-words.ts';

const Context = createContext<Desk | null>(null);

export interface AgentProviderProps extends DeskOptions {
  readonly children?: ReactNode;
}

/** For a front end that opens the `Desk` itself, for example to follow its items. The hooks below use that desk. */
export const DeskProvider = ({ desk, children }: { readonly desk: Desk | null; readonly children?: ReactNode }) =>
  createElement(Context.Provider, { value: desk }, children);

/**
 * Watches the agent while it is mounted. All hooks below it share one stream. Another URL, agent, credential or session opens a new stream.
 * Until the stream is open, all state is unknown.
 */
export function AgentProvider({ children, ...options }: AgentProviderProps) {
  const [desk, setDesk] = useState<Desk | null>(null);
  const newest = useRef(options);
  newest.current = options;
  const { url, agentId, credential, session } = options;
  useEffect(() => {
    const opened = new Desk(newest.current);
    setDesk(opened);
    return () => {
      opened.close();
      setDesk(null);
    };
  }, [url, agentId, credential, session]);
  return createElement(DeskProvider, { desk }, children);
}

/** The stream, the store and the commands beneath the hooks, for what no hook offers; null until the provider has opened them. */
export const useDesk = (): Desk | null => useContext(Context);

const beforeAnything: AgentState = nothingKnown({ name: 'connecting', attempt: 1, retryInMs: 0, cause: null });
const none = () => () => undefined;

/** A part of the agent's state. @param select must return an unchanged value for an unchanged state */
export function useAgentState<Part>(select: (state: AgentState) => Part): Part {
  const store = useDesk()?.store;
  const get = () => select(store?.getState() ?? beforeAnything);
  return useSyncExternalStore(store?.subscribe ?? none, get, get);
}

export interface AgentNow {
  /** Undefined while the status is unknown. */
  readonly status: AgentStatusNow | undefined;
  /** Whether the status is the present one, and not merely the last one known. */
  readonly isCertain: boolean;
  readonly pendingStatus: AgentStatus | null;
  readonly notices: readonly AgentNoticeReceived[];
}

export function useAgent(): AgentNow {
  const status = useAgentState((state) => state.status);
  const pendingStatus = useAgentState((state) => state.pendingStatus);
  const notices = useAgentState((state) => state.notices);
  return { status: lastKnown(status), isCertain: isCertain(status), pendingStatus, notices };
}

export interface CallsNow {
  /** Empty if the agent has no calls, undefined while that is unknown. */
  readonly calls: readonly AgentCall[] | undefined;
  readonly isCertain: boolean;
}

export function useCalls(): CallsNow {
  const calls = useAgentState((state) => state.calls);
  return { calls: lastKnown(calls), isCertain: isCertain(calls) };
}

export interface ConferenceNow {
  /** Null if the agent is in no conference, undefined while that is unknown. */
  readonly conference: LiveConference | null | undefined;
  readonly isCertain: boolean;
  readonly invitation: ConferenceInvitation | null;
  readonly lastConference: EndedConference | null;
}

export function useConference(): ConferenceNow {
  const conference = useAgentState((state) => state.conference);
  const invitation = useAgentState((state) => state.invitation);
  const lastConference = useAgentState((state) => state.lastConference);
  return { conference: lastKnown(conference), isCertain: isCertain(conference), invitation, lastConference };
}

export const useConnection = (): ConnectionState => useAgentState((state) => state.connection);

/** The current time by the server's clock, like the times in the state. @param everyMs how often to update it, in milliseconds */
export function useServerTime(everyMs = 1_000): number {
  const desk = useDesk();
  const [nowMs, setNowMs] = useState(() => desk?.store.nowMs() ?? Date.now());
  useEffect(() => {
    const read = () => {
      setNowMs(desk?.store.nowMs() ?? Date.now());
    };
    read();
    const timer = setInterval(read, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [desk, everyMs]);
  return nowMs;
}

/** The variables of a document without the agent's id and the idempotency key, which the hook adds. */
export type CommandVariables<Variables> = Omit<Variables, 'agentId' | 'idempotencyKey'>;

export interface Command<Result, Variables> {
  /** Sends the command once. While a run is pending, it returns the promise of that run. It never throws. */
  readonly run: (
    ...variables: object extends CommandVariables<Variables>
      ? [variables?: CommandVariables<Variables>]
      : [variables: CommandVariables<Variables>]
  ) => Promise<CommandEnd<Result>>;
  /** Whether the command is in flight, in this tab or in another tab that shares the stream. Disable its control meanwhile. */
  readonly isPending: boolean;
  /** What went wrong with the last run; null while a run is pending, after a success, and after `dismiss`. */
  readonly problem: CommandRefused | CommandFailed | null;
  readonly dismiss: () => void;
}

/**
 * A command of the agent: a document of `agent-gateway-client/operations`.
 * @param name distinguishes it from the same command for something else, for example by the id of the participant to mute
 */
export function useCommand<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  name = '',
): Command<Result, Variables> {
  const desk = useDesk();
  const [problem, setProblem] = useState<CommandRefused | CommandFailed | null>(null);
  const own = useRef<Promise<CommandEnd<Result>> | null>(null);
  const subscribe = desk?.acts.subscribe ?? none;
  const get = () => desk?.isPending(document, name) ?? false;
  const isPending = useSyncExternalStore(subscribe, get, get);
  const run = useCallback(
    (variables?: CommandVariables<Variables>): Promise<CommandEnd<Result>> => {
      if (own.current !== null) return own.current;
      setProblem(null);
      own.current = (desk ?? notOpen).command(document, variables, name).then((end) => {
        own.current = null;
        setProblem(end.name === 'done' ? null : end);
        return end;
      });
      return own.current;
    },
    [desk, document, name],
  );
  const dismiss = useCallback(() => {
    setProblem(null);
  }, []);
  return { run, isPending, problem, dismiss };
}

const notOpen: Pick<Desk, 'command'> = {
  command: () =>
    Promise.resolve({
      name: 'failed',
      code: 'NOT_OPEN',
      message: 'There is no stream yet: an AgentProvider opens it',
      mayHaveTakenEffect: false,
    }),
};

/** The store, for what no event reports, such as an invitation of another agent; null until the provider has opened it. */
export const useAgentStore = (): AgentStore | null => useDesk()?.store ?? null;
