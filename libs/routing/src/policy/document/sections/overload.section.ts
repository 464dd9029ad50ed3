import { defaultOverload, type OverloadPolicy } from '../../overload-policy.ts';
import { duration } from '../durations.ts';
import { oneOf } from '../field.ts';
import { section } from '../section.ts';

export const overloadSection = section<OverloadPolicy>(
  'When an agent has so much to do that others are better.',
  defaultOverload,
  {
    waitMsMax: ['wait', duration('An agent whose expected wait is longer is overloaded.', '100ms', '24h')],
    goesTo: ['then', oneOf('Who takes what an overloaded agent does not.', ['runner_up', 'person'])],
  },
);
