/** GraphQL over HTTP: Yoga with our context, codes, limits and headers. The one file that imports it. */
import type { IncomingMessage } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type Source,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Traces } from '../telemetry/traces.ts';
import { compressedAnswer } from './compression.ts';
import { createContext, type Capabilities, type Context, type Credential } from './context.ts';
import { guidFrom, guidFromPayload } from './guid.ts';
import { longestOutcomeMs, withinTime } from './deadline.ts';
import { DocumentCache } from './document-cache.ts';
import { alreadyAnswered, jsonOnly, rateLimited, readableParameters, safeHeaders } from './edge.ts';
import { belowMutation, createMaskError, ofDocument, refusedStatus } from './errors.ts';
import { checkNesting, createRules, createTokenLimit, withinStack } from './guard.ts';
import { operationSpans } from './operation-spans.ts';
import { corsFor } from './origins.ts';
import type { RateLimit } from './rate-limit.ts';
import { notExecutedStatus } from './ordinary.ts';
import { subscribeShared } from './shared.ts';
import { subscriptionStreams } from './streams.ts';
import type { DocumentRequest, TrustedDocuments } from './trusted-documents.ts';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly capabilities: Capabilities;
  /** The newest Guid of the session that this one belongs to, where that is another. */
  readonly newerGuid: (guid: string) => string | undefined;
  readonly config: Pick<Config, 'limits' | 'publicOrigins' | 'introspection'>;
  /** The only documents that are executed; undefined: any is. */
  readonly trusted: TrustedDocuments | undefined;
  readonly rate: RateLimit | undefined;
  readonly log: Log;
  readonly traces: Traces;
}

/** What the WebSocket server hands over for each operation; over HTTP Yoga hands over the request. */
export interface SocketContext {
  readonly credential: Credential;
}

/** Over HTTP, `req` is the request as node:http read it. */
type ServerContext = Partial<SocketContext> & { readonly req?: IncomingMessage };

export function createGraphqlHttp(options: YogaOptions) {
  const { schema, capabilities, config, trusted, rate, log } = options;
  return createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ request, credential, req }) =>
      credential
        ? createContext(capabilities, credential)
        : createContext(
            capabilities,
            { guid: guidFrom(request.headers.get('guid')), address: req?.socket.remoteAddress },
            request.headers.get('last-event-id') ?? undefined,
          ),
    maskedErrors: {
      maskError: createMaskError((error) => {
        log.error({ err: error }, 'unexpected error in a resolver');
      }),
    },
    maxRequestBodySize: config.limits.bodyBytes,
    // Yoga's own caches count documents only: a thousand large ones, each another, would fill the memory.
    parserAndValidationCache: {
      documentCache: new DocumentCache<DocumentNode>(),
      errorCache: new DocumentCache<unknown>(),
    },
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/-',
    // Every error that is worth a line is logged where it happens, with its context.
    logging: false,
    cors: corsFor(config.publicOrigins),
    plugins: [
      jsonOnly,
      readableParameters,
      alreadyAnswered,
      ...(rate ? [rateLimited(rate)] : []),
      ...(trusted ? [trusted.plugin()] : []),
      subscriptionStreams(config.limits.pingMs),
      sharedSubscriptions,
      operationSpans(options.traces),
      createTokenLimit(config.limits),
      shallow,
      rules(options),
      refusalsHaveStatus,
      effects,
      deadline(config.limits.documentMs),
      newestGuid(options),
      safeHeaders,
      compression,
    ],
  });
}

export type GraphqlHttp = ReturnType<typeof createGraphqlHttp>;

const shallow: Plugin = {
  onParse({ parseFn, setParseFn }) {
    setParseFn(((...args: Parameters<typeof parseFn>) => {
      const [source] = args as [string | Source];
      checkNesting(typeof source === 'string' ? source : source.body);
      return withinStack(() => parseFn(...args) as unknown);
    }) as typeof parseFn);
  },
};

const refusalsHaveStatus: Plugin = {
  onResultProcess({ result, request }) {
    // Variables that do not fit were not executed, whatever their scalar threw; Yoga answers 200 to some of them.
    const { data, errors = [] } = result as ExecutionResult;
    const notExecuted = data === undefined && errors.length > 0 && errors.every(({ extensions }) => !extensions.http);
    const status =
      refusedStatus(result as ExecutionResult) ??
      (notExecuted ? notExecutedStatus(request.headers.get('accept') ?? '') : undefined);
    if (status !== undefined) Object.assign(result, { extensions: { http: { status } } });
  },
};

