/** This project as it is started, with all defaults on; only the gateway's address comes under the bench's name. */
process.env['AGENT_GATEWAY_URL'] = process.env['GATEWAY_URL'];
await import('../src/main.ts');
