import type { Batch, NewEntry, StoredSession } from '../../src/journal/journal.ts';

export function entry(over: Partial<NewEntry> = {}): NewEntry {
  return { kind: 'answer', count: 1, sessionNumber: 1, receivedAtMs: Date.now(), bytes: text('[]'), ...over };
}

export function batch(agentId: string, ...entries: readonly NewEntry[]): Batch {
  return { agentId, entries };
}

export function session(agentId: string, sessionNumber: number, over: Partial<StoredSession> = {}): StoredSession {
  return { agentId, sessionNumber, open: true, sealed: `sealed ${sessionNumber}`, ...over };
}

export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
