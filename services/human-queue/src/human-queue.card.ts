import { defineAgent } from '@baton/agent-kit';
import { deskId } from './domain/announce.ts';

const DAY_MS = 86_400_000;

export const card = defineAgent({
  id: deskId,
  kind: 'human',
  describes: 'People who take over conversations and decide what agents may not decide alone.',
  names: {
    en: 'a colleague from our team',
    de: 'ein Mensch aus unserem Team',
    es: 'una persona de nuestro equipo',
    fr: 'une personne de notre équipe',
  },
  intents: [],
  languages: ['en', 'de', 'es', 'fr'],
  privileges: ['approve:refund'],
  reads: ['customer', 'memory'],
  accepts: { 'handoff.requested': [1], 'conversation.message.received': [1], 'approval.requested': [1] },
  windowTokens: 32_000,
  replyWithinMs: DAY_MS,
  maxConcurrent: 10_000,
  version: '1.0.0',
});
