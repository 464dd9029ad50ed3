import type { ContextPackage } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { card } from '../scenario.fixture.ts';
import { missingFacts, withUnknown } from './missing-facts.ts';

const contents = (parts: Partial<ContextPackage> = {}): ContextPackage => ({
  summary: 's',
  task: { description: 't' },
  customer: { id: 'C-1001', name: 'Ana' },
  ...parts,
});
const number = (value: unknown) => [{ name: 'account.number', value, provenance: 'customer' as const }];
const needs = { facts: ['customer.id', 'customer.name', 'account.number'] };

describe('required facts', () => {
  it('are named when the package lacks them; those of the profile are known', () => {
    expect(missingFacts(contents(), 'specialization', card('b', { needs }))).toEqual(['account.number']);
    expect(missingFacts(contents({ facts: number('1') }), 'specialization', card('b', { needs }))).toEqual([]);
  });

  it('are missing, too, in a form that the card cannot use', () => {
    const schema = { properties: { 'account.number': { type: 'string', minLength: 7 } }, required: ['invoice.number'] };
    const picky = card('b', { needs: { facts: [], schema } });
    expect(missingFacts(contents({ facts: number(1001) }), 'specialization', picky).toSorted()).toEqual([
      'account.number',
      'invoice.number',
    ]);
  });

  it('depend on the transition', () => {
    const transitions = { irreversible_action: { required: ['account.number'] } };
    const careful = card('b', { needs: { facts: [], transitions } });
    expect(missingFacts(contents(), 'specialization', careful)).toEqual([]);
    expect(missingFacts(contents(), 'irreversible_action', careful)).toEqual(['account.number']);
  });

  it('are joined by the parts without which a transition makes no sense', () => {
    expect(missingFacts(contents(), 'error_recovery', card('b'))).toEqual(['error']);
  });

  it('never keep a person waiting', () => {
    expect(missingFacts(contents(), 'error_recovery', card('human-queue', { needs, kind: 'human' }))).toEqual([]);
  });

  it('are open questions for a person, each once', () => {
    const open = withUnknown(contents({ openQuestions: ['account.number'] }), ['account.number', 'order.number']);
    expect(open.openQuestions).toEqual(['account.number', 'order.number']);
  });
});
