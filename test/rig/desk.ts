/** An agent at a desk: signed in through the server, with its events watched and its commands read back from the simulator's ledger. */
import type { RequestRecord } from '../../src/simulator/ledgerrecord.ts';
import { ask, signIn, Watch, type GraphqlError, type WatchedEvent } from './client.ts';
import type { Facade } from './facade.ts';

/** A mutation's answer: the fields of its union member, or the errors. */
export interface Ran {
  readonly __typename?: string;
  readonly retcode?: string;
  readonly message?: string;
  readonly retryable?: boolean;
  readonly advice?: string;
  readonly ctiCode?: string | null;
  readonly agent?: { readonly id: string };
  readonly outcome?: RanOutcome;
  readonly errors: readonly GraphqlError[];
  readonly [field: string]: unknown;
}

export interface RanOutcome {
  readonly __typename: 'OutcomeConfirmed' | 'OutcomeRefused' | 'OutcomeUnconfirmed';
  readonly events: readonly WatchedEvent[];
  readonly conferenceId?: string | null;
  readonly event?: WatchedEvent & { readonly failureCode?: number };
  readonly reason?: string;
}

const event = '{ __typename id type content }';

/** Selects all fields of an outcome. */
export const outcome = (args = ''): string => `outcome${args} {
  __typename
  ... on OutcomeConfirmed { events ${event} conferenceId }
  ... on OutcomeRefused { events ${event} event { __typename id type content ... on ConferenceRequestFailed { failureCode } } }
  ... on OutcomeUnconfirmed { events ${event} reason }
}`;

const basePath = '/agentgateway/resource';

/** A command as it reached the gateway. */
export interface Command {
  readonly operation: string;
  readonly query: string;
  readonly body: unknown;
}

export class Desk implements AsyncDisposable {
  readonly agentId: string;
  readonly guid: string;
  readonly watch: Watch;
  readonly #facade: Facade;

  private constructor(facade: Facade, agentId: string, guid: string, watch: Watch) {
    this.#facade = facade;
    this.agentId = agentId;
    this.guid = guid;
    this.watch = watch;
  }

  /**
   * Signs in, and waits until the agent is idle and all sign-in traffic is done.
   * @param terms further fields of the sign-in
   */
  static async open(facade: Facade, agentId: string, force = false, terms: object = {}): Promise<Desk> {
    const { guid, cursor } = await signIn(facade.url, agentId, force, terms);
    const watch = await Watch.open(facade.url, agentId, { guid, after: cursor });
    const desk = new Desk(facade, agentId, guid, watch);
    await watch.until(({ events }) => events.length >= 2);
    return desk;
  }

  static async all(facade: Facade, ...agentIds: readonly string[]): Promise<Desk[]> {
    return Promise.all(agentIds.map((agentId) => Desk.open(facade, agentId)));
  }

  /**
   * Runs a mutation of this agent.
   * @param args after `agentId`, in GraphQL's syntax
   * @param fields of the success type, in addition to the agent
   * @param more selected on the union
   */
  async run(name: string, args = '', fields = '', guid: string | undefined = this.guid, more = ''): Promise<Ran> {
    const successType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
    const { data, errors } = await ask<{ readonly answer?: Omit<Ran, 'errors'> | null }>(
      this.#facade.url,
      `mutation { answer: ${name}(agentId: "${this.agentId}"${args === '' ? '' : `, ${args}`}) {
        __typename
        ... on ${successType} { agent { id } ${fields} }
        ... on GatewayFailure { retcode message retryable advice }
        ${more}
      } }`,
      {},
      guid,
    );
    return { ...data.answer, errors };
  }

  /** Like `run`, but throws if the mutation does not succeed. */
  async done(name: string, args = '', fields = ''): Promise<Ran> {
    const ran = await this.run(name, args, fields);
    if (ran.__typename?.endsWith('Success') !== true) throw new Error(`${name}: ${JSON.stringify(ran)}`);
    return ran;
  }

  /** Runs a mutation and returns its outcome. */
  async outcome(name: string, args = '', outcomeArgs = ''): Promise<RanOutcome> {
    const { outcome: result } = await this.done(name, args, outcome(outcomeArgs));
    if (result === undefined) throw new Error(`${name} answered no outcome`);
    return result;
  }

  /** Events since `from`, without their ids: type and content. */
  events(from = 0): readonly { readonly type: string; readonly content: unknown }[] {
    return this.watch.events.slice(from).map(({ type, content }) => ({ type, content }));
  }

  /** Waits for an event after the first `from` events that has this type and contains this content. */
  async until(type: string, content: object = {}, from = 0): Promise<WatchedEvent> {
    const fits = (found: WatchedEvent) =>
      found.type === type &&
      Object.entries(content).every(
        ([key, value]) => (found.content as Readonly<Record<string, unknown>> | null)?.[key] === value,
      );
    await this.watch.until(({ events }) => events.slice(from).some(fits));
    return this.watch.events.slice(from).find(fits)!;
  }

  /** This agent's commands at the gateway since a serial of the ledger. */
  commands(since = 0): readonly Command[] {
    return commandsOf(this.#facade, this.agentId, since);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.watch[Symbol.asyncDispose]();
  }
}

/** The commands of an agent in order of arrival, with paths as in the gateway's documentation. */
export function commandsOf({ simulator }: Facade, agentId: string, since = 0): readonly Command[] {
  return simulator.ledger
    .requests({ agent: agentId, since })
    .filter(({ kind }) => kind === 'command')
    .map(asCommand);
}

const asCommand = ({ method, path, query, body }: RequestRecord): Command => ({
  operation: `${method} ${path.slice(basePath.length)}`,
  query,
  body,
});
