/** Replaces node:crypto in a simulated instance: randomness comes from the seed. */
import { lifeOf } from '../world/slots.ts';

export * from 'node:crypto';

const slot = Number(/[?]slot=(\d+)$/.exec(import.meta.url)?.[1]);

export function randomBytes(size: number): Buffer {
  const { random } = lifeOf(slot);
  return Buffer.from(Array.from({ length: size }, () => random.whole(0, 255)));
}

export function randomUUID(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
