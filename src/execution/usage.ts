/** Usage reports: calls the operator's function with each executed operation, on every transport. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { print, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { LimitedLog } from '../telemetry/limited-log.ts';
import type { Log } from '../telemetry/log.ts';
import { isStream, type Answer } from './answer.ts';

/** The name and version that a client reports. */
export interface UsageClient {
  readonly name?: string;
  readonly version?: string;
}

/** An operation that was executed, without its variables, its result and its credential. */
export interface UsageReport {
  readonly kind: `${OperationDefinitionNode['operation']}`;
  /** Undefined for an operation without a name. */
  readonly operationName: string | undefined;
  /** The whole document, formatted, with `""` and `0` in place of the values that its text holds. */
  readonly document: string;
  /** SHA-256 of `document`, in hexadecimal. */
  readonly documentHash: string;
  /** Time until the result; for a subscription, until its stream began or was rejected. */
  readonly durationMs: number;
  /** `extensions.code` of each error. */
  readonly errorCodes: readonly string[];
  readonly client: UsageClient;
}

export type UsageReporter = (report: UsageReport) => unknown;

/** The file named by `USAGE_REPORTER` cannot be used. */
export class UsageReporterError extends Error {
  override readonly name = 'UsageReporterError';
  readonly code = 'USAGE_REPORTER_UNUSABLE';
}

/** @throws {UsageReporterError} When the file is not a module whose default export is a function. */
export async function loadUsageReporter(path: string): Promise<UsageReporter> {
  const { default: reporter } = await importModule(path);
  if (typeof reporter === 'function') return reporter as UsageReporter;
  throw new UsageReporterError(`${path}: its default export must be a function`);
}

async function importModule(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new UsageReporterError(`${path}: ${reason}`);
  }
}

type Headers = Readonly<Record<string, unknown>>;

/** Prefixes of the headers of Apollo's clients, and of others. */
const clientHeaders = ['apollographql-client', 'graphql-client'];
/** Other values, such as longer ones, are ignored. */
const clientForm = /^[\w .:+/@()-]{1,128}$/;

/** @param headers with names in lower case */
export function clientOf(headers: Headers): UsageClient {
  const read = (part: string): string | undefined =>
    clientHeaders
      .map((prefix) => headers[`${prefix}-${part}`])
      .find((value): value is string => typeof value === 'string' && clientForm.test(value));
  const name = read('name');
  const version = read('version');
  return { ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
}

/** Reads the same from the payload of a `connection_init`, with keys in any letter case, or else from the headers of the upgrade. */
export const clientOfSocket = (headers: Headers, payload: Headers = {}): UsageClient =>
  clientOf({
    ...headers,
    ...Object.fromEntries(Object.entries(payload).map(([name, value]) => [name.toLowerCase(), value])),
  });

interface Executed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly answer: Answer;
  readonly durationMs: number;
  readonly client: UsageClient | undefined;
  readonly guid: string | undefined;
}

export class Usage {
  readonly #reporter: UsageReporter;
  readonly #log: LimitedLog;
  readonly #documents = new WeakMap<DocumentNode, Pick<UsageReport, 'document' | 'documentHash'>>();

  constructor(reporter: UsageReporter, log: Log) {
    this.#reporter = reporter;
    this.#log = new LimitedLog(log);
  }

  /** Calls the reporter when the answer is on its way. A failure of the reporter is logged and does not change the answer. */
  executed({ document, operation, answer, durationMs, client = {}, guid }: Executed): void {
    const errors = isStream(answer.result) ? [] : (answer.result.errors ?? []);
    const report: UsageReport = {
      kind: operation.operation,
      operationName: operation.name?.value,
      ...this.#textOf(document),
      durationMs,
      errorCodes: errors.map(({ extensions: { code } }) => (typeof code === 'string' ? code : 'UNKNOWN')),
      // A client may send its Guid as its name.
      client: guid === undefined ? client : withoutGuid(client, guid),
    };
    setImmediate(() => void this.#call(report));
  }

  async #call(report: UsageReport): Promise<void> {
    try {
      await this.#reporter(report);
    } catch (error) {
      this.#log.warn({ err: error }, 'The function of USAGE_REPORTER failed');
    }
  }

  #textOf(document: DocumentNode) {
    const known = this.#documents.get(document);
    if (known) return known;
    const text = print(withoutValues(document));
    const made = { document: text, documentHash: createHash('sha256').update(text).digest('hex') };
    this.#documents.set(document, made);
    return made;
  }
}

/** Clients also write phone numbers and passwords into the text. */
const withoutValues = (document: DocumentNode): DocumentNode =>
  visit(document, {
    StringValue: (node) => ({ ...node, value: '', block: false }),
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
  });

const withoutGuid = (client: UsageClient, guid: string): UsageClient =>
  Object.fromEntries(Object.entries(client).filter(([, value]) => !(value as string).includes(guid)));
