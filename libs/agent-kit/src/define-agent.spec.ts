import { expect, it } from 'vitest';
import { defineAgent } from './define-agent.ts';

const definition = {
  id: 'returns-agent',
  describes: 'Parcels',
  intents: [],
  languages: ['en'],
  replyWithinMs: 1,
  version: '1',
};

it('a card may ask for facts by JSON Schema, and says where one cannot be used', () => {
  const needs = (schema: Record<string, unknown>) => ({ facts: [], transitions: { low_confidence: schema } });
  expect(defineAgent({ ...definition, needs: needs({ required: ['order.number'] }) }).needs.transitions).toBeDefined();
  expect(() => defineAgent({ ...definition, needs: needs({ required: 7 }) })).toThrow(
    /returns-agent: needs, low_confidence/,
  );
});
