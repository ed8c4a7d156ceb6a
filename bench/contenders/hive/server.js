/* global console, process */
/** Hive Gateway over the supergraph of one OpenAPI source: the runtime that its command starts, on node:http, one process. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createGatewayRuntime } from '@graphql-hive/gateway';

const compose = join(import.meta.dirname, 'node_modules/@graphql-mesh/compose-cli/esm/bin.js');
// In a process of its own: what composing needs is no part of the server's memory.
const supergraph = execFileSync(process.execPath, [compose], {
  cwd: import.meta.dirname,
  encoding: 'utf8',
  stdio: 'pipe',
});
const gateway = createGatewayRuntime({ supergraph, logging: false, graphiql: false, landingPage: false });
const server = createServer(gateway);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
