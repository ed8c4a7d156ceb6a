/** A real browser that can reach only this machine. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { chromiumFlags, chromiumPath } from './chromium.ts';
import { patienceMs } from './patience.ts';

/** Without a browser, its tests are skipped and counted as skipped. Continuous integration must have one. */
export const noBrowser = !existsSync(chromiumPath) && process.env['CI'] === undefined;

export interface Browser {
  readonly context: BrowserContext;
  /** External addresses that its pages tried to reach. */
  readonly outside: readonly string[];
}

/** Opens a new browser, which is closed when the test ends. */
export async function openBrowser(viewport: { readonly width: number; readonly height: number }): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    args: [...chromiumFlags],
    viewport,
    // No one watches, and rendering without a graphics card slows everything else down.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const outside: string[] = [];
  await context.route('**', (route, request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:') return route.continue();
    outside.push(request.url());
    return route.abort();
  });
  return { context, outside };
}

const narrow = { width: 360, height: 780 };

/** If SCREENSHOTS names a folder, saves screenshots there: light and dark, wide and narrow. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  const wide = page.viewportSize() ?? narrow;
  for (const [size, viewport] of Object.entries({ narrow, wide })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: size === 'narrow' });
    }
  }
}
