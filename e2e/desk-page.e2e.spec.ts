import {
  type ApprovalRequested,
  approvalRequested,
  type ConversationLifecycle,
  type MessageSent,
  newId,
} from '@baton/contracts';
import { Outsider, System, spansOf, Wiretap } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.fixture.ts';
import { lifecycleTopic, sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { DeskPage } from './desk-page.fixture.ts';
import { operators } from './operator.fixture.ts';

const doubleCharge = 'My account is TC-1001 and I was charged twice.';

inBrowser('the operators’ page', async (browser) => {
  const system = await System.start(
    ['router', 'triage-agent', 'billing-agent', 'tech-agent', 'human-queue'],
    operators,
  );
  const outsider = await Outsider.connect();
  const tap = await Wiretap.on(...watchedTopics);

  const signedIn = (token?: string) => DeskPage.signedIn(browser, system, token);
  let met = 0;
  /** Each with a name of their own, by which the page finds them. */
  const customer = (id = 'C-1001'): TestCustomer & { name: string } => {
    met += 1;
    const name = `Emma Clarke ${met}`;
    return Object.assign(new TestCustomer(outsider, tap, { id, name, language: 'en' }), { name });
  };
  /** Asked for as billing would, were any of the shop's customers owed so much. */
  const largeRefundOf = async (one: TestCustomer) => {
    await one.say('My account is TC-1011 and I was charged twice.');
    const { epoch } = await one.until<ConversationLifecycle>(
      lifecycleTopic,
      ({ owner }) => owner?.agentId === 'billing-agent',
    );
    const request: ApprovalRequested = {
      approvalId: newId(),
      conversationId: one.conversationId,
      epoch,
      from: { agentId: 'billing-agent' },
      act: {
        name: 'refund',
        arguments: { invoice: 'INV-1', amount: 60_000 },
        argumentsHash: 'of-sixty-thousand',
        irreversible: true,
        amount: { minorUnits: 60_000, currency: 'EUR' },
      },
      why: 'Two months were charged twice.',
      options: [],
      deadline: new Date(Date.now() + 600_000).toISOString(),
    };
    await outsider.send(approvalRequested, request, { source: 'urn:baton:billing-agent' });
  };
  const said = (to: TestCustomer, matches: (sent: MessageSent) => boolean) => to.hears(matches);
  const ownedBy = (one: TestCustomer, agentId: string) =>
    one.until<ConversationLifecycle>(
      lifecycleTopic,
      ({ state, owner }) => state === 'owner_changed' && owner?.agentId === agentId,
    );
  /** A conversation that is this operator's. */
  const takenUp = async (desk: DeskPage) => {
    const emma = customer();
    await emma.write('I want to speak to a human.');
    await desk.entry('Waiting', emma.name).click();
    await desk.button('Claim').click();
    await ownedBy(emma, 'human-queue');
    return emma;
  };

  describe('who comes to the desk', () => {
    it('is let in with a token that is known, and told so when it is not', async () => {
      const desk = await DeskPage.visit(browser, system);
      await desk.isForAll();
      await desk.signIn('no-such-token');
      await desk.shows(desk.alert('Nobody is known by this token.'));
      await desk.hasFocus(desk.field('The token you were given'));
      await desk.isForAll();
      await desk.signIn('token-of-ada');
      await desk.shows(desk.page.getByText('Ada Lovelace'), desk.page.getByText('You are off duty'));
      await desk.isForAll();
      await desk.onDuty();
      await desk.hides(desk.page.getByText('You are off duty'));
      await desk.page.reload();
      await desk.shows(desk.page.getByRole('switch', { name: 'On duty', checked: true }));
    });
  });

  it('decides on a refund: what would be done and why is seen, and the customer is told', async () => {
    const desk = await signedIn();
    const emma = customer();
    await emma.say(doubleCharge);
    await emma.write('Yes, please ask for the refund.');
    await desk.entry('To approve', emma.name).click();
    await desk.shows(desk.heading('refund £12.99'), desk.page.getByText('This cannot be undone'));
    const sheet = await desk.page.locator('#approval').innerText();
    for (const known of ['was charged twice', 'INV-2026-0917', 'CH-0917-3', '1299 (£12.99)', 'GBP'])
      expect(sheet).toContain(known);
    await desk.isForAll();
    await desk.button('Reject').click();
    await desk.hasFocus(desk.page.locator('#comment'));
    await desk.button('Approve').click();
    await desk.shows(desk.status('approved'));
    await desk.hides(desk.entry('To approve', emma.name));
    const told = await said(emma, ({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);
    expect(told.text).toContain('£12.99');
  });

  it('approves less than was asked for, and the customer is told how much and why', async () => {
    const desk = await signedIn();
    const emma = customer('C-1009');
    await emma.say('My account is TC-1009 and I was charged twice.');
    await emma.write('Yes, please ask for the refund.');
    await desk.entry('To approve', emma.name).click();
    await desk.page.getByText('Approve with changes').click();
    await desk.isForAll();
    await desk.field('amount').fill('900');
    await desk.shows(desk.page.getByText('amount: 2500 (US$25.00) → 900 (US$9.00)'));
    await desk.button('Approve as changed').click();
    await desk.hasFocus(desk.page.locator('#comment'));
    await desk.page.locator('#comment').fill('One pack was used for a day.');
    await desk.button('Approve as changed').click();
    const told = await said(emma, ({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);
    expect(told.text).toMatch(/\$9\.00.*One pack was used for a day\./s);
  });

  it('takes a conversation up, sees what is known, answers, and hands back with instructions the next ones keep', async () => {
    const desk = await signedIn();
    await desk.onDuty();
    const emma = customer('C-1002');
    await emma.say('My account is TC-1002 and I was charged twice.');
    await emma.write('I want to speak to a human.');
    await desk.entry('Waiting', emma.name).click();
    await desk.shows(
      desk.heading(emma.name),
      desk.brief(`${emma.name} · C-1002 · English`),
      desk.brief('charged twice'),
    );
    await desk.shows(desk.brief('INV-2026-0922'), desk.conversation('and I was charged twice.'));
    await desk.isForAll();

    await desk.button('Claim').click();
    await desk.shows(desk.entry('Mine', emma.name), desk.page.getByText('With you', { exact: true }));
    await desk.hasFocus(desk.field('To the customer, in English'));
    await desk.isForAll();
    await desk.field('To the customer, in English').fill('Ada here. I have looked at both charges.');
    await desk.button('Send to the customer').click();
    const words = await said(emma, ({ from }) => from.kind === 'human');
    expect([words.from.name, words.text]).toEqual(['Ada Lovelace', 'Ada here. I have looked at both charges.']);
    await desk.shows(desk.conversation('Ada here.'));

    await desk.tab('Note').click();
    await desk.isForAll();
    await desk.field('For colleagues; the customer never sees it').fill('She is right about the second pack.');
    await desk.button('Keep the note').click();
    await desk.shows(desk.page.getByRole('list', { name: 'Notes of colleagues' }).getByText('She is right'));

    await desk.tab('Hand back').click();
    await desk.isForAll();
    await desk.field('Settled, one thing per line').fill('A refund of €64.80 is agreed.');
    await desk.field('Promised to the customer').fill('An answer by Friday.\nNo further charge.');
    await desk.field('Must not be done').fill('Offer another pack.');
    await desk.page.getByRole('button', { name: 'Hand back', exact: true }).click();
    await desk.hides(desk.entry('Mine', emma.name));
    expect((await emma.say('When will I have it?')).from.agentId).toBe('billing-agent');

    await emma.write('Let me speak to a human again.');
    await desk.entry('Waiting', emma.name).click();
    await desk.shows(
      desk.brief('An answer by Friday.'),
      desk.brief('No further charge.'),
      desk.brief('Offer another pack.'),
    );
    await desk.isForAll();
    expect(
      emma
        .heard<MessageSent>(sentTopic)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('second pack');
  });

  it('sees what was tried already, and ends a conversation with last words', async () => {
    const desk = await signedIn();
    await desk.onDuty();
    const emma = customer();
    await emma.say('My internet is not working at all, my account is TC-1001.');
    await emma.say('The light is red.');
    await emma.write('I want to speak to a human now.');
    await desk.entry('Waiting', emma.name).click();
    await desk.shows(desk.brief('Look at the lights of the router: red'));
    await desk.button('Claim').click();
    await ownedBy(emma, 'human-queue');
    await desk.tab('Resolve').click();
    await desk.field('Last words to the customer').fill('A technician comes tomorrow at ten.');
    await desk.isForAll();
    await desk.button('Send and resolve').click();
    await emma.until<ConversationLifecycle>(lifecycleTopic, ({ state }) => state === 'resolved');
    await desk.shows(desk.page.getByText('Resolved', { exact: true }));
    await desk.hides(desk.entry('Mine', emma.name));
    await desk.isForAll();
  });

  it('keeps in sight whom somebody has promised to get back to', async () => {
    const desk = await signedIn();
    const emma = customer();
    await emma.write('I want to speak to a human.');
    const { handoffId } = await emma.until<{ handoffId: string }>('handoff.progress.v1', () => true);
    await emma.choose(handoffId, 'callback');
    await desk.shows(desk.entry('To get back to', emma.name).getByText('Call back'));
    await desk.entry('To get back to', emma.name).click();
    await desk.shows(desk.page.getByText('Call back: the customer does not wait here'));
    await desk.isForAll();
  });

  it('decides once, though the browser is closed before the answer comes, and pressed again somewhere else', async () => {
    const [desk, elsewhere] = [await signedIn(), await signedIn('token-of-grace')];
    const emma = customer('C-1002');
    await emma.say('My account is TC-1002 and I was charged twice.');
    await emma.write('Yes, please ask for the refund.');
    await elsewhere.entry('To approve', emma.name).click();
    await elsewhere.shows(elsewhere.button('Approve'));
    const looks = await elsewhere.holdLooks();
    await desk.entry('To approve', emma.name).click();
    const { taken } = await desk.sendAndHearNothing();
    await desk.button('Approve').click();
    await taken;
    await desk.page.close();
    await said(emma, ({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);

    await elsewhere.button('Approve').click();
    looks.go();
    await elsewhere.shows(elsewhere.alert('It is approved already, by Ada Lovelace.'));
    const again = await signedIn();
    await again.hides(again.entry('To approve', emma.name));
    await again.entry('Decided', emma.name).click();
    await again.shows(again.page.getByText('Approved by Ada Lovelace; carried out').first());
    await again.hides(again.button('Approve'));
    await again.isForAll();
    expect(
      emma.heard<MessageSent>(sentTopic).filter(({ text }) => text.includes('has approved your refund')),
    ).toHaveLength(1);
  });

  it('asks a second person above the limit, and shows them what the first has made of it', async () => {
    const [desk, grace] = [await signedIn(), await signedIn('token-of-grace')];
    const emma = customer('C-1010');
    await largeRefundOf(emma);
    await desk.entry('To approve', emma.name).click();
    await desk.shows(desk.page.getByText('takes two people'));
    await desk.button('Approve').click();
    await desk.shows(desk.status('your yes is kept, and takes another one'));
    await desk.entry('To approve', emma.name).click();
    await desk.shows(desk.page.getByText('You have said yes. Somebody else has to, too.'));
    await desk.hides(desk.button('Approve'));
    await desk.isForAll();

    await grace.entry('To approve', emma.name).click();
    await grace.shows(grace.page.getByText('Ada Lovelace has said yes'));
    await grace.isForAll();
    await grace.page.getByText('Approve with changes').click();
    await grace.field('amount').fill('55000');
    await grace.page.locator('#comment').fill('One month is right.');
    await grace.button('Approve as changed').click();
    await desk.shows(desk.page.getByText('Grace Hopper has said yes, with changes'));
    await desk.shows(desk.page.getByText('60000 (€600.00) → 55000 (€550.00)'));
    await desk.isForAll();
    await desk.button('Approve').click();
    await desk.entry('Decided', emma.name).click();
    await desk.shows(desk.page.getByText('Approved with changes by Grace Hopper and Ada Lovelace').first());
    await desk.isForAll();
  });

  describe('whoever is not alone at the desk', () => {
    it('is told who was faster', async () => {
      const desk = await signedIn();
      const grace = await signedIn('token-of-grace');
      const emma = customer();
      await emma.write('I want to speak to a human.');
      await desk.entry('Waiting', emma.name).click();
      await desk.button('Claim').waitFor();
      const looks = await desk.holdLooks();
      await grace.entry('Waiting', emma.name).click();
      await grace.button('Claim').click();
      await grace.shows(grace.entry('Mine', emma.name));
      await desk.button('Claim').click();
      await desk.shows(desk.alert('Somebody was faster: Grace Hopper holds this item.'));
      looks.go();
      await desk.shows(desk.entry('With others', 'Grace Hopper').filter({ hasText: emma.name }));
      await desk.hides(desk.button('Claim'));
      await desk.shows(desk.page.getByText(/with Grace Hopper since/));
      await desk.isForAll();
    });

    it('is told when a conversation is not theirs any more, and loses no draft', async () => {
      const desk = await signedIn();
      const elsewhere = await signedIn();
      const grace = await signedIn('token-of-grace');
      const emma = await takenUp(desk);
      await desk.field('To the customer, in English').fill('I was about to say');
      await elsewhere.entry('Mine', emma.name).click();
      await elsewhere.button('Put back in line').click();
      await desk.shows(desk.alert('You do not hold this conversation any more: it is back in line.'));
      await grace.entry('Waiting', emma.name).click();
      await grace.button('Claim').click();
      await grace.button('Put back in line').click();
      await desk.button('Claim').click();
      await desk.shows(desk.entry('Mine', emma.name));
      expect(await desk.field('To the customer, in English').inputValue()).toBe('I was about to say');
    });
  });

  it('does not answer what it has not read', async () => {
    const desk = await signedIn();
    const emma = await takenUp(desk);
    const reply = desk.field('To the customer, in English');
    await reply.fill('You will have your money by Friday.');
    await emma.write('Forget it, I have cancelled the contract.');
    await desk.shows(desk.status('New message from'), desk.conversation('I have cancelled the contract.'));
    await desk.button('Send to the customer').click();
    await desk.shows(desk.alert('Something new came in while you wrote. Read it, then send again.'));
    expect(await reply.inputValue()).toBe('You will have your money by Friday.');
    await desk.isForAll();
    await reply.fill('I am sorry to hear that.');
    await desk.button('Send to the customer').click();
    await said(emma, ({ text }) => text === 'I am sorry to hear that.');
    expect(emma.heard<MessageSent>(sentTopic).filter(({ from }) => from.kind === 'human')).toHaveLength(1);
  });

  it('works by keys alone, and without those of one letter for who wants them off', async () => {
    const desk = await DeskPage.visit(browser, system);
    const { keyboard } = desk.page;
    const emma = customer();
    await emma.write('I want to speak to a human.');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await desk.hasFocus(desk.field('The token you were given'));
    await keyboard.type('token-of-ada');
    await keyboard.press('Enter');
    await desk.entry('Waiting', emma.name).waitFor();

    await keyboard.press('?');
    await desk.shows(desk.page.getByRole('dialog', { name: 'Shortcuts' }));
    await desk.isForAll();
    await keyboard.press('Escape');
    await desk.hides(desk.page.getByRole('dialog'));

    await desk.entry('Waiting', emma.name).focus();
    await keyboard.press('Enter');
    await desk.hasFocus(desk.page.locator('#item'));
    await keyboard.press('c');
    await desk.hasFocus(desk.field('To the customer, in English'));
    await keyboard.type('cjkrnhe? I am here.');
    await keyboard.press('Control+Enter');
    expect((await said(emma, ({ from }) => from.kind === 'human')).text).toBe('cjkrnhe? I am here.');

    await desk.tab('Reply').focus();
    await keyboard.press('ArrowRight');
    await desk.hasFocus(desk.tab('Note'));
    await keyboard.press('e');
    await desk.hasFocus(desk.field('Last words to the customer'));

    await desk.tab('Resolve').focus();
    await keyboard.press('?');
    await desk.page.getByLabel('Single-key shortcuts').press('Space');
    await keyboard.press('Escape');
    await desk.tab('Resolve').focus();
    await keyboard.press('n');
    expect(await desk.tab('Resolve').getAttribute('aria-selected')).toBe('true');
  });

  it('shows in a trace what an operator did, linked to the wait it ended', async () => {
    const desk = await signedIn();
    const emma = await takenUp(desk);
    await desk.page.close();
    await system.kill('human-queue', 'SIGTERM');
    const claim = spansOf(system.spans(), emma.conversationId).find(({ name }) => name === 'POST /api/items/:id/claim');
    expect(claim).toMatchObject({ service: 'human-queue', attributes: { 'http.response.status_code': 200 } });
    expect(claim?.links).toHaveLength(1);
    expect(claim?.links[0]?.traceId).not.toBe(claim?.traceId);
  });
});
