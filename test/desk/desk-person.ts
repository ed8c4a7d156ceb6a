/** An agent using the desk: types, clicks and reads by the names that a screen reader announces. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patienceMs } from '../rig/patience.ts';

const patient = { timeout: patienceMs };

export class DeskPerson {
  readonly agentId: string;
  readonly page: Page;

  constructor(agentId: string, page: Page) {
    this.agentId = agentId;
    this.page = page;
  }

  static async at(context: BrowserContext, url: string, agentId: string): Promise<DeskPerson> {
    const page = await context.newPage();
    page.setDefaultTimeout(patient.timeout);
    await page.goto(url);
    return new DeskPerson(agentId, page);
  }

  /** Fills in the form and presses Enter. */
  async signIn(password = `Demo@${this.agentId}`): Promise<void> {
    await this.page.getByLabel('Agent id').fill(this.agentId);
    await this.page.getByLabel('Phone number').fill(`7${this.agentId}`);
    await this.page.getByLabel('Password').fill(password);
    await this.page.keyboard.press('Enter');
  }

  /** By keyboard, because users without a pointer must also be able to do everything. */
  async press(name: string): Promise<void> {
    // A button that waits for a reload of the board does nothing before.
    await expect.poll(() => this.can(name), patient).toBe(true);
    await this.page.getByRole('button', { name, exact: true }).press('Enter');
  }

  /** By pointer, which needs the tab in front. */
  async click(name: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  has(name: string): Promise<boolean> {
    return this.page.getByRole('button', { name, exact: true }).isVisible();
  }

  /** Whether the button exists and is enabled. */
  can(name: string): Promise<boolean> {
    return this.page.getByRole('button', { name, exact: true }).isEnabled();
  }

  async invite(kind: 'Agent' | 'Phone', address: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Invite' });
    await form.getByRole('combobox').selectOption({ label: kind });
    await form.getByLabel('Id or number').fill(address);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the board shows these participants, as `Agent 1001: Muted`. */
  async sees(...members: readonly string[]): Promise<void> {
    const board = this.page.getByRole('list', { name: 'Participants' });
    const said = () =>
      board.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
    await expect.poll(async () => (await said()).sort(), patient).toEqual([...members].sort());
  }

  async seesText(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async seesHeading(name: string): Promise<void> {
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** Waits until the only button or heading with this text has the focus. */
  async hasFocusOn(text: string): Promise<void> {
    const focused = () =>
      this.page.evaluate<string>('document.activeElement.ariaLabel ?? document.activeElement.innerText');
    await expect.poll(focused, patient).toContain(text);
  }

  /** Answers the dialog by keyboard. The focus is on its first button, which cancels. */
  async answers(consequence: string, answer: 'Cancel' | 'Escape' | 'yes'): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(consequence).waitFor();
    await this.hasFocusOn('Cancel');
    if (answer === 'yes') await this.page.keyboard.press('Tab');
    await this.page.keyboard.press(answer === 'Escape' ? 'Escape' : 'Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Waits until no refusal is shown. */
  async isToldNothing(): Promise<void> {
    await expect.poll(() => this.page.getByRole('alert').count(), patient).toBe(0);
  }

  /** Waits for a refusal with these words in it. */
  async isTold(...words: readonly string[]): Promise<void> {
    const alert = this.page.getByRole('alert').first();
    await expect.poll(async () => ((await alert.count()) > 0 ? alert.innerText() : ''), patient).toContain(words[0]);
    for (const word of words) expect(await alert.innerText()).toContain(word);
  }

  async isConnected(state: 'Live' | 'Connecting' | 'Degraded'): Promise<void> {
    await this.page.getByRole('status', { name: `Connection: ${state}` }).waitFor();
  }

  /** The timeline's eventTypes, newest first. */
  timeline(): Promise<readonly (string | undefined)[]> {
    return this.page
      .getByRole('log')
      .getByRole('listitem')
      .evaluateAll((entries) =>
        entries.map((entry) => (entry as unknown as { dataset: { type?: string } }).dataset.type),
      );
  }
}
