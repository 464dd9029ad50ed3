import type { Recovery } from './faults.ts';
import type { Figures } from './figures.ts';
import type { Spread } from './spread.ts';

/** The figures as lines for a terminal. */
export const tableOf = ({ handoffs, refunds, acceptedPerSecond, longestGap, faults, drain, turns }: Figures): string =>
  [
    line('handoffs', `${handoffs.requested} requested, ${handoffs.ended} ended, ${handoffs.accepted} accepted`),
    line('refunds', String(refunds)),
    line('accepted per second', acceptedPerSecond.toFixed(1)),
    line('longest gap', seconds(longestGap)),
    line('turns, no fault', turnsText(turns)),
    ...Object.entries(faults).map(([name, recovery]) => line(name, recoveryText(recovery))),
    ...(drain === undefined ? [] : [line('drained after the last', seconds(drain))]),
  ].join('\n');

const line = (what: string, figure: string): string => `${what.padEnd(24)}${figure}`;
const seconds = (value?: number): string => (value === undefined ? '-' : `${value.toFixed(1)} s`);
const turnsText = ({ count, p50, p99, longest }: Spread): string =>
  `${count}: p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms`;

const recoveryText = ({ struck, stood, afterStrike, afterHeal, silence, turns }: Recovery): string =>
  [
    `struck ${struck}, stood ${seconds(stood)}`,
    `next handoff ${seconds(afterStrike)} after it began, ${seconds(afterHeal)} after its end`,
    `router silent ${seconds(silence)}`,
    `turns ${turnsText(turns)}`,
  ].join('; ');
