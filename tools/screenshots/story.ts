import type { Browser } from 'playwright-core';
import { Customer } from './customer.ts';
import { Operator } from './operator.ts';
import { openPage, type Pictures } from './pictures.ts';

export interface Addresses {
  readonly chat: string;
  readonly desk: string;
  readonly operatorToken: string;
  /** With an auditor's token. */
  readonly timeline: (conversationId: string) => string;
}

/** Emma was charged twice, gets her refund approved and asks for a person; Jonas's refund waits for its approval meanwhile. */
export async function play(
  browser: Browser,
  { chat, desk, operatorToken, timeline }: Addresses,
  pictures: Pictures,
): Promise<void> {
  const [emma, jonas] = [new Customer(await openPage(browser)), new Customer(await openPage(browser))];
  const ada = new Operator(await openPage(browser));
  await ada.onDuty(desk, operatorToken);
  await emma.begin(chat, 'Emma Clarke');
  await emma.say('My account is TC-1001 and I was charged twice.', 'The second charge is our mistake');
  await pictures.take(emma.page, 'chat');
  await pictures.takeDark(emma.page, 'chat-dark');
  await emma.say('Yes, please ask for the refund.', 'A colleague has to approve this first');
  await ada.open('approvals', 'Emma Clarke');
  const approve = ada.page.getByRole('button', { name: 'Approve' });
  await approve.scrollIntoViewIfNeeded();
  await pictures.take(ada.page, 'desk-approval');
  await approve.click();
  await emma.reads('A colleague has approved your refund');

  await jonas.begin(chat, 'Jonas Weber');
  await jonas.say('Meine Kontonummer ist TC-1002, und mir wurde doppelt abgebucht.', /64,80/);
  await jonas.say('Ja, bitte.', /./);
  await emma.say('Thank you! I would like to talk to a human about my contract.', /colleague/);
  await emma.page.locator('#wait').getByText('in line').waitFor();
  await pictures.take(emma.page, 'chat-wait');
  await pictures.takeOnPhone(emma.page, 'chat-phone');
  await ada.open('waiting', 'Emma Clarke');
  await ada.page.getByRole('button', { name: 'Claim', exact: true }).click();
  await ada.page.locator('#item-marks').getByText('With you').waitFor();
  await ada.page
    .getByLabel('To the customer, in English')
    .fill('Hello Emma, this is Ada. What would you like to know about your contract?');
  await ada.page.getByRole('button', { name: 'Send to the customer' }).click();
  await emma.reads('this is Ada');
  await pictures.take(ada.page, 'desk');

  const auditor = await openPage(browser);
  await auditor.goto(timeline(emma.conversationId));
  await auditor.getByText('routes to billing-agent').click();
  await pictures.take(auditor, 'timeline');
  await auditor.locator('#turns a[href*="/traces/"]').first().click();
  await auditor.getByText('process conversation.message.received').waitFor();
  await pictures.take(auditor, 'trace');
}
