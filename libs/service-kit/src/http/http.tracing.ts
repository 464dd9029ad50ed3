import { attribute } from '@baton/contracts';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { context, propagation, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

const tracer = trace.getTracer('http');

/**
 * A span for every request that changes something: pages look again and again, and that tells nothing. It goes on with the
 * caller's trace, and knows the route, never what was sent.
 */
@Injectable()
export class HttpTracing implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    if (execution.getType() !== 'http' || ['GET', 'HEAD'].includes(request.method)) return next.handle();
    const caller = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = tracer.startSpan(...named(request), caller);
    const failed = endsWith(span, execution.switchToHttp().getResponse<FastifyReply>());
    return context.with(trace.setSpan(caller, span), () => next.handle()).pipe(tap({ error: failed }));
  }
}

const named = ({ method, routeOptions: { url: route } }: FastifyRequest) =>
  [
    `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes: { [attribute.httpMethod]: method, [attribute.httpRoute]: route } },
  ] as const;

/** The status is known when the answer has left: errors become answers behind this. @returns what takes the error */
const endsWith = (span: Span, { raw }: FastifyReply) => {
  let error: unknown;
  raw.once('close', () => {
    if (raw.headersSent) span.setAttribute(attribute.httpStatus, raw.statusCode);
    if (raw.statusCode >= 500)
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute(attribute.errorType, typeOf(error));
    span.end();
  });
  return (thrown: unknown): void => {
    error = thrown;
  };
};

const typeOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : 'unknown');
