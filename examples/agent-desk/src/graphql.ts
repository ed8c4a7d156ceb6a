/** urql, with the credential's own fetch: each request carries the newest Guid, and each answer may bring a newer one. */
import type { AgentCredential } from 'agent-gateway-client';
import { Client, fetchExchange } from 'urql';

/** On the page's own origin: see vite.config.ts. */
export const graphqlUrl = '/graphql';

/** No cache: what the desk shows comes by events, and what it reads is to be as it is now. */
export const createClient = (credential: AgentCredential): Client =>
  new Client({
    url: graphqlUrl,
    exchanges: [fetchExchange],
    fetch: credential.fetch,
    preferGetMethod: false,
    requestPolicy: 'network-only',
  });
