/** GraphQL over HTTP: Yoga with our context, codes, limits and headers. The one file that imports it. */
import type { IncomingMessage } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
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
import type { DocumentAdmission } from '../execution/admit-document.ts';
import { compressedAnswer } from './compression.ts';
import { createContext, type Capabilities, type Context, type Credential } from '../execution/context.ts';
import { guidFrom, guidFromPayload } from '../execution/guid.ts';
import { longestOutcomeMs, withinTime } from '../execution/deadline.ts';
import {
  alreadyAnswered,
  boundedAccept,
  jsonOnly,
  rateLimited,
  readableParameters,
  safeHeaders,
  documentIds,
} from './yoga-plugins.ts';
import { belowMutation, createMaskError, ofDocument, refusedStatus } from '../execution/errors.ts';
import type { Introspection } from '../execution/introspection.ts';
import { idParameters, refusalOfId, type DocumentRequest } from '../execution/document-ids.ts';
import { operationSpans } from './operation-spans.ts';
import { corsFor } from './origins.ts';
import { inFlight } from '../execution/operations-in-flight.ts';
import type { RateLimit } from '../execution/rate-limit.ts';
import { notExecutedStatus } from './fast-path-request.ts';
import { copyOf, withLocations } from '../execution/positions.ts';
import { subscribeShared } from '../execution/shared-subscriptions.ts';
import { subscriptionStreams } from './streams.ts';
import type { TrustedDocuments } from '../execution/trusted-documents.ts';
import { mistakesInMany } from '../execution/variables.ts';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly capabilities: Capabilities;
  /** The newest Guid of the session that this one belongs to, where that is another. */
  readonly newerGuid: (guid: string) => string | undefined;
  readonly config: Pick<Config, 'limits' | 'publicOrigins'>;
  /** What every text passes before it is executed, over each transport. */
  readonly admission: DocumentAdmission;
  readonly introspection: Introspection;
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
    // Admission keeps what it found, and counts characters: a thousand large documents, each another, would fill the memory.
    parserAndValidationCache: false,
    extraParamNames: [...idParameters],
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
      boundedAccept,
      readableParameters,
      alreadyAnswered,
      ...(rate ? [rateLimited(rate)] : []),
      trusted ? trusted.plugin() : documentIds,
      subscriptionStreams(config.limits.pingMs),
      sharedSubscriptions,
      introspected(options.introspection),
      manyVariables(schema),
      operationSpans(options.traces),
      admitted(options.admission),
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

const admitted = (admission: DocumentAdmission): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source: string | Source) => {
      const { document, refusal } = admission.admit(typeof source === 'string' ? source : source.body);
      if (refusal) throw copyOf(refusal);
      return document;
    });
  },
  onValidate({ setValidationFn }) {
    setValidationFn((_schema: GraphQLSchema, document: DocumentNode) => admission.mistakesIn(document));
  },
});

const introspected = (introspection: Introspection): Plugin<Context> => ({
  onExecute({ setExecuteFn, args }) {
    if (introspection.isQuestion(args))
      setExecuteFn((given: ExecutionArgs) => introspection.answer(given, (given.contextValue as Context).isProven()));
  },
});

function manyVariables(schema: GraphQLSchema): Plugin {
  const mistakesIn = ({ document, operationName, variableValues }: ExecutionArgs) => {
    const operation = getOperationAST(document, operationName);
    return operation && mistakesInMany(schema, operation, variableValues);
  };
  return {
    onExecute({ args, setExecuteFn }) {
      const errors = mistakesIn(args);
      if (errors) setExecuteFn(() => ({ errors }));
    },
    onSubscribe({ args, setSubscribeFn }) {
      const errors = mistakesIn(args);
      if (errors) setSubscribeFn(() => ({ errors }));
    },
  };
}

const refusalsHaveStatus: Plugin = {
  onResultProcess({ result, request }) {
    // Variables that do not fit were not executed, whatever their scalar threw; Yoga answers 200 to some of them.
    const { data, errors = [] } = result as ExecutionResult;
    const notExecuted = data === undefined && errors.length > 0 && errors.every(({ extensions }) => !extensions.http);
    const status =
      refusedStatus(result as ExecutionResult) ??
      (notExecuted ? notExecutedStatus(request.headers.get('accept') ?? '') : undefined);
    if (status !== undefined) Object.assign(result, { extensions: { http: { status } } });
    // Yoga makes each error anew from its nodes, which say no longer where they stand.
    if (errors.length > 0) Object.assign(result, { stringify: jsonWithLocations });
  },
};

const jsonWithLocations = (result: ExecutionResult): string =>
  JSON.stringify(result.errors ? { ...result, errors: result.errors.map(withLocations) } : result);

const isMutation = ({ document, operationName }: ExecutionArgs) =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;

const deadline = (documentMs: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn, args }) {
    const mutation = isMutation(args);
    const withinMs = documentMs + (mutation ? longestOutcomeMs : 0);
    setExecuteFn((given: ExecutionArgs) =>
      withinTime(
        () =>
          inFlight((given.contextValue as Context).enter, () => executeFn(given) as ReturnType<Enveloped['execute']>),
        withinMs,
        mutation,
      ),
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

const sharedSubscriptions: Plugin = {
  onSubscribe(payload) {
    payload.setSubscribeFn((args: ExecutionArgs) =>
      inFlight((args.contextValue as Context).enter, () => subscribeShared(args)),
    );
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
    const refusal = trusted ? undefined : refusalOfId(params);
    if (refusal) return [ofDocument(refusal)];
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

/** The Guid of a socket: of `connection_init`, else of the upgrade request. */
export function socketCredential(
  payload: Readonly<Record<string, unknown>> | undefined,
  upgradeHeader: unknown,
  address: string | undefined,
): Credential {
  return { guid: guidFromPayload(payload) ?? guidFrom(upgradeHeader), address };
}
