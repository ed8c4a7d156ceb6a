/**
 * The way of every request, whatever transport has read it: rate → document by id or text → trusted documents → lexical limits → parse →
 * validation under a budget of steps → cost → context → execution or subscription → masking. Each policy stands here, or below, once; what
 * limits bodies and connections stands with the transports.
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
import type { DocumentAdmission } from './admit-document.ts';
import { answerOf, isStream, type Answer, type ResultStream } from './answer.ts';
import { createExecutor, type Operation } from './compiled.ts';
import { shareOf } from '../gateway/scope.ts';
import { createContext, type Capabilities, type Credential, type OperationContext } from './context.ts';
import { longestOutcomeMs, withinTime } from './deadline.ts';
import { DocumentTurns } from './document-turns.ts';
import { documentText, type DocumentRequest, type KnownDocuments } from './document-ids.ts';
import { belowMutation, createMaskError } from './errors.ts';
import type { Introspection } from './introspection.ts';
import { inFlight } from './operations-in-flight.ts';
import type { RateLimit } from './rate-limit.ts';
import { subscribeShared } from './shared-subscriptions.ts';
import { clientOf, clientOfSocket, type Usage, type UsageClient } from './usage.ts';
import { mistakesInMany } from './variables.ts';

export interface PipelineOptions {
  readonly schema: GraphQLSchema;
  readonly capabilities: Capabilities;
  /** The newest Guid of the session that this one belongs to, where that is another. */
  readonly newerGuid: (guid: string) => string | undefined;
  readonly limits: Pick<Config['limits'], 'documentMs'>;
  readonly admission: DocumentAdmission;
  readonly introspection: Introspection;
  /** Where documents are trusted, no others are executed. */
  readonly documents: KnownDocuments;
  readonly rate: RateLimit | undefined;
  readonly log: Log;
  readonly traces: Traces;
  /** Undefined: nothing is reported, and no request is looked at for it. */
  readonly usage: Usage | undefined;
}

/** What a request asks for: GraphQL's own parameters, and ids in place of the text. */
export interface RequestParams extends DocumentRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A request as its transport has read it. */
export interface GraphqlRequest {
  readonly params: RequestParams;
  readonly credential: Credential;
  /** For usage reports. */
  readonly client?: UsageClient | undefined;
  /** Of an EventSource that reconnects. */
  readonly lastEventId?: string | undefined;
  /** By GET nothing is changed. */
  readonly isReadOnly?: boolean;
  /** Its client takes no answer that goes on. */
  readonly isSingle?: boolean;
}

/** An operation that may be executed. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly run: () => Promise<Answer>;
}

type Asking = Operation & { readonly contextValue: OperationContext };

export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #turns = new DocumentTurns();
  readonly #execute: ReturnType<typeof createExecutor>;
  /** What a client is shown of an error. */
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

  /** The share of the unproven budgets that a caller uses; undefined for one with the Guid of an open session. */
  unprovenShare({ guid, address }: Credential): string | undefined {
    const session = guid === undefined ? undefined : this.#options.capabilities.openSession(guid);
    return session === undefined ? shareOf(address) : undefined;
  }

  /** Counts a request against its rate, before anything of its body is read. @returns the refusal of one too many */
  async count({ guid, address }: Credential): Promise<Answer | undefined> {
    const refusal = await this.#options.rate?.refusal({ guid, address });
    return refusal && answerOf({ errors: [refusal] });
  }

  /** A header for each HTTP answer to a request whose Guid has been replaced. */
  guidHeader(guid: string | undefined): { readonly Guid?: string } {
    const newer = guid === undefined ? undefined : this.#options.newerGuid(guid);
    return newer === undefined ? {} : { Guid: newer };
  }

  /** For usage reports, where they are made. @param payload of a WebSocket's `connection_init` */
  clientOf(
    headers: Readonly<Record<string, unknown>>,
    payload?: Readonly<Record<string, unknown>>,
  ): UsageClient | undefined {
    if (this.#options.usage === undefined) return undefined;
    return payload === undefined ? clientOf(headers) : clientOfSocket(headers, payload);
  }

  /** From a request that was counted to its answer. */
  async answer(request: GraphqlRequest): Promise<Answer> {
    const preparing = this.prepare(request);
    const prepared = preparing instanceof Promise ? await preparing : preparing;
    return 'run' in prepared ? prepared.run() : prepared;
  }

  /** All that comes before the execution. @returns the answer to a request that is not executed */
  prepare(request: GraphqlRequest): Prepared | Answer | Promise<Prepared | Answer> {
    const { admission, capabilities, documents } = this.#options;
    const text = documentText(request.params, documents);
    if (text instanceof GraphQLError) return answerOf({ errors: [text] });
    if (admission.knows(text)) return this.#admitted(request, text);
    const { guid, address } = request.credential;
    const session = guid === undefined ? undefined : capabilities.openSession(guid);
    try {
      const turn = this.#turns.take({ session, from: shareOf(address) }, text.length);
      return turn ? turn.then(() => this.#admitted(request, text)) : this.#admitted(request, text);
    } catch (error) {
      return answerOf({ errors: [this.mask(error)] });
    }
  }

  #admitted(request: GraphqlRequest, text: string): Prepared | Answer {
    const { params, isReadOnly = false, isSingle = false } = request;
    const { document, mistakes, refusal } = this.#options.admission.admit(text);
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
    if (usage) return { document, run: () => this.#runReported(usage, request, document, operation) };
    return { document, run: () => this.#run(request, document, operation) };
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

  async #run(request: GraphqlRequest, document: DocumentNode, operation: OperationDefinitionNode): Promise<Answer> {
    const { admission, schema, capabilities, traces } = this.#options;
    const { operationName = null, variables: variableValues = null } = request.params;
    const { operation: kind, name } = operation;
    try {
      const costly = admission.costRefusal(document, operation, variableValues);
      const errors = costly ? [costly] : mistakesInMany(schema, operation, variableValues);
      if (errors) return this.#shown({ errors }, kind);
      const contextValue = createContext(capabilities, request.credential, request.lastEventId);
      const asking: Asking = { document, operationName, variableValues, contextValue };
      const result = await traces.operation<ExecutionResult | ResultStream>(kind, name?.value, () =>
        kind === OperationTypeNode.SUBSCRIPTION ? this.#subscribed(asking) : this.#executed(kind, asking),
      );
      return this.#shown(result, kind);
    } catch (error) {
      return answerOf({ errors: [this.mask(error)] });
    }
  }

  #executed(kind: OperationTypeNode, asking: Asking): ExecutionResult | Promise<ExecutionResult> {
    const { introspection, limits } = this.#options;
    const { contextValue } = asking;
    const isMutation = kind === OperationTypeNode.MUTATION;
    const withinMs = limits.documentMs + (isMutation ? longestOutcomeMs : 0);
    const execute = () =>
      introspection.isQuestion(asking) ? introspection.answer(asking, contextValue.isProven()) : this.#execute(asking);
    return withinTime(() => inFlight(contextValue.enter, execute), withinMs, isMutation);
  }

  #subscribed(asking: Asking) {
    const args = { schema: this.#options.schema, ...asking };
    return inFlight(asking.contextValue.enter, () => subscribeShared(args, this.mask));
  }

  #shown(result: ExecutionResult | ResultStream, kind: OperationTypeNode): Answer {
    if (isStream(result) || result.errors === undefined) return answerOf(result);
    const errors = result.errors.map(this.mask);
    if (kind === OperationTypeNode.MUTATION) errors.forEach(belowMutation);
    return answerOf({ ...result, errors });
  }
}

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
