/** Opens the sockets to the gateway, over TLS with the settings' certificates and pins. */
import { buildConnector } from 'undici';
import { oldestTls, pinRefusal, type GatewayTls } from './certificate-check.ts';

/** Beyond this time the network is down rather than slow; a command's own deadline is usually shorter. */
const connectTimeoutMs = 5000;

export function connectorFor(tls: GatewayTls): buildConnector.connector {
  const { serverName, fingerprints, ...material } = tls;
  const usual = { ...material, timeout: connectTimeoutMs, minVersion: oldestTls } as const;
  if (fingerprints.length === 0)
    return buildConnector({ ...usual, rejectUnauthorized: true, ...(serverName && { servername: serverName }) });
  // A resumed session shows no certificate.
  const connect = buildConnector({ ...usual, rejectUnauthorized: false, maxCachedSessions: 0 });
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const refusal = pinRefusal(socket, tls);
      if (refusal === undefined) return callback(null, socket);
      socket.destroy();
      callback(refusal, null);
    });
  };
}
