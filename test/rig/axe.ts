/** Accessibility findings of axe on a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'examples/agent-desk/node_modules/axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** @returns each finding as its rule and the element */
async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(source, 'utf8'));
  const { violations } = await page.evaluate<Found>(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Checks light and dark colours separately, because their contrasts differ. */
export async function hasNoFindings(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), colorScheme).toEqual([]);
  }
}
