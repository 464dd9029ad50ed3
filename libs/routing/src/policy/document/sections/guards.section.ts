import { type Circle, defaultGuards, type Guards } from '../../guards.ts';
import { duration } from '../durations.ts';
import { listOf, recordOf, whole } from '../field.ts';
import { currency } from '../forms.ts';
import { fields, section } from '../section.ts';

const circle = fields<Circle>(
  'So many hops among no more than so many agents.',
  {
    hops: ['hops', whole('How many changes of owner.', 2, 1_000)],
    agents: ['agents', whole('Among how many agents.', 1, 1_000)],
  },
  ['hops', 'agents'],
);

export const guardsSection = section<Guards>(
  'How far AIs may go with one conversation before a person looks at it.',
  defaultGuards,
  {
    hopsMax: [
      'hops',
      whole('How often it may go from one AI to another; left out, one more than there are AIs.', 1, 1_000),
    ],
    circles: ['circles', listOf('What counts as a circle.', circle, 20)],
    answersMax: ['answers', whole('How many answers of AIs it may take.', 1, 100_000)],
    tokensMax: ['tokens', whole('How many tokens models may take for it, as agents say.', 1, 1e9)],
    costMax: [
      'cost',
      recordOf(
        'What models may cost for it, as agents say; minor units by currency: EUR: 500 is five euros.',
        currency,
        whole('Minor units: cents.', 1, 1e12),
        50,
      ),
    ],
    waitedMsMax: ['waited', duration('How long its customer may have waited for AIs, all told.', '1s', '24h')],
  },
);
