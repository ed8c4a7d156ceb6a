/** The request that calls are made for: which share of the budgets it uses, and how many calls its document may still make. */
import { isIPv6 } from 'node:net';
import { OperationLimit } from './failures.ts';

export interface RequestScope {
  /** Fair shares inside the budget of unproven callers are by this key. */
  readonly from: string;
  readonly calls: DocumentCalls;
}

/** The gateway calls of one document. */
export class DocumentCalls {
  readonly #most: number;
  #left: number;

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** Counts one call before it is sent. @throws {OperationLimit} for one too many */
  take(): void {
    if (this.#left === 0)
      throw new OperationLimit(
        `This document makes more than ${this.#most} calls to the gateway (LIMIT_CALLS_PER_DOCUMENT): ask for fewer fields or entities at a time`,
      );
    this.#left -= 1;
  }
}

/** What the server does for no request is not limited by a document. */
export const ownScope = (): RequestScope => ({ from: 'server', calls: new DocumentCalls(Infinity) });

/** A client's address as a key of fair shares: of IPv6 the /64 network, which one client has for itself. */
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
