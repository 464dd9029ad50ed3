import type { Page } from 'playwright-core';

/** A customer at the chat page. */
export class Customer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get conversationId(): string {
    return new URL(this.page.url()).searchParams.get('conversation') ?? '';
  }

  async begin(chatPage: string, name: string): Promise<void> {
    await this.page.goto(chatPage);
    await this.page.getByRole('button', { name }).click();
    await this.page.locator('#suggestions').waitFor();
  }

  /** Writes, and waits for an answer that says this. */
  async say(words: string, answer: string | RegExp): Promise<void> {
    const text = this.page.locator('#text');
    await text.fill(words);
    await text.press('Enter');
    await this.reads(answer);
  }

  async reads(words: string | RegExp): Promise<void> {
    await this.page.locator('#lines > li').filter({ hasText: words }).last().waitFor();
    await this.page.locator('#due').waitFor({ state: 'hidden' });
  }
}
