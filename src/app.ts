/** The composition root: Config → parts joined. It opens no port. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from './config.ts';
import { Admission } from './events/admission.ts';
import { createDecode } from './events/decode.ts';
import { StreamFacts } from './events/facts.ts';
import { EventHub } from './events/hub.ts';
import { PollHold } from './events/hold.ts';
import { SessionKeeper } from './events/keeper.ts';
import { createPoll } from './events/rest.ts';
import { GatewayFault, GatewayRefusal } from './gateway/failures.ts';
import { Gateway } from './gateway/gateway.ts';
import { GuidLedger } from './gateway/guids.ts';
import { createGatewayHttp } from './gateway/http.ts';
import { refusesGuid } from './gateway/retcodes.ts';
import { createSeal } from './gateway/seal.ts';
import { eventTypes, schema } from './graphql/schema.ts';
import { MutationMemory } from './graphql/once.ts';
import { TrustedDocuments } from './graphql/trusted-documents.ts';
import { ownDocuments, readTrustedDocuments } from './graphql/trusted-manifest.ts';
import { createGraphqlSockets } from './graphql/websocket.ts';
import { createGraphqlHttp } from './graphql/yoga.ts';
import type { Journal } from './journal/journal.ts';
import { openSqliteJournal } from './journal/sqlite.ts';
import type { Log } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';

export interface App {
  /** GraphQL over HTTP. */
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => void;
  /** GraphQL over WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly metrics: Metrics;
  /** Rejects when the store does not answer. */
  readonly check: () => Promise<void>;
  /** No new poll; every subscriber is told. Resolves when those who read have been told. */
  readonly farewell: () => Promise<void>;
  /** Closes the sockets, waits for the polls in flight, and releases the store. */
  readonly close: () => Promise<void>;
}

/** @throws {StoreLockedError} when another process holds the store; the journal's other errors when it cannot be opened */
export async function createApp(config: Config, log: Log): Promise<App> {
  const metrics = createMetrics();
  const [site = ''] = config.gateway.sites;
  const http = createGatewayHttp({ ...config.gateway, site });
  const trusted =
    config.trustedDocuments &&
    new TrustedDocuments([...ownDocuments, ...config.trustedDocuments].flatMap(readTrustedDocuments));
  // After all that may fail for a setting: a store that is opened and not closed counts as left by a process that died.
  const journal = openJournal(config, log);
  const ledger = new GuidLedger(
    journal,
    createSeal(config.store.key),
    lineageKey(config, journal),
    config.session.guidGraceMs,
  );
  const gateway = new Gateway({
    http,
    ledger,
    timeoutMs: config.gateway.timeoutMs,
    profile: config.gateway.profile,
    log,
    metrics,
  });
  const keeper = new SessionKeeper({
    ledger,
    journal,
    poll: createPoll(http),
    renewGuid: async ({ agentId, guid }) => answered(gateway.as(guid).session.renewGuid(agentId)),
    heartbeat: ({ agentId, guid }) => gateway.as(guid).session.heartbeat(agentId),
    hold: new PollHold(config.gateway.pollHoldMs, log),
    pauseMs: config.gateway.pollPauseMs,
    lingerMs: config.session.lingerMs,
    log,
    metrics,
  });
  const decode = createDecode(eventTypes);
  const hub = new EventHub({
    journal,
    decode,
    facts: new StreamFacts(journal, decode),
    admission: new Admission(ledger, async (agentId, guid) =>
      accepts(await gateway.as(guid).session.customState(agentId)),
    ),
    keeper,
    ...config.limits,
    log,
    metrics,
  });
  const graphql = createGraphqlHttp({
    schema,
    capabilities: {
      gateway,
      hub,
      memory: new MutationMemory(),
      ownersOf: (agentId, guid) => {
        const stranger = `${agentId}:${guid ?? ''}`;
        const session = guid === undefined ? undefined : ledger.byGuid(guid);
        return session?.agentId === agentId ? [`${agentId}/${session.serial}`, stranger] : [stranger];
      },
    },
    newerGuid: (guid) => {
      const session = ledger.byGuid(guid);
      return session?.ended === undefined && session?.guid !== guid ? session?.guid : undefined;
    },
    config,
    trusted,
    log,
  });
  const sockets = createGraphqlSockets(graphql, config, log, trusted);
  // The demo's gateway is new with each start: its earlier sessions are over.
  try {
    await keeper.restore(config.demo);
  } catch (error) {
    // Not where a process died before: a store closed in order would hide what may have been lost then.
    if (!journal.uncleanStart) await journal.close();
    throw error;
  }
  return {
    graphql: (request, response) => void graphql(request, response),
    upgrade: sockets.upgrade,
    metrics,
    check: () => journal.check(),
    farewell: () => {
      // At once, so that the stop takes no longer than one poll, however long the farewell.
      keeper.stop();
      return hub.drain();
    },
    close: async () => {
      // Whoever waits for an answer over a socket gets it first.
      await Promise.all([keeper.drain(), ledger.allQuiet().then(() => sockets.close())]);
      await http.close();
      await journal.close();
    },
  };
}

function openJournal({ store }: Config, log: Log): Journal {
  return openSqliteJournal({
    path: store.url.slice('sqlite:'.length),
    durability: store.durability,
    retention: { maxAgeMs: store.retentionMs, maxEventsPerAgent: store.retentionEvents },
    trimIntervalMs: store.trimIntervalMs,
    ...(store.maxBytes !== undefined && { maxBytes: store.maxBytes }),
    onTrouble: (line) => {
      log.error(line);
    },
  });
}

/** Hashes of Guids must mean the same after a restart, and nothing in another store. */
function lineageKey({ store }: Config, journal: Journal): string {
  return createHash('sha256')
    .update(`lineage:${journal.incarnation}:${store.key ?? ''}`)
    .digest('hex');
}

/** A proof counts unless the gateway refuses the Guid: another refusal is about something else. */
function accepts(answer: object): boolean {
  return !(answer instanceof GatewayRefusal) || !refusesGuid(answer.retcode);
}

async function answered(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof GatewayFault) return false;
    throw error;
  }
}
