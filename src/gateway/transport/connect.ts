/** Creates the connections to the gateway from its settings. */
import type { Config } from '../../config.ts';
import type { Log } from '../../telemetry/log.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { Traces } from '../../telemetry/traces.ts';
import { explainCertificate, type GatewayTls } from './certificate-check.ts';
import { MalformedResponseLog } from './malformed-response-log.ts';
import { createGatewayHttp, type GatewayFiles, type GatewayHttp } from './http.ts';
import { readTlsFiles } from './tls-files.ts';
import { Upstream } from './upstream.ts';

/** @throws {CaFileUnusable | ClientCertificateUnusable | GarbledFolderUnusable} */
export function connectGateway(
  config: Config['gateway'],
  { unprovenCalls, signIns, downloads }: Pick<Config['limits'], 'unprovenCalls' | 'signIns' | 'downloads'>,
  log: Log,
  metrics: Metrics,
  traces: Traces,
): GatewayHttp & GatewayFiles {
  const { garbledFolder, sites, serverName, fingerprints, pollHoldMs, pollGraceMs } = config;
  const tls = { ...readTlsFiles(config), serverName, fingerprints };
  for (const site of sites) void tellOfCertificate(site, tls, log);
  return new Upstream({
    ...config,
    sites: sites.map((site) =>
      createGatewayHttp({ ...config, unprovenConnections: unprovenCalls + signIns, downloads, site, tls }),
    ),
    pollDeadlineMs: pollHoldMs + pollGraceMs,
    malformedResponses: garbledFolder === undefined ? undefined : new MalformedResponseLog(garbledFolder, log),
    log,
    metrics,
    traces,
  });
}

/** Runs at the start, when an operator reads the log. It does not report a gateway that cannot be reached yet. */
async function tellOfCertificate(site: string, tls: GatewayTls, log: Log): Promise<void> {
  const line = await explainCertificate(site, tls);
  if (line !== undefined) log.error(line);
}
