import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('takes quantiles of what is in order', () => {
  const sorted = Float64Array.from({ length: 200 }, (_, at) => at);
  expect([quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1)]).toEqual([100, 198, 199]);
});
