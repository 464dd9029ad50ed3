import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { System } from '@baton/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { flawsOf, inBrowser } from './browser.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const gateway = {
  CHANNELS: 'web:Web chat:token-of-the-web-chat',
  TOKEN_KEY: 'a-key-of-conversations-for-tests',
  DEMO_CUSTOMERS:
    'C-1001:Emma Clarke:en,C-1002:Jonas Weber:de,C-1003:María Ortega:es,C-1004:Luc Moreau:fr,C-1009:Daniel Brooks:en',
};

/** One address for a service that gets another port whenever it starts. */
async function doorTo(target: () => string): Promise<string> {
  const server = createServer((visitor) => {
    const behind = connect(Number(new URL(target()).port), '127.0.0.1');
    for (const [from, to] of [
      [visitor, behind],
      [behind, visitor],
    ] as const)
      from.on('error', () => to.destroy()).pipe(to);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  afterAll(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
const write = async (page: Page, words: string) => {
  await text(page).fill(words);
  await text(page).press('Enter');
};
const conversationOf = (page: Page) => new URL(page.url()).searchParams.get('conversation') ?? '';
const lines = (page: Page) => page.locator('#lines > li:not(.day)');
const saying = (page: Page, words: string) => lines(page).filter({ hasText: words });
const ownerOf = async (page: Page) => [
  await page.getByRole('heading', { level: 1 }).textContent(),
  await page.locator('header .badge').textContent(),
];
const idsOf = (page: Page) => lines(page).evaluateAll((all) => all.map((each) => each.dataset.id));
const isFocused = (locator: Locator) => locator.evaluate((element) => element === element.ownerDocument.activeElement);
const iWantAPerson = 'I want to speak to a human, please.';

inBrowser('the chat page', async (browser) => {
  const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue', 'gateway'], {
    ...operators,
    ...gateway,
  });
  const door = await doorTo(() => system.service('gateway').url);
  const ada = new TestOperator(system);
  await ada.onDuty();

  const begin = async (name = 'Emma Clarke', forgives?: RegExp): Promise<Page> => {
    const page = await browser.visit(door, { forgives });
    await page.getByRole('button', { name }).click();
    await page.locator('#suggestions').waitFor();
    return page;
  };
  const waiting = async (): Promise<Page> => {
    const page = await begin();
    await write(page, iWantAPerson);
    await page
      .locator('#wait')
      .getByText(/^Number \d+ in line/)
      .waitFor();
    return page;
  };
  /** Every line as it is added to what a screen reader reads out. */
  const listenTo = (page: Page) =>
    page.evaluate(`globalThis.readOut = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) readOut.push([node.dataset.id, node.textContent]);
      }).observe(document.getElementById('lines'), { childList: true });`);

  it('leads a double charge from the first word to the refund a person approves, and on after the end', async () => {
    const page = await browser.visit(door);
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Emma Clarke' }).click();
    await page.locator('#suggestions').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await listenTo(page);
    await page.getByRole('button', { name: 'I was charged twice.' }).click();
    await saying(page, 'The second charge is our mistake').waitFor();
    expect(await ownerOf(page)).toEqual(['Our billing specialist', 'AI assistant']);
    await write(page, 'Yes, please ask for the refund.');
    await saying(page, 'A colleague has to approve this first').waitFor();
    await page.locator('#due').waitFor({ state: 'hidden' });
    expect(await flawsOf(page)).toEqual([]);
    await ada.decide(conversationOf(page), 'approved');
    await saying(page, 'A colleague has approved your refund: £12.99').waitFor();
    await write(page, 'Thanks, that is all.');
    await saying(page, 'This conversation is resolved.').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await write(page, 'One more thing: when do I get it back?');
    await saying(page, 'The conversation goes on.').waitFor();
    await saying(page, 'Your refund of £12.99').waitFor();
    const readOut = await page.evaluate<[string, string][]>('readOut');
    expect(new Set(readOut.map(([id]) => id)).size).toBe(readOut.length);
    expect(readOut.find(([, words]) => words.includes('The second charge'))?.[1]).toMatch(/^Our billing specialist/);
  });

  describe('while a person is awaited', () => {
    it.each([
      ['I will wait', 'You chose to wait here.', 3],
      ['Send me a message', 'Noted: a colleague will send you a message.', 1],
      ['Call me back', 'Noted: a colleague will call you back.', 1],
    ])('“%s” is taken and confirmed, and the person comes', async (choice, confirmation, left) => {
      const page = await waiting();
      const button = page.getByRole('button', { name: choice });
      await button.click();
      await saying(page, confirmation).waitFor();
      expect(await button.isDisabled()).toBe(true);
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('#wait button:enabled').count()).toBe(left);
      expect(await flawsOf(page)).toEqual([]);
      const item = await ada.claim(conversationOf(page));
      await saying(page, 'Ada Lovelace is a person.').waitFor();
      await page.locator('#wait').waitFor({ state: 'hidden' });
      await ada.act(item, 'reply', { text: 'Ada here. See https://example.org/help.' });
      await saying(page, 'Ada here.').waitFor();
      expect(await ownerOf(page)).toEqual(['Ada Lovelace', 'Person']);
      expect(await page.getByRole('link', { name: 'https://example.org/help' }).getAttribute('href')).toBe(
        'https://example.org/help',
      );
      expect(await flawsOf(page)).toEqual([]);
    });

    it('“Back to the assistant” leads back', async () => {
      const page = await waiting();
      await page.getByRole('button', { name: 'Back to the assistant' }).click();
      await saying(page, 'You are back with our assistant.').waitFor();
      await page.locator('#wait').waitFor({ state: 'hidden' });
      expect(await ownerOf(page)).toEqual(['Our assistant', 'AI assistant']);
    });
  });

  it('loses nothing and repeats nothing when it is loaded again, the draft included', async () => {
    const page = await begin('Daniel Brooks');
    await write(page, 'My account is TC-1009 and I was charged twice.');
    await saying(page, 'The second charge is our mistake').waitFor();
    await text(page).fill('Yes, but');
    const before = await lines(page).allInnerTexts();
    await page.reload();
    await saying(page, 'The second charge is our mistake').waitFor();
    expect(await lines(page).allInnerTexts()).toEqual(before);
    expect(await text(page).inputValue()).toBe('Yes, but');
    await write(page, 'Yes, please ask for the refund.');
    await saying(page, 'A colleague has to approve this first').waitFor();
    expect(await lines(page).first().innerText()).toContain('TC-1009');
  });

  it('needs no mouse', async () => {
    const page = await browser.visit(door);
    await page.getByRole('button', { name: 'Emma Clarke' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(text(page)), { timeout: 20_000 }).toBe(true);
    await page.keyboard.type('I want to speak');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('to a human, please.');
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: 'Back to the assistant' });
    await back.waitFor();
    expect(await isFocused(text(page))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await isFocused(back)).toBe(true);
    await page.keyboard.press('Enter');
    await saying(page, 'You are back with').waitFor();
    await page.locator('#wait').waitFor({ state: 'hidden' });
    expect(await isFocused(text(page))).toBe(true);
    await page.locator('.skip').focus();
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    expect(await isFocused(text(page))).toBe(true);
  });

  it.each([
    ['Jonas Weber', 'de', 'KI-Assistent'],
    ['María Ortega', 'es', 'Asistente de IA'],
    ['Luc Moreau', 'fr', 'Assistant IA'],
  ])('speaks with %s in %s, and says so', async (name, language, badge) => {
    const page = await begin(name);
    await page.locator('#suggestions button').first().click();
    const words = page.locator('.words.ai .text').first();
    await words.waitFor();
    expect(await words.getAttribute('lang')).toBe(language);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('.words.ai .badge').first().textContent()).toBe(badge);
    expect(await flawsOf(page)).toEqual([]);
  });

  it('shows what looks like markup as the text it is', async () => {
    const page = await begin();
    await write(page, '<img src=x onerror=alert(1)> javascript:alert(1)');
    await saying(page, '<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('#lines img, #lines a').count()).toBe(0);
  });

  it('says that a conversation of somebody else cannot be opened', async () => {
    const page = await browser.visit(`${door}/?conversation=of-somebody-else&customer=C-1001`, { forgives: /401/ });
    await page.getByText('This conversation cannot be opened in this browser.').waitFor();
    expect(await text(page).isVisible()).toBe(false);
    expect(await flawsOf(page)).toEqual([]);
  });

  it('survives a gateway that is killed: what is written meanwhile is sent once, as soon as it is back', async () => {
    const page = await begin('Emma Clarke', /net::ERR_|503/);
    await write(page, 'Hello!');
    await saying(page, 'I am an AI assistant.').waitFor();
    await system.kill('gateway');
    await page.getByText('No connection. Reconnecting…').waitFor();
    await write(page, 'My account is TC-1001 and I was charged twice.');
    await saying(page, 'Not sent').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await saying(page, 'Not sent').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await system.restart('gateway');
    await saying(page, 'The second charge is our mistake').waitFor();
    await page.getByText('No connection. Reconnecting…').waitFor({ state: 'hidden' });
    expect(await saying(page, 'My account is TC-1001').count()).toBe(1);
    const ids = await idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    await page.reload();
    await saying(page, 'The second charge is our mistake').waitFor();
    expect(await idsOf(page)).toEqual(ids);
  });
});
