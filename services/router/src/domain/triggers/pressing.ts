import type { MessageReceived } from '@baton/contracts';
import { evidenceOf, isOn, type TriggerSwitches } from '@baton/routing';
import { type Concern, type Feature, features, weights } from '@baton/signals';
import type { OwnReason } from '../decisions/own-request.ts';
import type { Facts } from '../facts.ts';

interface Kind {
  readonly trigger: 'high_stakes' | 'compliance';
  /** For the person who takes over. */
  readonly means: string;
}

const kinds: Readonly<Record<Feature, Kind>> = {
  safety: { trigger: 'high_stakes', means: 'Somebody may be in danger.' },
  medical: { trigger: 'high_stakes', means: 'Somebody’s health may depend on this.' },
  distress: { trigger: 'high_stakes', means: 'The customer seems to be in distress.' },
  vulnerable: { trigger: 'high_stakes', means: 'The customer may need more care than usual.' },
  legal_threat: { trigger: 'high_stakes', means: 'The customer speaks of legal steps.' },
  anger: { trigger: 'high_stakes', means: 'The customer is angry.' },
  large_amount: { trigger: 'high_stakes', means: 'Much money is at stake.' },
  data_rights: {
    trigger: 'compliance',
    means: 'The customer asks what the law has a person look at: their own data.',
  },
};

/** What in a message goes to a person at once, the most pressing first; undefined where an AI may answer. */
export const pressingIn = (
  { messageId, text }: Pick<MessageReceived, 'messageId' | 'text'>,
  { concernsIn, policy }: Facts,
): OwnReason | undefined => {
  const [concern] = concernsIn(text)
    .filter((found) => counts(found, policy.triggers))
    .toSorted((a, b) => features.indexOf(a.feature) - features.indexOf(b.feature));
  return concern && reasonFor(concern, messageId, text);
};

const counts = ({ feature, size }: Concern, switches: TriggerSwitches): boolean =>
  isOn(switches, kinds[feature].trigger) && size >= (leastOf(switches)[feature] ?? 1);

const leastOf = ({ angerSigns, largeAmount }: TriggerSwitches): Partial<Record<Feature, number>> => ({
  anger: angerSigns,
  large_amount: largeAmount,
});

const quoteMax = 500;

const reasonFor = ({ feature, rule, size }: Concern, messageId: string, text: string): OwnReason => {
  const { trigger, means } = kinds[feature];
  const { severity, sentiment } = weights[feature];
  return {
    trigger,
    detail: means,
    to: { kind: 'human' },
    evidence: evidenceOf({ message: messageId, feature, rule, severity, size }),
    package: {
      severity,
      ...(sentiment && { sentiment }),
      summary: `${means} They wrote: "${text.slice(0, quoteMax)}"`,
      task: { description: 'Answer the customer yourself, with care.', state: `Seen in the last message: ${feature}.` },
    },
  };
};
