import { type BacktestReport, backtest as tryOn } from '@baton/routing';
import { textIn } from '../text-file.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './arguments.ts';
import { type History, historyOf } from './history.ts';
import { historyIn } from './history-file.ts';
import { policyIn, shippedFile } from './policy-file.ts';
import { textOfReport } from './report-text.ts';
import { RouterClient } from './router.client.ts';

/**
 * What a policy would do with what was decided: beside the router that decided it, which then takes the policy; or, of an export,
 * here.
 */
export const backtest = async ({ words: [file = shippedFile], decisions, last, tenant }: Asked): Promise<Answer> => {
  const candidate = policyIn(file);
  const report = decisions
    ? tryOn({ ...historyIn(decisions), candidate })
    : await RouterClient.of(process.env).postPolicy<BacktestReport>(
        `policies/backtests?${new URLSearchParams({ last: `${last}`, ...(tenant && { tenant }) })}`,
        textIn(file),
      );
  return { text: [textOfReport(report)], data: report };
};

/** The same for two policies, neither of which need be in force. */
export const diff = async ({ words: [one = '', other = ''], ...asked }: Asked): Promise<Answer> => {
  const [base, candidate] = [policyIn(one), policyIn(other)];
  const report = tryOn({ ...(await history(asked)), base, candidate });
  return { text: [textOfReport(report)], data: report };
};

const history = ({ decisions, ...wanted }: Pick<Asked, 'decisions' | 'last' | 'tenant'>): Promise<History> | History =>
  decisions ? historyIn(decisions) : historyOf(RouterClient.of(process.env), wanted);
