/**
 * This project as it is started, with all defaults on; only the gateway's address comes under the bench's name. In plain JavaScript, as its own
 * way in is: TypeScript here would be a part of its start.
 */
import process from 'node:process';

process.env['AGENT_GATEWAY_URL'] = process.env['GATEWAY_URL'];
await import('../bin/agent-gateway-graphql.js');
