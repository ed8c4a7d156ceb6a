/**
 * The path of every request on every transport: rate → document by id or text → trusted documents → lexical limits → parse → validation under a
 * budget of steps → cost → context → execution or subscription → masking. Each policy is applied once, here or in a module called from here. The
 * transports limit bodies and connections.
 */
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Config } from '../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Traces } from '../telemetry/traces.ts';
import type { Admitted, DocumentAdmission } from './admit-document.ts';
import { answerOf, isStream, type Answer, type ResultStream } from './answer.ts';
import { createExecutor, type Operation, type Run } from './compiled.ts';
import { shareOf } from '../gateway/scope.ts';
import { RequestContext, type Capabilities, type Credential, type OperationContext } from './context.ts';
import { longestOutcomeMs, withinTime } from './deadline.ts';
import { DocumentTurns } from './document-turns.ts';
import { documentText, type DocumentRequest, type KnownDocuments } from './document-ids.ts';
import { belowMutation, createMaskError } from './errors.ts';
import type { Introspection } from './introspection.ts';
import type { RateLimit } from './rate-limit.ts';
import { subscribeShared } from './shared-subscriptions.ts';
import { clientOf, clientOfSocket, type Usage, type UsageClient } from './usage.ts';
import { mistakesInMany } from './variables.ts';

export interface PipelineOptions {
  readonly schema: GraphQLSchema;
  readonly capabilities: Capabilities;
  /** The newest Guid of the session that this Guid belongs to, if there is a newer one. */
  readonly newerGuid: (guid: string) => string | undefined;
  readonly limits: Pick<Config['limits'], 'documentMs'>;
  readonly admission: DocumentAdmission;
  readonly introspection: Introspection;
  /** If there are trusted documents, no others are executed. */
  readonly documents: KnownDocuments;
  readonly rate: RateLimit | undefined;
  readonly log: Log;
  readonly traces: Traces;
  /** Undefined if usage reports are off. */
  readonly usage: Usage | undefined;
}

/** The parameters of a request: those of GraphQL, and ids in place of the text. */
export interface RequestParams extends DocumentRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A request as parsed by its transport. */
export interface GraphqlRequest {
  readonly params: RequestParams;
  readonly credential: Credential;
  /** For usage reports. */
  readonly client?: UsageClient | undefined;
  /** Sent by an EventSource that reconnects. */
  readonly lastEventId?: string | undefined;
  /** True for GET: mutations are rejected. */
  readonly isReadOnly?: boolean;
  /** True if the client accepts no stream: subscriptions are rejected. */
  readonly isSingle?: boolean;
}

