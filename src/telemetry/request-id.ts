/** The id of the request that something is done for: in each of its log lines, and in its answer's header `x-request-id`. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const current = new AsyncLocalStorage<{ id: string | undefined }>();

/** Longer ids, and such as no log wants to hold, are replaced. Without a dot, so that a Guid (`<uuid>.<node>`) is never taken for one. */
const sane = /^[\w:+/=@-]{1,128}$/;

/** Made of the process and a number: a random id for each request costs as much as reading its document. */
const prefix = randomBytes(6).toString('hex');
let made = 0;

/** Shorter texts stand in many a Guid by chance. */
const shortestShared = 8;

/** The id that came with a request, or a new one; also where the id that a client sent reveals its Guid. */
export function requestIdFrom({ 'x-request-id': id, guid }: IncomingHttpHeaders): string {
  return typeof id === 'string' && sane.test(id) && !tells(id, guid) ? id : newRequestId();
}

const newRequestId = (): string => `${prefix}-${(++made).toString(36)}`;

/** Whether the id holds the Guid, or a good part of it. */
function tells(id: string, guid: unknown): boolean {
  if (typeof guid !== 'string' || guid.trim() === '') return false;
  return id.includes(guid.trim()) || (id.length >= shortestShared && guid.includes(id));
}

export const currentRequestId = (): string | undefined => current.getStore()?.id;

/** The Guid of a WebSocket comes after its id: from now on the socket has a new one where the old one reveals the Guid. */
export function hideGuidInRequestId(guid: string | undefined): void {
  const store = current.getStore();
  if (store?.id !== undefined && tells(store.id, guid)) store.id = newRequestId();
}

/** @param id undefined for work that outlives the request which began it */
export const withRequestId = <Result>(id: string | undefined, run: () => Result): Result => current.run({ id }, run);
