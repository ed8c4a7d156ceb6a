/** The probe's connection: the server's own code, with its settings for certificates. */
import { ConfigError, readConfig } from '../../src/config.ts';
import { explainCertificate } from '../../src/gateway/transport/certificate-check.ts';
import { createGatewayHttp, type GatewayHttp } from '../../src/gateway/transport/http.ts';
import { readTlsFiles } from '../../src/gateway/transport/tls-files.ts';

/** The probe cannot start. */
export class ProbeRefused extends Error {
  override readonly name = 'ProbeRefused';
}

export async function connectForProbe(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly http: GatewayHttp; readonly isEncrypted: boolean }> {
  const { gateway, limits } = settingsFor(url, environment);
  const [site] = gateway.sites;
  if (site === undefined) throw new ProbeRefused('--url must be an http(s) address');
  const { serverName, fingerprints } = gateway;
  const tls = { ...readTlsFiles(gateway), serverName, fingerprints };
  const refusal = await explainCertificate(site, tls);
  if (refusal !== undefined) throw new ProbeRefused(refusal);
  const http = createGatewayHttp({ ...gateway, ...limits, unprovenConnections: 1, site, tls });
  return { http, isEncrypted: site.startsWith('https:') };
}

function settingsFor(url: string, environment: Readonly<Record<string, string | undefined>>) {
  try {
    return readConfig({ ...environment, AGENT_GATEWAY_URL: url });
  } catch (error) {
    if (error instanceof ConfigError) throw new ProbeRefused(error.message.replace('AGENT_GATEWAY_URL', '--url'));
    throw error;
  }
}
