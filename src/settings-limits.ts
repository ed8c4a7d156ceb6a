/** The settings that bound what clients may use. */
import { whole } from './settings-checks.ts';

/** A setting of the environment beside its name in the configuration: what is stated of it stands here only. */
const limit = <Name extends string, Spec>(name: Name, spec: Spec) => ({ name, spec });

const limits = {
  bodyBytes: limit('LIMIT_BODY_BYTES', whole(1024, 104_857_600)({ default: 65_536, desc: 'largest request body' })),
  tokens: limit('LIMIT_TOKENS', whole(10, 1_000_000)({ default: 4000, desc: 'tokens in a document' })),
  depth: limit(
    'LIMIT_DEPTH',
    whole(3, 1000)({ default: 12, desc: 'depth of a document; introspection is not counted' }),
  ),
  aliases: limit('LIMIT_ALIASES', whole(0, 100_000)({ default: 30, desc: 'aliases in a document' })),
  directives: limit('LIMIT_DIRECTIVES', whole(0, 100_000)({ default: 50, desc: 'directives in a document' })),
  mutationFields: limit('LIMIT_MUTATION_FIELDS', whole(1, 1000)({ default: 1, desc: 'mutations in one document' })),
  cost: limit(
    'LIMIT_COST',
    whole(
      10,
      10_000_000,
    )({
      default: 5000,
      desc: 'cost of a document: 1 a scalar and 2 an object, times 1.5 a level; introspection is not counted',
    }),
  ),
  documentMs: limit(
    'LIMIT_DOCUMENT_MS',
    whole(
      100,
      3_600_000,
    )({
      default: undefined,
      desc: 'how long a query may take (default: twice AGENT_GATEWAY_TIMEOUT_MS); a mutation has 30 s more, for its outcome',
    }),
  ),
  commandsPerAgent: limit(
    'LIMIT_COMMANDS_PER_AGENT',
    whole(
      1,
      100_000,
    )({
      default: 64,
      desc: 'commands of one session under way or waiting; its mutations are sent one after the other, as they came',
    }),
  ),
  callsPerDocument: limit(
    'LIMIT_CALLS_PER_DOCUMENT',
    whole(5, 10_000)({ default: 32, desc: 'calls to the gateway that one document may make' }),
  ),
  unprovenCalls: limit(
    'LIMIT_UNPROVEN_CALLS',
    whole(
      1,
      10_000,
    )({
      default: 8,
      desc: 'calls to the gateway at a time, and look-ups in the store, for all callers together that send no Guid of an open session; they have connections of their own',
    }),
  ),
  signIns: limit('LIMIT_SIGN_INS', whole(1, 10_000)({ default: 16, desc: 'sign-ins at the gateway at a time' })),
  unprovenOperations: limit(
    'LIMIT_UNPROVEN_OPERATIONS',
    whole(
      1,
      1_000_000,
    )({
      default: 1000,
      desc: 'operations that wait, of each kind, for all callers together that send no Guid of an open session; each client address is served in turn',
    }),
  ),
  idempotencyKeys: limit(
    'LIMIT_IDEMPOTENCY_KEYS',
    whole(1, 1_000_000)({ default: 2000, desc: 'idempotency keys of one session per hour' }),
  ),
  operationsPerMinute: limit(
    'LIMIT_OPERATIONS_PER_MINUTE',
    whole(
      1,
      10_000_000,
    )({
      default: undefined,
      desc: 'operations a minute of one credential: of the session that the Guid belongs to, else of the client’s address (default: no limit)',
    }),
  ),
  operationsPerSession: limit(
    'LIMIT_OPERATIONS_PER_SESSION',
    whole(
      1,
      1_000_000,
    )({
      default: 256,
      desc: 'operations in flight of one session, those that wait for an outcome or for the first request of an idempotency key included',
    }),
  ),
  operationsPerSocket: limit(
    'LIMIT_OPERATIONS_PER_SOCKET',
    whole(1, 1_000_000)({ default: 128, desc: 'operations open over one WebSocket, subscriptions included' }),
  ),
  operationsInFlight: limit(
    'LIMIT_OPERATIONS_IN_FLIGHT',
    whole(
      4,
      10_000_000,
    )({
      default: 5000,
      desc: 'operations in flight of this process; callers that send no Guid of an open session have half of them at most',
    }),
  ),
  headerBytes: limit(
    'LIMIT_HEADER_BYTES',
    whole(1024, 1_048_576)({ default: 16_384, desc: 'size of a request’s headers and its URL' }),
  ),
  headers: limit('LIMIT_HEADERS', whole(10, 10_000)({ default: 100, desc: 'number of headers of a request' })),
  headersMs: limit(
    'LIMIT_HEADERS_MS',
    whole(100, 600_000)({ default: 10_000, desc: 'within it the headers of a request must have come' }),
  ),
  requestMs: limit(
    'LIMIT_REQUEST_MS',
    whole(100, 3_600_000)({ default: 30_000, desc: 'within it a whole request must have come' }),
  ),
  connections: limit(
    'LIMIT_CONNECTIONS',
    whole(10, 1_000_000)({ default: 20_000, desc: 'open connections of clients, WebSockets included' }),
  ),
  subscribers: limit('LIMIT_SUBSCRIBERS', whole(1, 10_000_000)({ default: 5000, desc: 'subscribers of this process' })),
  subscribersPerAgent: limit(
    'LIMIT_SUBSCRIBERS_PER_AGENT',
    whole(
      1,
      1_000_000,
    )({
      default: 50,
      desc: 'subscribers of one session of an agent; the ended sessions of the agent share half as many places of their own',
    }),
  ),
};

type Limits = typeof limits;
type LimitName = keyof Limits;

/** By the names of variables. */
export const limitSettings = Object.fromEntries(Object.values(limits).map(({ name, spec }) => [name, spec])) as {
  [Key in LimitName as Limits[Key]['name']]: Limits[Key]['spec'];
};

/** By the names of the configuration. */
export const limitsIn = <Values extends Readonly<Record<keyof typeof limitSettings, unknown>>>(env: Values) =>
  Object.fromEntries(Object.entries(limits).map(([key, { name }]) => [key, env[name]])) as {
    readonly [Key in LimitName]: Values[Limits[Key]['name']];
  };
