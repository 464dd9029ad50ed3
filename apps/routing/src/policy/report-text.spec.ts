import type { BacktestReport } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import { textOfReport } from './report-text.ts';

const report: BacktestReport = {
  candidate: '2026-11-22.2',
  base: '2026-11-22.1',
  decisions: 10_000,
  conversations: 2_500,
  from: '2026-11-01T08:00:00.000Z',
  to: '2026-11-21T18:30:00.000Z',
  notKept: 4,
  drifted: 7,
  moved: 120,
  sameByAnotherRule: 3,
  moves: [
    {
      from: { rule: 'intent_owner', target: 'billing-agent' },
      to: { rule: 'low_confidence', target: 'human-queue' },
      count: 120,
      examples: ['c-3', 'c-2', 'c-1'],
    },
  ],
  rules: [
    { rule: 'low_confidence', won: 130, wonBefore: 10, cameLater: 0, foundNobody: 0 },
    { rule: 'needed_privilege', won: 0, wonBefore: 0, cameLater: 0, foundNobody: 0 },
  ],
  dead: [{ rule: 'needed_privilege', because: 'never_asked' }],
  estimate: {
    before: { hops: 0.5, personShare: 0.1, answers: 3.2, tokens: 900, cost: { EUR: 12.5 } },
    after: { hops: 0.4, personShare: 0.112, answers: 3.1, tokens: 880, cost: { EUR: 12.25 } },
    unknown: 2,
  },
};

describe('a report in a terminal', () => {
  it('says what would go elsewhere, which rules win nothing, and what would follow', () => {
    expect(textOfReport(report)).toBe(
      [
        'Policy 2026-11-22.2 against 2026-11-22.1, on 10,000 decisions in 2,500 conversations, 2026-11-01 08:00 to 2026-11-21 18:30',
        '',
        '120 (1.2 %) would go elsewhere; 3 to the same by another rule:',
        '  how many  from                           to                             for example',
        '       120  billing-agent by intent_owner  human-queue by low_confidence  c-3, c-2',
        '',
        '  rule            won  would win  behind others  found nobody',
        '  low_confidence   10        130              0             0',
        'Win nothing: needed_privilege (nothing was its business).',
        '',
        'What would follow a decision, estimated: what would go elsewhere is counted with what followed, on average, where recorded ones went there',
        '                            now     then',
        '  further hops                0.50    0.40',
        '  get to a person           10.0 %  11.2 %',
        '  answers                      3.2     3.1',
        '  tokens                       900     880',
        '  cost in EUR, minor units   12.50   12.25',
        '',
        '2 that would go elsewhere are counted as they were: no recorded one went there.',
        '7 were decided otherwise then: cards, or the policy, have changed since.',
        '4 are left out: nothing was kept of what they were made from.',
      ].join('\n'),
    );
  });

  it('says in a line that nothing would', () => {
    const nothing = { ...report, moved: 0, moves: [], sameByAnotherRule: 0 };
    expect(textOfReport(nothing)).toContain('\nNothing would go elsewhere.\n');
  });
});
