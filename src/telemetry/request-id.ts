/** The id of the request that something is done for: in each of its log lines, and in its answer's header `x-request-id`. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const current = new AsyncLocalStorage<string | undefined>();

/** Longer ids, and such as no log wants to hold, are replaced. Without a dot, so that a Guid (`<uuid>.<node>`) is never taken for one. */
const sane = /^[\w:+/=@-]{1,128}$/;

/** Told apart by the process and a number: a random id for each request costs as much as reading its document. */
const prefix = randomBytes(6).toString('hex');
let made = 0;

/** The id that came with a request, or a new one; also where a client sent its Guid as the id. */
export function requestIdFrom({ 'x-request-id': id, guid }: IncomingHttpHeaders): string {
  return typeof id === 'string' && sane.test(id) && id !== guid ? id : `${prefix}-${(++made).toString(36)}`;
}

export const currentRequestId = (): string | undefined => current.getStore();

/** @param id undefined for work that outlives the request which began it */
export const withRequestId = <Result>(id: string | undefined, run: () => Result): Result => current.run(id, run);
