import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { card, opened, request, turn } from '../scenario.fixture.ts';
import { assemblePackage } from './assemble-package.ts';

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

  it('leaves out facts about the customer that the receiver may not read, unless it needs them', () => {
    const told = { name: 'customer.email', value: 'ana@example.org', provenance: 'customer' as const };
    const claimed = { ...supplied, facts: [told] };
    const namesOf = (overrides: Parameters<typeof card>[1]) =>
      assemble(overrides, claimed).facts?.map(({ name }) => name);
    expect(assemble({}, claimed).provenance?.redacted).toMatchObject({ facts: 1 });
    expect(namesOf({})).toEqual(['customer.id']);
    expect(namesOf({ reads: ['customer.email'] })).toContain('customer.email');
    expect(namesOf({ needs: { facts: ['customer.email'] } })).toContain('customer.email');
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

describe('a package too large for the wire', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `n-${n}`, value: 'é'.repeat(1_000), source: 'tool' }));

  it('loses history first, then memory, then what the sender found, oldest first, and says how much', () => {
    const facts = entries(100).map((entry) => ({ ...entry, provenance: 'system' as const }));
    const memory = entries(30).map(({ value }, n) => ({ key: `m.${n}`, value, version: n + 1, by: 'a' }));
    const full = { ...conversation, memory };
    const contents = { ...supplied, results: entries(20), facts };
    const receiver = card('b', { reads: ['memory'], needs: { facts: ['n-0'] } });
    const {
      history,
      memory: kept,
      results,
      facts: left,
      provenance,
    } = assemblePackage(contents, full, transcript, receiver, origin);
    expect(history).toMatchObject({ turns: [{ messageId: 'm-1' }], cut: 6 });
    expect(kept).toEqual([]);
    expect(results?.map(({ name }) => name)).toEqual(
      entries(20)
        .map(({ name }) => name)
        .slice(-(results?.length ?? 0)),
    );
    expect(provenance?.cut).toEqual({ memory: 30, results: 20 - (results?.length ?? 0) });
    expect(left?.map(({ name }) => name)).toContain('n-0');
  });

  it('keeps the facts that the receiver needs to the last', () => {
    const facts = entries(200).map((entry) => ({ ...entry, provenance: 'system' as const }));
    const receiver = card('b', { needs: { facts: ['n-0'] } });
    const fitted = assemblePackage({ ...supplied, facts }, conversation, transcript, receiver, origin);
    expect(Buffer.byteLength(JSON.stringify(fitted))).toBeLessThanOrEqual(240 * 1024);
    expect(fitted.facts?.map(({ name }) => name)).toEqual(expect.arrayContaining(['n-0', 'customer.id']));
    expect(fitted.provenance?.cut?.facts).toBe(201 - (fitted.facts?.length ?? 0));
  });
});
