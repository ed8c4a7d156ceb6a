/** The packages that docs/subscriptions.md names, each with a subscription that the package resumes by itself. */

export interface Received {
  readonly id: string;
  readonly type: string;
}

export interface EventSourceClient {
  readonly items: readonly Received[];
  /** How often a stream was opened. */
  readonly opened: number;
  close(): void;
}

interface Subscription {
  readonly url: string;
  readonly agentId: string;
  readonly guid: string;
  readonly after: string;
}

interface Message {
  readonly event?: string;
  readonly data: string;
}

/** Loaded by name, because the packages exist only after this suite has installed them. */
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

interface EventSourcePackage {
  readonly EventSource: new (
    url: string,
    options: { readonly fetch: (url: string | URL, init: RequestInit) => Promise<Response> },
  ) => {
    addEventListener(type: string, listener: (message: Message) => void): void;
    close(): void;
  };
}

interface FetchEventSourcePackage {
  fetchEventSource(
    url: string,
    options: RequestInit & {
      readonly openWhenHidden: boolean;
      readonly fetch: typeof fetch;
      readonly onmessage: (message: Message) => void;
      readonly onclose: () => void;
      readonly onerror: (error: unknown) => void;
    },
  ): Promise<void>;
}

const query = 'subscription ($agentId: ID!, $after: ID) { agentEvents(agentId: $agentId, after: $after) { id type } }';
const eventOf = (data: string): Received =>
  (JSON.parse(data) as { readonly data: { readonly agentEvents: Received } }).data.agentEvents;

export type Opens = (subscription: Subscription) => Promise<EventSourceClient>;

const eventSource: Opens = async ({ url, agentId, guid, after }) => {
  const { EventSource } = await load<EventSourcePackage>('eventsource');
  const items: Received[] = [];
  let opened = 0;
  const address = `${url}?${new URLSearchParams({ query, variables: JSON.stringify({ agentId, after }) }).toString()}`;
  const source = new EventSource(address, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), guid } }),
  });
  source.addEventListener('open', () => (opened += 1));
  source.addEventListener('next', ({ data }) => void items.push(eventOf(data)));
  return {
    items,
    get opened() {
      return opened;
    },
    close: () => {
      source.close();
    },
  };
};

const fetchEventSource: Opens = async ({ url, agentId, guid, after }) => {
  // The package is written for pages, and uses their globals as long as it runs.
  const ofPages = { window: globalThis, document: new EventTarget() };
  Object.assign(globalThis, ofPages);
  const module = await load<FetchEventSourcePackage>('@microsoft/fetch-event-source');
  const items: Received[] = [];
  let opened = 0;
  const end = new AbortController();
  let isComplete = false;
  const ended = module.fetchEventSource(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', guid },
    body: JSON.stringify({ query, variables: { agentId, after } }),
    signal: end.signal,
    openWhenHidden: true,
    fetch: async (...request) => {
      const response = await fetch(...request);
      if (response.ok) opened += 1;
      return response;
    },
    onmessage: ({ event, data }) => {
      if (event === 'next') items.push(eventOf(data));
      if (event === 'complete') isComplete = true;
    },
    onclose: () => {
      if (!isComplete) throw new Error('the stream was cut');
    },
    onerror: () => undefined,
  });
  return {
    items,
    get opened() {
      return opened;
    },
    close: () => {
      end.abort();
      for (const name of Object.keys(ofPages)) Reflect.deleteProperty(globalThis, name);
      void ended;
    },
  };
};

export const eventSources: Readonly<Record<string, Opens>> = {
  eventsource: eventSource,
  '@microsoft/fetch-event-source': fetchEventSource,
};
