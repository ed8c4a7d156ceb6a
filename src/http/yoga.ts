/** Requests that the fast path does not handle: Yoga reads them, and the pipeline answers them. */
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { idParameters } from '../execution/document-ids.ts';
import type { Pipeline } from '../execution/pipeline.ts';
import { corsFor } from './origins.ts';
import { tooLarge } from './refusal.ts';
import {
  acceptable,
  answered,
  boundedAccept,
  compression,
  counted,
  jsonOnly,
  safeHeaders,
  type ServerContext,
} from './yoga-plugins.ts';

/** Replaces Yoga's message, which names neither the limit nor its setting. */
function inOwnWords(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== tooLarge.code) return error;
  return new GraphQLError(tooLarge.message, { extensions: error.extensions });
}

export interface YogaOptions {
  readonly pipeline: Pipeline;
  readonly config: Pick<Config, 'limits' | 'clients'>;
}

export function createGraphqlHttp({ pipeline, config }: YogaOptions) {
  return createYoga<ServerContext>({
    graphqlEndpoint: '/graphql',
    maskedErrors: { maskError: (error) => pipeline.mask(inOwnWords(error)) },
    maxRequestBodySize: config.limits.bodyBytes,
    parserAndValidationCache: false,
    extraParamNames: [...idParameters],
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/-',
    // Errors are logged where they happen, with their context.
    logging: false,
    cors: corsFor(config.clients.origins, config.clients.corsHeaders),
    plugins: [
      jsonOnly,
      boundedAccept,
      acceptable,
      counted(pipeline),
      answered(pipeline),
      safeHeaders(pipeline),
      compression,
    ],
  });
}

export type GraphqlHttp = ReturnType<typeof createGraphqlHttp>;
