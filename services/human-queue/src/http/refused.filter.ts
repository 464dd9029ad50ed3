import { Problem, type ProblemBody, ProblemFilter, problemBody } from '@baton/service-kit/http';
import { type ArgumentsHost, Catch } from '@nestjs/common';
import { Refused, type RefusedCode } from '../domain/refused.ts';

/** What the desk refuses, as an answer. */
@Catch(Refused)
export class RefusedFilter extends ProblemFilter {
  override catch(refused: Refused, host: ArgumentsHost): void {
    super.catch(new Problem(refusedBody(refused)), host);
  }
}

const statuses: Partial<Record<RefusedCode, number>> = { not_found: 404, requester: 403, stale: 412 };

export const refusedBody = ({ code, detail, more }: Refused): ProblemBody =>
  problemBody(statuses[code] ?? 409, code, detail, more);
