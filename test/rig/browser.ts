/** A real browser that cannot reach anything but this machine. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { patienceMs } from './patience.ts';

const browser = '/usr/bin/chromium';
/** Where there is no browser its tests are skipped and counted as such; continuous integration must have one. */
export const noBrowser = !existsSync(browser) && process.env['CI'] === undefined;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Holds for the browser's own traffic too, which no page's route sees.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface Browser {
  readonly context: BrowserContext;
  /** The addresses beyond this machine that its pages tried to reach. */
  readonly outside: readonly string[];
}

/** A fresh one, closed when the test is finished. */
export async function openBrowser(viewport: { readonly width: number; readonly height: number }): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    args: flags,
    viewport,
    // Nobody looks, and drawing without a graphics card takes the time of everything else.
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

/** With SCREENSHOTS set to a folder, pictures to look at: light and dark, wide and narrow. */
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
