import { setImmediate } from 'node:timers/promises';
import {
  type Backtest,
  type BacktestReport,
  type RecordedDecision,
  type Replayed,
  replayedIn,
  reportOf,
} from '@baton/routing';
import { Injectable } from '@nestjs/common';
import { DecisionStore, type DecisionsAsked } from '../store/decision.store.ts';

/** So many are read, or made again, before whatever else waits gets its turn. */
const pageSize = 500;
const stepSize = 100;

/** Which policy is tried on which decisions, and compared with which. */
export interface Trial extends Omit<Backtest, 'decisions'> {
  readonly asked: DecisionsAsked;
}

/** Tries a policy on what was decided here, beside the work. */
@Injectable()
export class Backtester {
  private lastOne: Promise<unknown> = Promise.resolve();

  constructor(private readonly decisions: DecisionStore) {}

  /** One after the other: each has all its decisions in memory. */
  run(trial: Trial): Promise<BacktestReport> {
    const report = this.lastOne.then(() => this.tryOut(trial));
    this.lastOne = report.catch(() => undefined);
    return report;
  }

  private async tryOut({ asked, ...tried }: Trial): Promise<BacktestReport> {
    const decisions = await this.read(asked);
    const test = { decisions, ...tried };
    const again: Replayed[] = [];
    for (let at = 0; at < decisions.length; at += stepSize) {
      again.push(...replayedIn(decisions.slice(at, at + stepSize), test));
      await setImmediate();
    }
    return reportOf(test, again);
  }

  private async read(asked: DecisionsAsked): Promise<readonly RecordedDecision[]> {
    const read: RecordedDecision[] = [];
    while (read.length < asked.limit) {
      const limit = Math.min(pageSize, asked.limit - read.length);
      const page = await this.decisions.latest({ ...asked, before: read.at(-1)?.decisionId ?? asked.before, limit });
      read.push(...page);
      if (page.length < limit) break;
    }
    return read;
  }
}
