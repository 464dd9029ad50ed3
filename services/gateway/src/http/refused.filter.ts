import { Problem, ProblemFilter, problemBody } from '@baton/service-kit/http';
import { type ArgumentsHost, Catch } from '@nestjs/common';
import { Refused, type RefusedCode } from '../domain/refused.ts';

/** What the gateway refuses, as an answer. */
@Catch(Refused)
export class RefusedFilter extends ProblemFilter {
  override catch({ code, detail }: Refused, host: ArgumentsHost): void {
    const headers: Record<string, string> = code === 'too_many_messages' ? { 'retry-after': '60' } : {};
    super.catch(new Problem(problemBody(statuses[code], code, detail), headers), host);
  }
}

const statuses: Record<RefusedCode, number> = {
  not_found: 404,
  id_reused: 409,
  not_waiting: 409,
  too_large: 413,
  invalid: 422,
  too_many_messages: 429,
};
