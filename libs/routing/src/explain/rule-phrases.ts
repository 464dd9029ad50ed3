import type { KeptQuestion } from '../replay/recorded-decision.ts';
import { twoDecimals } from './two-decimals.ts';

type Phrase = (question: KeptQuestion) => string;

const phrases: Readonly<Record<string, Phrase>> = {
  person_requested: ({ reason }) =>
    reason.trigger === 'person_requested' && reason.by !== 'sender'
      ? 'the customer asked for a person'
      : 'a person was asked for',
  compliance_review: ({ intent }) => `policy wants a person to review ${intent}`,
  switched_off: ({ reason }) => `handing on for ${reason.trigger} is switched off, so a person sees to it`,
  low_confidence: ({ reason, from }) =>
    `${from} is only ${twoDecimals(reason.confidence)} sure of what the customer wants`,
  named_agent: ({ from }) => `${from} asked for it by name`,
  needed_privilege: ({ to }) => `it has the privilege ${to.privilege}`,
  needed_capability: ({ to }) => `it has the capability ${to.capability}`,
  intent_owner: (question) => `the intent ${intentOf(question)} is on its card`,
  department_owner: (question) => `nobody there has the intent ${intentOf(question)}, and it sees to that department`,
  unclear: ({ guess }) => `the customer may want ${guess?.intent}, and may not`,
  last_resort_person: () => 'no other rule found anybody',
};

const intentOf = ({ to, guess }: KeptQuestion): string | undefined => to.intent ?? guess?.intent;

/** Why a rule meant whom it meant; a rule without a phrase stands for itself. */
export const phraseOf = (rule: string, question: KeptQuestion | undefined): string | undefined =>
  question && phrases[rule]?.(question);
