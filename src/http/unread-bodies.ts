/**
 * Limits the incomplete bodies of callers without the Guid of an open session. Each holds the received part in memory, for at most LIMIT_REQUEST_MS.
 */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

const mostHeldBytes = 16 * 1024 * 1024;
const fewestPlaces = 8;

export const tooManyUnread: Refusal = {
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  message: 'Too many requests without the Guid of an open session are still sending their bodies: retry.',
};

export class UnreadBodies {
  readonly #places: number;
  readonly #addresses = new Map<string, number>();
  #count = 0;

  /** @param bodyBytes size of the largest body */
  constructor(bodyBytes: number) {
    this.#places = Math.max(fewestPlaces, Math.floor(mostHeldBytes / bodyBytes));
  }

  /**
   * Takes a place, which is freed when the body is read or its connection is gone.
   * @param from the caller's share of the budgets for unproven callers
   * @returns false if there is no room: an address may take no more places than it leaves free
   */
  enter(request: IncomingMessage, from: string): boolean {
    const { headers } = request;
    if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return true;
    const ofAddress = this.#addresses.get(from) ?? 0;
    if (ofAddress >= this.#places - this.#count) return false;
    this.#addresses.set(from, ofAddress + 1);
    this.#count += 1;
    let isHeld = true;
    const leave = () => {
      if (!isHeld) return;
      isHeld = false;
      this.#count -= 1;
      const left = (this.#addresses.get(from) ?? 1) - 1;
      if (left > 0) this.#addresses.set(from, left);
      else this.#addresses.delete(from);
    };
    request.once('end', leave).once('close', leave);
    return true;
  }
}
