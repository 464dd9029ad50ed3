import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem, problemBody } from './problem.ts';

/** Every answer that says no, as `application/problem+json`. What failed inside stays inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const { body, headers } = this.problemOf(error);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(body.status)
      .headers({ ...headers, 'content-type': 'application/problem+json' })
      .send(Buffer.from(JSON.stringify(body)));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof HttpException && error.getStatus() < 500)
      return new Problem(problemBody(error.getStatus(), codes[error.getStatus()] ?? 'refused'));
    this.logger.error('A request failed', error);
    return new Problem(problemBody(500, 'internal'));
  }
}

const codes: Record<number, string> = {
  400: 'malformed',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_media_type',
};
