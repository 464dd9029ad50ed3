import { sentiments, severities, type Trigger, triggers } from '@baton/contracts';
import { type Conditions, type Consequence, days, type PolicyRule, type TimeOfWeek } from '../../policy-rule.ts';
import { type Field, formed, isTrue, listOf, oneOf, recordOf, share, someOf, text, value } from '../field.ts';
import { agentId, id, intent, intents, language, name, ruleName, timeOfDay } from '../forms.ts';
import { fields } from '../section.ts';

const clocks = text('Whose clocks: Europe/Berlin.', 64);
const zone = { ...clocks, schema: { ...clocks.schema, timeZone: true } };

const time = fields<TimeOfWeek>(
  'A part of the week.',
  {
    days: ['days', someOf('Days of the week; every day where none is named.', oneOf('A day.', days), 7)],
    from: ['from', formed('From this time on; from midnight where it is left out.', timeOfDay)],
    to: [
      'to',
      formed(
        'Until this time; until midnight where it is left out. Before “from” it is on the next morning.',
        timeOfDay,
      ),
    ],
    zone: ['zone', zone],
  },
  ['zone'],
);

const confidence = fields<NonNullable<Conditions['confidence']>>(
  'How sure whoever asks is; who says nothing of it is sure. A rule without this condition is for what is sure enough.',
  { from: ['from', share('At least so sure.')], below: ['below', share('Less sure than this.')] },
);

const when: Field<Conditions> = fields<Conditions>('What must hold, all of it; of a list, any one.', {
  intent: [
    'intent',
    someOf('What the customer wants; billing.* is every intent of billing’s.', formed('An intent.', intents)),
  ],
  confidence: ['confidence', { ...confidence, schema: { ...confidence.schema, minProperties: 1 } }],
  language: [
    'language',
    someOf('The conversation’s language; de is every German, de-AT one.', formed('A language.', language)),
  ],
  sentiment: ['sentiment', someOf('How the customer feels.', oneOf('A sentiment.', sentiments))],
  severity: ['severity', someOf('How much is at stake.', oneOf('A severity.', severities))],
  customer: [
    'customer',
    recordOf(
      'Attributes of the customer’s, as their platform sends them.',
      name,
      someOf('This value, or one of these.', value('A value.')),
      20,
    ),
  ],
  time: ['time', time],
  channel: ['channel', someOf('The channel they write on.', formed('A channel.', name))],
  tenant: ['tenant', someOf('Whose conversation it is.', formed('A tenant.', id))],
  capability: ['capability', someOf('A capability that is asked for.', formed('A capability.', name))],
  privilege: ['privilege', someOf('A privilege that is asked for.', formed('A privilege.', name))],
  trigger: ['trigger', someOf('Why the conversation is handed on.', oneOf<Trigger>('A trigger.', triggers))],
});

/** As if all of them could be there: the schema says that one is. */
type Consequences = Partial<UnionToIntersection<Consequence>>;
type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

const consequences = fields<Consequences>('What is done then: one of these.', {
  agent: ['agent', formed('This agent.', agentId)],
  capability: ['capability', formed('An agent that has this capability.', name)],
  skill: ['skill', formed('A person; one who has this skill, where there is one.', name)],
  intent: ['intent', formed('The agent that has this intent on its card.', intent)],
  person: ['person', isTrue('A person.')],
  ask: ['ask', isTrue('The customer is asked what they mean.')],
  stay: ['stay', isTrue('The owner keeps the conversation.')],
});

const consequence = {
  ...consequences,
  schema: { ...consequences.schema, minProperties: 1, maxProperties: 1 },
} as Field<Consequence>;

const rule = fields<PolicyRule>(
  'A rule of the policy’s own.',
  {
    name: ['name', formed('Its name, which decisions tell. No two have the same.', ruleName)],
    when: ['when', { ...when, schema: { ...when.schema, minProperties: 1 } }],
    consequence: ['then', consequence],
  },
  ['name', 'when', 'then'],
);

export const rulesSection = listOf(
  'The first whose conditions hold is used, before all that cards and senders say. Where it finds nobody, it is as without it.',
  rule,
  500,
);