/** An operation that may be executed. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  readonly run: () => Answer | Promise<Answer>;
}

type Asking = Operation & { readonly contextValue: OperationContext };

export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #turns = new DocumentTurns();
  readonly #execute: Run;
  /** Masks an error for clients. */
  readonly mask: (error: unknown) => GraphQLError;

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#execute = createExecutor(options.schema);
    this.mask = createMaskError((error) => {
      options.log.error({ err: error }, 'Unexpected error in a resolver');
    });
  }

  get schema(): GraphQLSchema {
    return this.#options.schema;
  }

  /** The caller's share of the unproven budgets; undefined for a caller with the Guid of an open session. */
  unprovenShare({ guid, address }: Credential): string | undefined {
    const session = guid === undefined ? undefined : this.#options.capabilities.openSession(guid);
    return session === undefined ? shareOf(address) : undefined;
  }

  /** Counts a request against its rate limit, before its body is read. @returns the error if the limit is exceeded; undefined without a limit */
  count({ guid, address }: Credential): Promise<Answer | undefined> | undefined {
    return this.#options.rate?.refusal({ guid, address }).then((refusal) => refusal && answerOf({ errors: [refusal] }));
  }

  /** For the header `Guid` of each HTTP answer to a request whose Guid has been replaced. */
  newerGuid(guid: string | undefined): string | undefined {
    return guid === undefined ? undefined : this.#options.newerGuid(guid);
  }

  /** Identifies the client for usage reports; undefined if they are off. @param payload of a WebSocket's `connection_init` */
  clientOf(
    headers: Readonly<Record<string, unknown>>,
    payload?: Readonly<Record<string, unknown>>,
  ): UsageClient | undefined {
    if (this.#options.usage === undefined) return undefined;
    return payload === undefined ? clientOf(headers) : clientOfSocket(headers, payload);
  }

  /** Answers a request that was counted. */
  answer(request: GraphqlRequest): Answer | Promise<Answer> {
    const prepared = this.prepare(request);
    return prepared instanceof Promise ? prepared.then(answered) : answered(prepared);
  }

  /** Runs all steps before the execution. @returns the answer to a request that is not executed */
  prepare(request: GraphqlRequest): Prepared | Answer | Promise<Prepared | Answer> {
    const { admission, capabilities, documents } = this.#options;
    const text = documentText(request.params, documents);
    if (text instanceof GraphQLError) return answerOf({ errors: [text] });
    const known = admission.known(text);
    if (known) return this.#admitted(request, text, known);
    const { guid, address } = request.credential;
    const session = guid === undefined ? undefined : capabilities.openSession(guid);
    try {
      const turn = this.#turns.take({ session, from: shareOf(address) }, text.length);
      return turn
        ? turn.then(() => this.#admitted(request, text, admission.admit(text)))
        : this.#admitted(request, text, admission.admit(text));
    } catch (error) {
      return answerOf({ errors: [this.mask(error)] });
    }
  }

  #admitted(request: GraphqlRequest, text: string, admitted: Admitted): Prepared | Answer {
    const { params, isReadOnly = false, isSingle = false } = request;
    const { document, mistakes, refusal } = admitted;
    if (refusal) return answerOf({ errors: [refusal] });
    const operation = getOperationAST(document, params.operationName);
    if (!operation) return answerOf({ errors: [noOperation()] });
    if (isReadOnly && operation.operation === OperationTypeNode.MUTATION)
      return answerOf({ errors: [mutationByGet()] });
    if (mistakes.length > 0) return answerOf({ errors: mistakes });
    if (isSingle && operation.operation === OperationTypeNode.SUBSCRIPTION)
      return answerOf({ errors: [needsStream()] });
    this.#options.documents.automatic?.keep(params, text);
    const { usage } = this.#options;
    const { operation: kind } = operation;
    if (usage) return { document, kind, run: () => this.#runReported(usage, request, document, operation) };
    return { document, kind, run: () => this.#run(request, document, operation) };
  }

  async #runReported(
    usage: Usage,
    request: GraphqlRequest,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<Answer> {
    const { client, credential } = request;
    const fromMs = performance.now();
    const answer = await this.#run(request, document, operation);
    usage.executed({
      document,
      operation,
      answer,
      durationMs: performance.now() - fromMs,
      client,
      guid: credential.guid,
    });
    return answer;
  }

  /** Not `async`: every request takes this path, and each further promise has its price. */
  #run(request: GraphqlRequest, document: DocumentNode, operation: OperationDefinitionNode): Answer | Promise<Answer> {
    const { admission, schema, capabilities, traces } = this.#options;
    const { operationName = null, variables: variableValues = null } = request.params;
    const { operation: kind, name } = operation;
    try {
      const costly = admission.costRefusal(document, operation, variableValues);
      const errors = costly ? [costly] : mistakesInMany(schema, operation, variableValues);
      if (errors) return this.#shown({ errors }, kind);
      const contextValue = new RequestContext(capabilities, request.credential, request.lastEventId);
      const asking: Asking = { document, operationName, variableValues, contextValue };
      const result = traces.operation<ExecutionResult | ResultStream>(kind, name?.value, () =>
        kind === OperationTypeNode.SUBSCRIPTION ? this.#subscribed(asking) : this.#executed(kind, asking),
      );
      if (!(result instanceof Promise)) return this.#shown(result, kind);
      return result.then((answer) => this.#shown(answer, kind), this.#failed);
    } catch (error) {
      return this.#failed(error);
    }
  }

  readonly #failed = (error: unknown): Answer => answerOf({ errors: [this.mask(error)] });

  #executed(kind: OperationTypeNode, asking: Asking): ExecutionResult | Promise<ExecutionResult> {
    const { introspection, limits } = this.#options;
    const { contextValue } = asking;
    const isMutation = kind === OperationTypeNode.MUTATION;
    const withinMs = limits.documentMs + (isMutation ? longestOutcomeMs : 0);
    const execute = () =>
      introspection.isQuestion(asking) ? introspection.answer(asking, contextValue.isProven()) : this.#execute(asking);
    const leave = contextValue.enter();
    return leave instanceof GraphQLError ? { errors: [leave] } : withinTime(execute, withinMs, isMutation, leave);
  }

  /** A subscription is in flight until its stream begins. */
  async #subscribed(asking: Asking): Promise<ExecutionResult | ResultStream> {
    const leave = asking.contextValue.enter();
    if (leave instanceof GraphQLError) return { errors: [leave] };
    try {
      return await subscribeShared({ schema: this.#options.schema, ...asking }, this.mask, this.#execute);
    } finally {
      leave();
    }
  }

  #shown(result: ExecutionResult | ResultStream, kind: OperationTypeNode): Answer {
    if (isStream(result) || result.errors === undefined) return answerOf(result);
    const errors = result.errors.map(this.mask);
    if (kind === OperationTypeNode.MUTATION) errors.forEach(belowMutation);
    return answerOf({ ...result, errors });
  }
}

const answered = (prepared: Prepared | Answer): Answer | Promise<Answer> =>
  'run' in prepared ? prepared.run() : prepared;

const noOperation = () =>
  new GraphQLError('Could not determine what operation to execute.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });

const mutationByGet = () =>
  new GraphQLError('Can only perform a mutation operation from a POST request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: 'POST' } } },
  });

const needsStream = () =>
  new GraphQLError(
    'A subscription answers with an event stream: accept text/event-stream, or multipart/mixed;subscriptionSpec=1.0',
    { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } },
  );
