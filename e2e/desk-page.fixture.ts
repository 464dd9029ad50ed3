import type { System } from '@baton/testing';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { flawsOf, type TestBrowser } from './browser.fixture.ts';

/** The operators' page, by what a person finds on it. */
export class DeskPage {
  private constructor(readonly page: Page) {}

  /** Answers that say no belong to the story: the page tells of them in words. */
  static async visit(browser: TestBrowser, system: System): Promise<DeskPage> {
    const { url } = system.service('human-queue');
    return new DeskPage(await browser.visit(url, { forgives: /status of 4\d\d/ }));
  }

  static async signedIn(browser: TestBrowser, system: System, token = 'token-of-ada'): Promise<DeskPage> {
    const desk = await DeskPage.visit(browser, system);
    await desk.signIn(token);
    await desk.button('Sign out').waitFor();
    return desk;
  }

  async signIn(token: string): Promise<void> {
    await this.field('The token you were given').fill(token);
    await this.button('Sign in').click();
  }

  async onDuty(): Promise<void> {
    const duty = this.page.getByRole('switch', { name: 'On duty' });
    if ((await duty.getAttribute('aria-checked')) === 'false') await duty.click();
    await this.page.getByRole('switch', { name: 'On duty', checked: true }).waitFor();
  }

  /** An entry of one of the lists, by words in it. */
  entry(list: string, words: string): Locator {
    return this.page.getByRole('list', { name: list }).getByRole('button').filter({ hasText: words });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label);
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  conversation(words: string): Locator {
    return this.page.getByRole('list', { name: 'Conversation' }).getByText(words);
  }

  brief(words: string): Locator {
    return this.page.locator('#brief').getByText(words);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 2 });
  }

  alert(words: string): Locator {
    return this.page.getByRole('alert').getByText(words);
  }

  status(words: string): Locator {
    return this.page.getByRole('status').getByText(words);
  }

  async shows(...found: Locator[]): Promise<void> {
    for (const one of found) await one.first().waitFor();
  }

  async hides(gone: Locator): Promise<void> {
    await gone.first().waitFor({ state: 'hidden' });
  }

  /** The page sees nothing new, until `go`. */
  async holdLooks(): Promise<{ go(): void }> {
    let go = (): void => {};
    const seen = new Promise<void>((resolve) => {
      go = resolve;
    });
    await this.page.route('**/api/**', async (route) => {
      if (route.request().method() === 'GET') await seen;
      await route.continue();
    });
    return { go };
  }

  /** The next decision reaches the desk, and its answer never the page. @returns when it has been taken there */
  async sendAndHearNothing(): Promise<{ readonly taken: Promise<void> }> {
    let tell = (): void => {};
    const taken = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await this.page.route('**/decide', async (route) => {
      await route.fetch();
      tell();
    });
    return { taken };
  }

  /** Where keys go. */
  async hasFocus(target: Locator): Promise<void> {
    const focused = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
    await vi.waitFor(async () => expect(await focused()).toBe(true), { timeout: 20_000 });
  }

  /** All can use it as it is now. */
  async isForAll(): Promise<void> {
    expect(await flawsOf(this.page)).toEqual([]);
  }
}
