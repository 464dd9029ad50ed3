import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { factDigest } from './fact-digest.ts';
import { lackingFacts } from './lacking-facts.ts';
import { unusableSchema } from './schema-check.ts';

describe('a digest of a fact', () => {
  it('is the same for the same value, whatever the order of its keys, and another in another handoff', () => {
    expect(factDigest('h-1', { a: 1, b: [2, { d: 3, c: 4 }] })).toBe(
      factDigest('h-1', { b: [2, { c: 4, d: 3 }], a: 1 }),
    );
    expect(factDigest('h-1', 'TC-1001')).not.toBe(factDigest('h-2', 'TC-1001'));
    expect(factDigest('h-1', 'TC-1001')).toMatch(/^[0-9a-f]{16}$/);
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});

describe('the schema of a card', () => {
  const known = (values: Record<string, unknown>) =>
    Object.entries(values).map(([name, value]) => ({ name, value, provenance: 'system' as const }));
  const schema = { required: ['order.number'], properties: { 'order.number': { type: 'string', maxLength: 4 } } };

  it('names every fact that is not there or not as asked', () => {
    expect(lackingFacts({ facts: ['customer.id'], schema }, 'specialization', [])).toEqual([
      'customer.id',
      'order.number',
    ]);
    expect(lackingFacts({ facts: [], schema }, 'specialization', known({ 'order.number': 12345 }))).toEqual([
      'order.number',
    ]);
    expect(lackingFacts({ facts: [], schema }, 'specialization', known({ 'order.number': '12' }))).toEqual([]);
  });

  it('names a nested value by its fact, also where a slash is in the name', () => {
    const nested = { properties: { 'a/b': { type: 'object', required: ['c'] } } };
    expect(lackingFacts({ facts: [], schema: nested }, 'specialization', known({ 'a/b': {} }))).toEqual(['a/b']);
  });

  it('is refused where it cannot be checked: unknown keywords, references elsewhere, expressions over customers’ words', () => {
    expect(unusableSchema({ required: 'order.number' })).toMatch(/required/);
    expect(unusableSchema({ $ref: 'https://example.org/schema.json' })).toMatch(/resolve/);
    expect(unusableSchema({ properties: { a: { pattern: '(a+)+$' } } })).toMatch(/pattern/);
    expect(unusableSchema({ description: 'x'.repeat(20_000) })).toMatch(/longer/);
    expect(unusableSchema(schema)).toBeUndefined();
  });
});
