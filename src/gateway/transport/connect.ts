/** The way to the gateway, made of its settings. */
import type { Config } from '../../config.ts';
import type { Log } from '../../telemetry/log.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { Traces } from '../../telemetry/traces.ts';
import { MalformedResponseLog } from './malformed-response-log.ts';
import { createGatewayHttp, type GatewayHttp } from './http.ts';
import { readTlsFiles } from './tls-files.ts';
import { Upstream } from './upstream.ts';

/** @throws {CaFileUnusable | ClientCertificateUnusable | GarbledFolderUnusable} */
export function connectGateway(
  config: Config['gateway'],
  { unprovenCalls, signIns }: Pick<Config['limits'], 'unprovenCalls' | 'signIns'>,
  log: Log,
  metrics: Metrics,
  traces: Traces,
): GatewayHttp {
  const tls = readTlsFiles(config);
  const { garbledFolder, sites, pollHoldMs, pollGraceMs } = config;
  return new Upstream({
    ...config,
    sites: sites.map((site) =>
      createGatewayHttp({ ...config, unprovenConnections: unprovenCalls + signIns, site, tls }),
    ),
    pollDeadlineMs: pollHoldMs + pollGraceMs,
    malformedResponses: garbledFolder === undefined ? undefined : new MalformedResponseLog(garbledFolder, log),
    log,
    metrics,
    traces,
  });
}
