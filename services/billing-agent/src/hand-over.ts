import { type Action, handOff, type ReplyOptions, type Turn } from '@baton/agent-kit';
import type { RefundDue } from './domain/refund-due.ts';

/** In facts and shared memory: the money that should come back and waits for an approval. */
const REFUND_DUE = 'billing.refund_due';

/** The topic is clearly another specialist's. */
export function handOutside(turn: Turn, intent: string): Action {
  return handOff({
    to: { intent },
    intent,
    reason: { trigger: 'out_of_scope', detail: `billing does not cover ${intent}` },
    summary: `${caseOf(turn)} Now the customer asks about something else: ${intent}.`,
    task: { description: `Help the customer with ${intent}.`, next: 'Answer the last message.' },
  });
}

const whyPerson = {
  person_requested: 'the customer asks for a person',
  low_confidence: 'not understood twice',
  irreversible_action: 'the refund that was approved is not the one that was asked for; nothing was paid back',
} as const;

/** What billing cannot or may not do itself. */
export function handToPerson(turn: Turn, trigger: keyof typeof whyPerson): Action {
  const detail = whyPerson[trigger];
  return handOff({
    to: { kind: 'human' },
    reason: { trigger, detail },
    summary: `${caseOf(turn)} The conversation goes to a person: ${detail}.`,
    task: { description: 'Answer the customer’s billing question.', next: 'Read the last messages and answer.' },
  });
}

/** What a reply leaves behind where money should come back, so that the promise to have noted it is kept. */
export function noted(refundsDue: readonly RefundDue[], now: Date): Kept {
  return refundsDue.length > 0 ? { facts: [dueFact(refundsDue, now)], remember: { [REFUND_DUE]: refundsDue } } : {};
}

/** What stays noted once a refund is decided: nobody may find it due and make it again. */
export function decidedOn({ memory, now }: Turn, reference: string): Kept {
  const due = (memory.get(REFUND_DUE) ?? []) as readonly RefundDue[];
  const open = due.filter((refund) => refund.reference !== reference);
  return { facts: [dueFact(open, now)], remember: { [REFUND_DUE]: open.length > 0 ? open : undefined } };
}

type Kept = Pick<ReplyOptions, 'facts' | 'remember'>;

const dueFact = (value: readonly RefundDue[], now: Date) =>
  ({ name: REFUND_DUE, value, provenance: 'system', source: 'billing ledger', at: now.toISOString() }) as const;

function caseOf({ customer, notes, package: offered }: Turn): string {
  const account = notes.account ? `, account ${notes.account}` : '';
  return `Customer ${customer.id}${account}. ${offered?.summary ?? ''}`.trim();
}