const isMutation = ({ document, operationName }: ExecutionArgs) =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;

const deadline = (documentMs: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn, args }) {
    const mutation = isMutation(args);
    const withinMs = documentMs + (mutation ? longestOutcomeMs : 0);
    setExecuteFn((given: ExecutionArgs) =>
      withinTime(() => executeFn(given) as ReturnType<Enveloped['execute']>, withinMs, mutation),
    );
  },
});

/** Errors below a mutation's result say that it may have taken effect; those of the mutation itself know better (`asMutation`). */
const effects: Plugin = {
  onExecute({ args }) {
    if (!isMutation(args)) return;
    return {
      onExecuteDone({ result }) {
        (result as ExecutionResult).errors?.forEach(belowMutation);
      },
    };
  },
};

function rules({ config, trusted }: YogaOptions): Plugin {
  const all = [
    ...(trusted ? [trusted.rule] : []),
    ...createRules(config.limits),
    ...(config.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  // Suggestions spell out names of the schema: without introspection they are switched off by validating without them.
  const hide = config.introspection ? {} : { hideSuggestions: true };
  return {
    onValidate(payload) {
      payload.setValidationFn(((
        document: GraphQLSchema,
        ast: Parameters<typeof validate>[1],
      ): readonly GraphQLError[] => withinStack(() => validate(document, ast, all, { ...hide }))) as typeof validate);
    },
  };
}

const sharedSubscriptions: Plugin = {
  onSubscribe(payload) {
    payload.setSubscribeFn(subscribeShared);
  },
};

/** A request with a Guid that has been replaced since learns the newest one from the answer's header. */
function newestGuid({ newerGuid }: YogaOptions): Plugin {
  return {
    onResponse({ request, response }) {
      const guid = guidFrom(request.headers.get('guid'));
      const newer = guid === undefined ? undefined : newerGuid(guid);
      if (newer !== undefined) response.headers.set('Guid', newer);
    },
  };
}

const compression: Plugin = {
  async onResponse(payload) {
    const compressed = await compressedAnswer(payload.request, payload.response, payload.fetchAPI);
    if (compressed) payload.setResponse(compressed);
  },
};

/** Yoga's engine with all plugins, as it is used outside of its HTTP handling. */
export interface Enveloped {
  readonly schema: GraphQLSchema;
  readonly parse: (query: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly contextFactory: () => Promise<Context>;
  readonly execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  readonly subscribe: (
    args: ExecutionArgs,
  ) => Promise<AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult>;
}

interface OperationParams extends DocumentRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What is executed for an operation over a WebSocket, or why it is not: a document beyond a limit or with an error never ends the socket. */
export async function prepareOperation(
  http: GraphqlHttp,
  credential: Credential,
  params: OperationParams,
  trusted?: TrustedDocuments,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const engine = http.getEnveloped({ credential, params } as never) as unknown as Enveloped;
  try {
    const document = engine.parse(trusted?.textFor(params) ?? params.query ?? '');
    const errors = engine.validate(engine.schema, document);
    if (errors.length > 0) return errors.map(ofDocument);
    return {
      schema: engine.schema,
      document,
      operationName: params.operationName ?? null,
      variableValues: params.variables ?? null,
      contextValue: await engine.contextFactory(),
      rootValue: engine,
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [ofDocument(error)];
    throw error;
  }
}

/**
 * A document that passes all rules, by Yoga's own parser and its cache; the refusal of one that is beyond a limit; undefined where anything
 * else is to be said about it.
 */
export function parsedDocument(
  http: GraphqlHttp,
  query: string,
  maxTokens: number,
): DocumentNode | GraphQLError | undefined {
  const engine = http.getEnveloped({ params: { query } } as never) as unknown as Enveloped;
  try {
    // First without the engine: it keeps an error that it threw, and Yoga would then tell it without its status.
    checkNesting(query);
    withinStack(() => parse(query, { maxTokens, noLocation: true }));
    const document = engine.parse(query);
    return engine.validate(engine.schema, document).length === 0 ? document : undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions['code'] === 'OPERATION_LIMIT' ? error : undefined;
  }
}

/** The Guid of a socket: of `connection_init`, else of the upgrade request. */
export function socketCredential(
  payload: Readonly<Record<string, unknown>> | undefined,
  upgradeHeader: unknown,
  address: string | undefined,
): Credential {
  return { guid: guidFromPayload(payload) ?? guidFrom(upgradeHeader), address };
}
