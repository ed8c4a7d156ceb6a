/** urql, with the `fetch` of the credential: each request carries the newest Guid, and each answer may bring a newer one. */
import type { AgentCredential } from 'agent-gateway-client';
import { Client, fetchExchange } from 'urql';

/** On the page's own origin: see vite.config.ts. */
export const graphqlUrl = '/graphql';

/** No cache: events bring what the desk shows, and every read must return the present state. */
export const createClient = (credential: AgentCredential): Client =>
  new Client({
    url: graphqlUrl,
    exchanges: [fetchExchange],
    fetch: credential.fetch,
    preferGetMethod: false,
    requestPolicy: 'network-only',
  });
