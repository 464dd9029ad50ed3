import { DURATION, durationOf, millisecondsOf } from '../duration.ts';
import type { Field } from './field.ts';

/** Between two durations, both as people write them. */
export const duration = (description: string, least: string, most: string): Field<number> => ({
  schema: {
    type: 'string',
    description: `${description} From ${least} to ${most}.`,
    pattern: DURATION.source,
    patternErrorMessage: 'must be a duration: 6s, 30m, 24h',
    durationBetween: [least, most],
  },
  read: (written) => millisecondsOf(written as string),
  write: durationOf,
});
