import { chromiumNames, findChromium } from '@baton/testing';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

/** For the top of a file: looks at pages where there is a Chromium; elsewhere skips them, and says why. */
export function inBrowser(name: string, specs: (browser: TestBrowser) => Promise<void>): void {
  const executable = findChromium();
  if (executable) return void describe(name, async () => specs(await TestBrowser.launch(executable)));
  const reason = `no Chromium: none in CHROMIUM_PATH, and neither ${chromiumNames.join(', ')} in PATH`;
  console.warn(`Skipped, ${name}: ${reason}`);
  it.skip(`${name} (${reason})`, () => {});
}

interface Visit extends BrowserContextOptions {
  /** Errors on the console that belong to the story, such as those of a server that is away. */
  readonly forgives?: RegExp;
}

/** A real browser. What a page complains of (errors, its console, its security policy) fails the test. */
export class TestBrowser {
  private troubles: string[] = [];

  private constructor(private readonly browser: Browser) {}

  static async launch(executablePath: string): Promise<TestBrowser> {
    const chromiumSandbox = process.getuid?.() !== 0;
    const tested = new TestBrowser(await chromium.launch({ executablePath, chromiumSandbox }));
    afterEach(() => tested.leave());
    afterAll(() => tested.browser.close());
    return tested;
  }

  /** Opens a page as somebody who has never been there; gone after the test. */
  async visit(url: string, { forgives, ...options }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !forgives?.test(message.text())) this.troubles.push(message.text());
    });
    await page.goto(url);
    return page;
  }

  private async leave(): Promise<void> {
    const troubles = this.troubles;
    this.troubles = [];
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    expect(troubles).toEqual([]);
  }
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

/** What is wrong with a page as it is now, in light and dark, wide and narrow: nothing, where all can use it. */
export async function flawsOf(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of sizes) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      const found = [...(await violationsOf(page)), ...(await overflowOf(page))];
      flaws.push(...found.map((flaw) => `${colorScheme}, ${size.width}: ${flaw}`));
    }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
  return flaws;
}

/** With targets of 24 pixels, which axe does not ask for by itself. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, { rules: { 'target-size': { enabled: true } } })`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`);
}

async function overflowOf(page: Page): Promise<string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return width > 0 ? [`scrolls sideways by ${width} px`] : [];
}
