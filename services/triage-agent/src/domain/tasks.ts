import type { TaskDescription } from '@baton/contracts';

/** What the receiver is to do, by intent. */
const tasks: Readonly<Record<string, string>> = {
  'billing.double_charge': 'Check whether the customer was charged twice, and say which charge, when and how much.',
  'billing.explain_charge': 'Explain the charge the customer asks about.',
  'billing.invoice': 'Tell the customer what they ask about their invoice.',
  'billing.refund': 'Tell the customer where their refund stands, or whether they are due one.',
  'billing.payment': 'Answer the question about a payment or the way of paying.',
  'tech.no_connection': 'Find out why the customer has no connection, and restore it.',
  'tech.slow': 'Find out why the connection is slow, and mend it.',
  'tech.device': 'Help the customer with their device.',
  'sales.new_plan': 'Advise the customer on a plan.',
  'account.cancel': 'Find out what the customer wants to cancel and why, and what can be done about it.',
  'account.change_details': 'Change the details of the account as the customer asks.',
};

export const taskOf = (intent: string): TaskDescription => ({
  description: tasks[intent] ?? `Take care of the request: ${intent}.`,
  state: 'The request is understood; nothing has been done about it.',
});
