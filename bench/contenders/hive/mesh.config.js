/* global URL, process */
/** What `mesh-compose` makes the supergraph of: one OpenAPI source, whose commands go in the name of whoever asks. */
import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('agents', {
        source: new URL('../openapi.json', import.meta.url).pathname,
        endpoint: process.env.GATEWAY_URL,
        operationHeaders: { guid: '{context.headers.guid}' },
      }),
    },
  ],
});
