/** One agent at the desk in a browser, with its own server and simulator. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { serveDesk } from '../../scripts/desk-parts.ts';
import { openBrowser } from '../rig/browser.ts';
import { startFacade } from '../rig/facade.ts';
import { patienceMs } from '../rig/patience.ts';
import { DeskPerson } from './desk-person.ts';

const patient = { timeout: patienceMs };

/** The server, the desk's page in front of it, and a browser. */
export async function openDesk() {
  const facade = await startFacade();
  const desk = await serveDesk(0, new URL(facade.url).origin);
  onTestFinished(async () => {
    desk.process.kill('SIGKILL');
    await facade[Symbol.asyncDispose]();
  });
  const { context } = await openBrowser({ width: 1280, height: 900 });
  return { facade, context, url: desk.url, simulator: facade.simulator };
}

/**
 * With agent 1001 signed in.
 * @param prepare runs in each page before the desk does
 */
export async function stage(prepare?: string) {
  const opened = await openDesk();
  if (prepare !== undefined) await opened.context.addInitScript(prepare);
  const anna = await DeskPerson.at(opened.context, opened.url, '1001');
  await anna.signIn();
  await anna.isConnected('Live');
  return { ...opened, anna };
}

/** Waits for the calls as a screen reader announces them. */
export async function hasCalls({ page }: DeskPerson, ...calls: readonly string[]): Promise<void> {
  const said = () =>
    page
      .getByRole('list', { name: 'Calls' })
      .locator('> li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
  await expect.poll(async () => (await said()).sort(), patient).toEqual([...calls].sort());
}

const widths = [320, 768, 1280, 1440];

/** Expects that nothing overflows the page. */
export async function fits(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth'), `${width} px`).toBeLessThanOrEqual(
      width,
    );
  }
  if (before !== null) await page.setViewportSize(before);
}

/** Elements that are distinguished by a background colour. */
const setApart = 'button, .pill, .badge, .tag, .dot, [aria-pressed="true"], [aria-current="page"]';

/** With forced colours and reduced motion, nothing depends on a background colour, and nothing moves. */
export async function needsNoColoursOfItsOwn(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const withoutEdge = await page.locator(setApart).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) === 0;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(withoutEdge).toEqual([]);
  expect(await page.evaluate<number>('document.getAnimations().length')).toBe(0);
  // Reduced motion stays on to the end, because axe would read colours in the middle of a transition.
  await page.emulateMedia({ forcedColors: 'none' });
}
