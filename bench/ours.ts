/** This project as it is started, with all defaults on; only the gateway's address comes under the bench's name. */
import { join } from 'node:path';

process.env['AGENT_GATEWAY_URL'] = process.env['GATEWAY_URL'];
await import(join(import.meta.dirname, '..', 'bin', 'agent-gateway-graphql.js'));
