/** The id of the request that the current work belongs to: it is in each log line, and in the header `x-request-id` of the answer. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const current = new AsyncLocalStorage<{ id: string | undefined }>();

/** Longer ids, and ids with other characters, are replaced. A dot is not allowed, so that a Guid (`<uuid>.<node>`) is never accepted as an id. */
const sane = /^[\w:+/=@-]{1,128}$/;

/** An id consists of a prefix of the process and a number: a random id per request would cost as much as reading its document. */
const prefix = randomBytes(6).toString('hex');
let made = 0;

/** Shorter texts occur in many Guids by chance. */
const shortestShared = 8;

/** The id that a client sent, or a new one if it sent none, a malformed one, or one that reveals its Guid. */
export function requestIdFrom({ 'x-request-id': id, guid }: IncomingHttpHeaders): string {
  return typeof id === 'string' && sane.test(id) && !tells(id, guid) ? id : newRequestId();
}

const newRequestId = (): string => `${prefix}-${(++made).toString(36)}`;

/** Whether the id contains the Guid, or a large part of it. */
function tells(id: string, guid: unknown): boolean {
  if (typeof guid !== 'string' || guid.trim() === '') return false;
  return id.includes(guid.trim()) || (id.length >= shortestShared && guid.includes(id));
}

export const currentRequestId = (): string | undefined => current.getStore()?.id;

/** A WebSocket sends its Guid after its id. If the id reveals the Guid, the socket gets a new id. */
export function hideGuidInRequestId(guid: string | undefined): void {
  const store = current.getStore();
  if (store?.id !== undefined && tells(store.id, guid)) store.id = newRequestId();
}

/** @param id undefined for work that outlives the request that started it */
export const withRequestId = <Result>(id: string | undefined, run: () => Result): Result => current.run({ id }, run);
