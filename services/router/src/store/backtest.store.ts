import { Database } from '@baton/messaging';
import type { BacktestReport } from '@baton/routing';
import { Injectable } from '@nestjs/common';

/** Which policies were tried on what was decided: only those may come into force. */
@Injectable()
export class BacktestStore {
  constructor(private readonly database: Database) {}

  /** @param digest of the policy @param by who tried it; the latest try counts */
  async keep(digest: string, by: string, report: BacktestReport): Promise<void> {
    await this.database.query(keep, [digest, by, JSON.stringify(report)], 'backtest-keep');
  }
}

const keep = `
  INSERT INTO policy_backtest (digest, at, by, report) VALUES ($1, now(), $2, $3)
  ON CONFLICT (digest) DO UPDATE SET at = excluded.at, by = excluded.by, report = excluded.report`;
