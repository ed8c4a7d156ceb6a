/** One simulated server instance: the complete engine, with function calls instead of transports. */
import { readConfig } from '../../../src/config.ts';
import { openEngine } from '../../../src/engine.ts';
import { sessionOperations } from '../../../src/families/session/operations.ts';
import { GatewayRefusal } from '../../../src/gateway/failures.ts';
import { DocumentCalls, ownScope, type RequestScope } from '../../../src/gateway/scope.ts';
import { openRedisStore } from '../../../src/journal/redis/store.ts';
import { eventTypes } from '../../../src/schema/schema.ts';
import type { Log } from '../../../src/telemetry/log.ts';
import type { Metrics } from '../../../src/telemetry/metrics.ts';
import { untraced } from '../../../src/telemetry/traces.ts';
import type { StreamItem } from '../../../src/events/event.ts';
import type { Life } from '../world/life.ts';
import { createGatewayHttp } from './gateway-http.ts';

export interface SimulatedInstance {
  /** @returns the Guid and the cursor before the session's first event, or the reason for the failure */
  signIn(agentId: string): Promise<{ readonly guid: string; readonly cursor: string } | string>;
  /** @returns the retcode */
  sayBusy(agentId: string, guid: string): Promise<string>;
  signOut(agentId: string, guid: string): Promise<string>;
  subscribe(
    agentId: string,
    guid: string,
    after: string | undefined,
  ): Promise<AsyncIterableIterator<StreamItem, undefined>>;
  /** Like SIGTERM. */
  stop(): Promise<void>;
}

export interface InstanceOptions {
  readonly life: Life;
  readonly holdMs: number;
  readonly lingerMs: number;
  /** Settings of the instance's store. */
  readonly environment: Readonly<Record<string, string>>;
  readonly tell: (level: string, text: string) => void;
  /** Ends the instance immediately. */
  readonly exit: () => void;
}

const from: () => RequestScope = () => ({ from: '10.0.0.9', calls: new DocumentCalls(50) });

export async function startInstance(options: InstanceOptions): Promise<SimulatedInstance> {
  const { life, holdMs, lingerMs, environment, tell, exit } = options;
  const config = readConfig({
    AGENT_GATEWAY_URL: 'http://10.0.0.2:8000/agentgateway/resource',
    AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs),
    SESSION_LINGER_MS: String(lingerMs),
    ...environment,
  });
  const log = logOf(tell);
  const { gateway, hub, start, farewell, drain, close } = await openEngine({
    config,
    http: createGatewayHttp(life),
    eventTypes,
    log,
    metrics: new Proxy({}, { get: () => () => undefined }) as Metrics,
    traces: untraced,
    stop: (line) => {
      log.fatal(line);
      exit();
    },
    openRedis: openRedisStore,
  });
  await start();
  return {
    signIn: async (agentId) => {
      const input = { password: 'secret', phoneNumber: '70001' };
      const answer = await gateway
        .as(undefined, ownScope())
        .sessions.signIn(sessionOperations.forceLogin, agentId, input, true);
      if (answer instanceof GatewayRefusal) return answer.retcode;
      const cursor = hub.as(answer.guid, from()).cursorAt(agentId, answer.startPosition);
      return { guid: answer.guid, cursor };
    },
    sayBusy: (agentId, guid) => retcodeOf(gateway.as(guid, from()).call(sessionOperations.setAgentBusy, agentId, {})),
    signOut: (agentId, guid) => retcodeOf(gateway.as(guid, from()).call(sessionOperations.logout, agentId, {})),
    subscribe: (agentId, guid, after) => hub.as(guid, from(), after).subscribe(agentId, {}),
    stop: async () => {
      await Promise.all([farewell(), drain()]);
      await close();
    },
  };
}

async function retcodeOf(call: Promise<unknown>): Promise<string> {
  const answer = await call;
  return answer instanceof GatewayRefusal ? answer.retcode : '0';
}

function logOf(tell: (level: string, text: string) => void): Log {
  const at =
    (level: string) =>
    (first: unknown, second?: unknown): void => {
      tell(level, typeof first === 'string' ? first : `${String(second)} ${JSON.stringify(first, shown)}`);
    };
  const quiet = () => undefined;
  return {
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    isLevelEnabled: () => true,
    child: () => logOf(tell),
  } as unknown as Log;
}

const shown = (_key: string, value: unknown): unknown =>
  value instanceof Error ? `${value.name}: ${value.message}` : value;
