import type { Turn } from '@baton/agent-kit';
import type { Fact } from '@baton/contracts';
import type { Knowledge } from './domain/knowledge.ts';
import { accountIn } from './domain/reading.ts';

/** The account is the table's, so that nobody asks for it who needs it; without a line it is the customer's word. */
export const factsOf = (turn: Turn, { line }: Knowledge): Fact[] => {
  if (!line) return accountSaid(turn);
  const known = { 'line.area': line.area, 'line.profile_mbit': line.profileMbit, 'line.modem': line.modem };
  const account = turn.fact('account.number') ? {} : { 'account.number': line.account };
  return Object.entries({ ...account, ...known }).map(([name, value]) => {
    return { name, value, provenance: 'system', source: 'line table', at: turn.now.toISOString() };
  });
};

const accountSaid = ({ message: { text, messageId, sentAt } }: Turn): Fact[] => {
  const value = accountIn(text);
  return value ? [{ name: 'account.number', value, provenance: 'customer', source: messageId, at: sentAt }] : [];
};
