import type { HandoffAccepted, Usage } from '@baton/contracts';
import type { Concluded, Message } from './ending.ts';

/** Says with a turn's words what they took; a rejected offer has no place for it. */
export const withUsage = (concluded: Concluded, usage: Usage = {}): Concluded => {
  const { session, message } = concluded;
  if (!message || Object.keys(usage).length === 0) return concluded;
  return { session, message: { ...message, data: told(message, usage) } };
};

const told = ({ contract, data }: Message, usage: Usage): unknown => {
  if (contract.type === 'handoff.rejected') return data;
  if (contract.type !== 'handoff.accepted') return { ...(data as object), usage };
  const { reply, ...accepted } = data as HandoffAccepted;
  return { ...accepted, reply: reply && { ...reply, usage } };
};
