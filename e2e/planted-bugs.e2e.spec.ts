import { join } from 'node:path';
import type { ConversationReply } from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { expect, it, vi } from 'vitest';
import { check } from '../chaos/checker/check.ts';
import type { Violation } from '../chaos/checker/violation.ts';
import { asChecker } from './checker-role.fixture.ts';
import { watchedTopics } from './customer.fixture.ts';
import { Journal, JournalledCustomer } from './journal.fixture.ts';
import { observed } from './observed.fixture.ts';
import { operators } from './operator.fixture.ts';

const services = ['router', 'triage-agent', 'billing-agent', 'human-queue'];
const preload = join(import.meta.dirname, 'planted-bugs.preload.ts');
const system = await System.start(services, { ...operators, NODE_OPTIONS: `--import ${preload}` });
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);
const databases = await asChecker(system);
const journal = new Journal();

it('is told apart from the product with three bugs in it', async () => {
  const customer = new JournalledCustomer(outsider, tap, journal, { id: 'C-1001', language: 'en' });
  await customer.say('My account is TC-1001 and I was charged twice.');
  await customer.say('And when do I get it back?');
  await customer.forge({ epoch: 1, agentId: 'triage-agent', proactive: true, text: 'I am nobody any more.' });
  await customer.hears(({ text }) => text === 'I am nobody any more.');
  const delivered = await deliverAgain(customer);
  await vi.waitFor(
    async () => {
      const violations = check(await observed(databases, services, journal.entries));
      expect(of('I5', violations)).toContain('triage-agent');
      expect(of('I7', violations)).toContain(delivered);
      expect(of('I6', violations)).toContain('follows on');
      expect(of('I8', violations)).toContain('routed');
    },
    { timeout: 60_000, interval: 1_000 },
  );
});

const of = (invariant: string, violations: readonly Violation[]): string =>
  violations.flatMap((one) => (one.invariant === invariant ? `${one.what} ${one.where}` : [])).join('\n');

/** A reply, as Kafka may deliver it a second time. @returns its `ce_id` */
async function deliverAgain(customer: JournalledCustomer): Promise<string> {
  const { key, topic, headers, data } = await tap.until(
    (record) =>
      record.topic === 'conversation.reply.v1' &&
      record.key === customer.conversationId &&
      (record.data as ConversationReply).agentId === 'billing-agent',
  );
  await outsider.sendRaw(topic, { key: key ?? null, headers, value: JSON.stringify(data) });
  return headers.ce_id ?? '';
}
