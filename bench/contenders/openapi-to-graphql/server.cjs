/* global __dirname, console, process */
/**
 * A schema made of the gateway's OpenAPI document with no code at all, behind the smallest of the HTTP handlers. CommonJS, as openapi-to-graphql's
 * ES module does not load.
 */
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { createHandler } = require('graphql-http/lib/use/http');
const { createGraphQLSchema } = require('openapi-to-graphql');

async function start() {
  const document = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8'));
  const { schema } = await createGraphQLSchema(document, {
    baseUrl: process.env.GATEWAY_URL,
    operationIdFieldNames: true,
    headers: (_method, _path, _title, { context }) => ({ guid: context.guid }),
  });
  const server = createServer(createHandler({ schema, context: ({ raw }) => ({ guid: raw.headers.guid }) }));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}

void start();
