import {
  type AgentRefused,
  conversationReply,
  type HandoffAccepted,
  inboxTopic,
  type MessageSent,
} from '@baton/contracts';
import { Outsider, type Seen, System, Wiretap } from '@baton/testing';
import { expect, it } from 'vitest';
import { sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent']);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics, inboxTopic('triage-agent'));
const emma = () => new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
const doubleCharge = 'My account is TC-1001 and I was charged twice.';

it('refuses a former owner who answers late, and tells it the current epoch [G3]', async () => {
  const customer = emma();
  await customer.say(doubleCharge);
  const late = await outsider.send(conversationReply, {
    conversationId: customer.conversationId,
    epoch: 1,
    agentId: 'triage-agent',
    proactive: true,
    text: 'I am late.',
  });
  const refused = await tap.until(({ type, data }: Seen) => type === 'agent.refused' && ceIdOf(data) === late.id);
  expect(refused.data).toMatchObject({ code: 'stale_epoch', currentEpoch: 2 });
  await customer.say('Thank you!');
  expect(customer.heard<MessageSent>(sentTopic).map(({ text }) => text)).not.toContain('I am late.');
});

it('goes on with a receiver that was killed after its bid and before its grant', async () => {
  const customer = emma();
  system.service('billing-agent').signal('SIGSTOP');
  const messageId = await customer.write(doubleCharge);
  await customer.until('handoff.progress.v1', () => true);
  system.service('router').signal('SIGSTOP');
  system.service('billing-agent').signal('SIGCONT');
  const bid = await customer.until<HandoffAccepted>('handoff.accepted.v1', () => true);
  await system.kill('billing-agent');
  system.service('router').signal('SIGCONT');

  const words = await customer.answerTo(messageId);
  expect(words).toMatchObject({ from: { agentId: 'billing-agent' }, epoch: bid.epoch });
  await system.restart('billing-agent');
  const next = await customer.say('And when do I get it back?');
  expect(next).toMatchObject({ from: { agentId: 'billing-agent' }, epoch: bid.epoch });
});

const ceIdOf = (data: unknown): string => (data as AgentRefused).ceId;
