import { expect, it } from 'vitest';
import { billing } from '../decision/agents.fixture.ts';
import { coursesOf } from './courses.ts';
import { recordedOf } from './recorded.fixture.ts';

it('follows one conversation of ten thousand decisions at once', () => {
  const decision = recordedOf({ decisionId: 'd', conversationId: 'c' }, [billing]);
  const decisions = Array.from({ length: 10_000 }, (_, n) => {
    const number = String(n).padStart(5, '0');
    return { ...decision, decisionId: `d-${number}`, handoffId: `h-${number}` };
  });
  const begun = performance.now();
  const courses = coursesOf(decisions);
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect([courses.get('d-00000')?.hops, courses.get('d-09999')?.hops]).toEqual([9_999, 0]);
});
