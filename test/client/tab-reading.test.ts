/** How a tab merges items from two sources, for example while another tab takes over. */
import { expect, test } from 'vitest';
import type { AgentStreamItem } from '../../client/src/event.ts';
import { TabReading } from '../../client/src/tab-reading.ts';

const item = (__typename: string, id: string) => ({ __typename, id }) as unknown as AgentStreamItem;

test('a snapshot from before what a tab has had already is not for it, and leaves its place as it is', () => {
  const reading = new TabReading('k3x9m2p7-1001-3');
  const ids: string[] = [];
  reading.follow({ onItem: (each) => ids.push((each as { readonly id: string }).id) });
  for (const [type, id] of [
    ['AgentSnapshot', 'k3x9m2p7-1001-3-first00000ab'],
    ['AgentNoticeReceived', 'k3x9m2p7-1001-4'],
    ['AgentSnapshot', 'k3x9m2p7-1001-3-second0000ab'],
    ['AgentNoticeReceived', 'k3x9m2p7-1001-4'],
    ['AgentNoticeReceived', 'k3x9m2p7-1001-5'],
  ] as const)
    reading.take(item(type, id));
  expect(ids).toEqual(['k3x9m2p7-1001-3-first00000ab', 'k3x9m2p7-1001-4', 'k3x9m2p7-1001-5']);
  expect(reading.cursor).toBe('k3x9m2p7-1001-5');
});
