import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const screen = { width: 1280, height: 800 };

/** What makes a picture the same wherever it is taken. */
const alike: BrowserContextOptions = {
  viewport: screen,
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  colorScheme: 'light',
};

export const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext(alike);
  context.setDefaultTimeout(30_000);
  return context.newPage();
};

/** Pictures of pages, each as a PNG of its name in one folder. */
export class Pictures {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async take(page: Page, name: string): Promise<void> {
    // The pointer rests on nothing.
    await page.mouse.move(0, 0);
    const path = join(this.folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(`  ${path}  ${Math.round(statSync(path).size / 1024)} KiB`);
  }

  async takeDark(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'dark' });
    await this.take(page, name);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async takeOnPhone(page: Page, name: string): Promise<void> {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('#scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await page.locator('#newest').waitFor({ state: 'hidden' });
    await this.take(page, name);
    await page.setViewportSize(screen);
  }
}
