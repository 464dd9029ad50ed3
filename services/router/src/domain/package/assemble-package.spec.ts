import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { card, opened, request, turn } from '../scenario.fixture.ts';
import { assemblePackage } from './assemble-package.ts';
import { missingFacts } from './missing-facts.ts';

const { package: supplied } = request();
const origin = { policyVersion: 'p-1', trace: 'a'.repeat(32) };
const transcript = { turns: [turn('m-0'), turn('m-1')], total: 7 };
const conversation: Conversation = {
  ...opened(),
  customer: { id: 'C-1001', name: 'Ana', attributes: { tier: 'gold', birthday: '1990-01-01' } },
  memory: [
    { key: 'plan', value: 'M', version: 1, by: 'triage-agent' },
    { key: 'secret', value: 's', version: 2, by: 'triage-agent' },
  ],
};
const assemble = (overrides: Parameters<typeof card>[1] = {}, contents = supplied) =>
  assemblePackage(contents, conversation, transcript, card('billing-agent', overrides), origin);

describe('a package', () => {
  it('carries what the sender supplied and what the router knows better', () => {
    expect(assemble()).toMatchObject({
      summary: 'Charged twice.',
      customer: { id: 'C-1001' },
      history: { totalTurns: 7, cut: 5 },
      pending: ['m-1'],
      language: 'en',
      hop: 1,
    });
  });

  it('holds only what the receiver may read, and counts what was left out', () => {
    const { customer, memory, provenance } = assemble({ reads: ['memory.plan', 'customer.attributes.tier'] });
    expect(customer?.attributes).toEqual({ tier: 'gold' });
    expect(memory?.map(({ key }) => key)).toEqual(['plan']);
    expect(provenance?.redacted).toEqual({ 'customer.name': 1, 'customer.attributes': 1, memory: 1 });
  });

  it('knows the customer from the channel, whatever the sender claims', () => {
    const claimed = { ...supplied, facts: [{ name: 'customer.id', value: 'C-9', provenance: 'customer' as const }] };
    expect(assemble({}, claimed).facts).toEqual([
      { name: 'customer.id', value: 'C-1001', provenance: 'system', source: 'channel' },
    ]);
  });

  it("is cut to the receiver's window: oldest turns first, the last one never", () => {
    const long = {
      turns: Array.from({ length: 40 }, (_, n) => ({ ...turn(`m-${n}`), text: 'x'.repeat(500) })),
      total: 40,
    };
    const { history } = assemblePackage(supplied, conversation, long, card('b', { windowTokens: 1_000 }), origin);
    expect(history?.turns.at(-1)?.messageId).toBe('m-39');
    expect(history?.turns.length).toBeLessThan(8);
    expect((history?.turns.length ?? 0) + (history?.cut ?? 0)).toBe(40);
  });

  it('fits the wire however long the turns are', () => {
    const huge = {
      turns: Array.from({ length: 50 }, (_, n) => ({ ...turn(`m-${n}`), text: 'é'.repeat(16_000) })),
      total: 50,
    };
    const contents = assemblePackage(supplied, conversation, huge, card('b', { windowTokens: 1_000_000 }), origin);
    expect(Buffer.byteLength(JSON.stringify(contents))).toBeLessThanOrEqual(240 * 1024);
  });
});

describe('required facts', () => {
  const needs = { facts: ['customer.id', 'account.number'] };

  it('are named when the package lacks them', () => {
    expect(missingFacts(assemble(), card('billing-agent', { needs }))).toEqual(['account.number']);
  });

  it('never keep a person waiting', () => {
    expect(missingFacts(assemble(), card('human-queue', { needs, kind: 'human' }))).toEqual([]);
  });
});
