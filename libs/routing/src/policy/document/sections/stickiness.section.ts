import { defaultStickiness, type Stickiness } from '../../stickiness.ts';
import { duration } from '../durations.ts';
import { oneOf, share, whole } from '../field.ts';
import { section } from '../section.ts';

const escaping = section<Stickiness['escape']>(
  'When an owner says that the customer speaks of something else, it goes to whoever covers that.',
  defaultStickiness.escape,
  {
    sure: ['sure', share('From this confidence on at once.')],
    likely: ['likely', share('From this confidence on when it was said several times in a row.')],
    times: ['times', whole('How many times.', 1, 100)],
  },
);

export const stickinessSection = section<Stickiness>(
  'Who has a conversation that goes on after its end.',
  defaultStickiness,
  {
    afterResolved: [
      'afterResolved',
      oneOf('stay: whoever had it last; return: who had it before them; retriage: where all begin.', [
        'stay',
        'return',
        'retriage',
      ]),
    ],
    reopenWithinMs: [
      'reopenWithin',
      duration('Later than this after its end it begins where all begin.', '0s', '365d'),
    ],
    escape: ['escape', escaping],
  },
);
