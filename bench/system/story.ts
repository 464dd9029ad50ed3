/** What a customer says, and who has the answer. */
export interface Story {
  readonly text: string;
  readonly answeredBy: string;
  /** By a handoff, which takes its time from its own request. */
  readonly handsOver: boolean;
  /** Messages of one customer in one conversation, one after the other. */
  readonly messages: number;
  /** Conversations that are there already, `<name>-1` to `<name>-<count>`; without them each begins anew. */
  readonly prepared?: { readonly name: string; readonly count: number };
}

const opening = 'I was charged twice on my last bill, my account is TC-1001.';
const more =
  'The same charge was taken twice from my card, I was charged two times for one thing, and I want to know why I was charged twice.';

/** All that a package holds beside the customer's words. */
const packageOf = 1_800;

/** Triage hands it to billing, with a package of about so many bytes: what the customer has written makes it long. */
export function handoffStory(packageBytes: number): Story {
  const times = Math.max(0, Math.ceil((packageBytes - packageOf) / (more.length + 1)));
  const text = [opening, ...Array.from({ length: times }, () => more)].join(' ');
  return { text, answeredBy: 'billing-agent', handsOver: true, messages: 1 };
}

/** Triage answers by itself. */
export const turnStory: Story = {
  text: 'Hello there',
  answeredBy: 'triage-agent',
  handsOver: false,
  messages: 10,
};
