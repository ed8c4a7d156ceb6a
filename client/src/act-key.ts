/** The idempotency key of an act. Two tabs that do the same in the same situation use the same key, so the server carries the act out once. */

export interface Situation {
  /** The name of the operation. */
  readonly operation: string;
  readonly variables: unknown;
  /** The stream position that the tab had reached when the agent acted. */
  readonly place: string | undefined;
  /** How many acts had ended by then. Without this number, an act that is repeated before the next event would get the key of the first one. */
  readonly turn: number;
}

export function actKey({ operation, variables, place, turn }: Situation): string {
  const text = JSON.stringify([operation, variables, place, turn]);
  const digest = [0, 1, 2, 3].map((seed) => hash(text, seed).toString(36)).join('');
  return `${operation.slice(0, 40)}-${turn}-${digest}`;
}

/** FNV-1a with a finaliser that mixes the last characters. The hash only has to distinguish the acts of one session. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
