/** The server behind a real Caddy and a real HAProxy, under a path. */
import { behindProxyContract } from '../process/behind-proxy.contract.ts';
import { hasCaddy, startCaddy } from '../rig/caddy.ts';
import { hasHaproxy, startHaproxy } from '../rig/haproxy.ts';

behindProxyContract({ name: 'Caddy', isThere: hasCaddy, start: startCaddy, replacesForwarded: true });
behindProxyContract({ name: 'HAProxy', isThere: hasHaproxy, start: startHaproxy });
