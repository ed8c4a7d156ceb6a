/** A front end that uses the kit: records the items and states that its watch reported. */
import { AgentCredential } from '../../client/src/credential.ts';
import type { AgentStreamItem } from '../../client/src/event.ts';
import type { AgentWatch } from '../../client/src/agentwatch.ts';
import type { ConnectionState } from '../../client/src/state.ts';
import { watchAgentEvents } from '../../client/src/watch.ts';
import type { WatchOptions } from '../../client/src/watchoptions.ts';
import { expect } from 'vitest';
import { signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';

export type Transport = NonNullable<WatchOptions['transport']>;

type Options = Partial<WatchOptions> & { readonly guid?: string | undefined };

export class Watched implements Disposable {
  readonly items: AgentStreamItem[] = [];
  readonly states: ConnectionState[] = [];
  readonly credential: AgentCredential;
  readonly watch: AgentWatch;

  constructor(url: string, agentId: string, { guid, ...options }: Options = {}) {
    this.credential = options.credential ?? new AgentCredential(guid);
    this.watch = watchAgentEvents({
      url,
      agentId,
      // Short, to keep tests fast that wait for a reconnection.
      retry: { firstMs: 60, mostMs: 300 },
      ...options,
      credential: this.credential,
      onItem: (item) => {
        this.items.push(item);
        options.onItem?.(item);
      },
      onState: (state) => this.states.push(state),
    });
  }

  /** Signs in with the simulator's password, and watches from the sign-in. */
  static async signedIn(url: string, agentId: string, options: Options = {}): Promise<Watched> {
    const { guid, cursor } = await signIn(url, agentId);
    const watched = new Watched(url, agentId, { guid, after: cursor, ...options });
    await watched.until('AgentState_Ready');
    return watched;
  }

  get state(): ConnectionState['name'] {
    return this.watch.state.name;
  }

  /** Types of gateway events and server items, in order of arrival. */
  get types(): readonly string[] {
    return this.items.map((item) => (item.__typename === 'CursorExpired' ? item.__typename : item.type));
  }

  get ids(): readonly string[] {
    return this.items.flatMap((item) => (item.__typename === 'CursorExpired' ? [] : [item.id]));
  }

  /** Waits until these types have arrived in this order, with any others in between. */
  until(...types: readonly string[]): Promise<void> {
    return eventually(() => {
      let at = -1;
      for (const type of types) {
        at = this.types.indexOf(type, at + 1);
        expect(at, `${type} in ${this.types.join(' ')} (${JSON.stringify(this.watch.state)})`).toBeGreaterThanOrEqual(
          0,
        );
      }
    });
  }

  untilState(name: ConnectionState['name']): Promise<void> {
    return eventually(() => {
      expect(this.watch.state.name, JSON.stringify(this.states)).toBe(name);
    });
  }

  [Symbol.dispose](): void {
    this.watch.close();
  }
}
