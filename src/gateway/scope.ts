/** The scope of a request: its share of the budgets, and how many gateway calls its document may still make. */
import { isIPv6 } from 'node:net';
import { OperationLimit } from './failures.ts';

export interface RequestScope {
  /** Key of the caller's fair share of the unproven budgets. */
  readonly from: string;
  readonly calls: DocumentCalls;
}

/** The scope of a client's request. Its share is computed on demand: a call with a proven Guid does not need it. */
export class ClientScope implements RequestScope {
  readonly calls: DocumentCalls;
  readonly #address: string | undefined;
  #from: string | undefined;

  constructor(address: string | undefined, calls: DocumentCalls) {
    this.#address = address;
    this.calls = calls;
  }

  get from(): string {
    return (this.#from ??= shareOf(this.#address));
  }
}

/** The gateway calls of one document. */
export class DocumentCalls {
  readonly #most: number;
  #left: number;

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** Counts one call before it is sent. @throws {OperationLimit} when the document has no call left */
  take(): void {
    if (this.#left === 0)
      throw new OperationLimit(
        `This document makes more than ${this.#most} calls to the gateway (LIMIT_CALLS_PER_DOCUMENT): ask for fewer fields or entities at a time`,
      );
    this.#left -= 1;
  }
}

/** The scope of the server's own calls, which no document limits. */
export const ownScope = (): RequestScope => ({ from: 'server', calls: new DocumentCalls(Infinity) });

/** A client's address as a key of fair shares. For IPv6 the key is the /64 network, which belongs to one client. */
export function shareOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after];
  return whole.slice(0, 4).join(':');
}
