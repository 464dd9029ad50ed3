import { applyDecorators, Controller, Header, UseGuards, UsePipes, ValidationPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { ValidationError } from 'class-validator';
import { OperatorGuard } from './operator.guard.ts';
import { Problem, problemBody } from './problem.ts';

/** A controller under `/api` for operators alone, which takes what its bodies declare and nothing else. */
export const OperatorApi = (path: string) =>
  applyDecorators(
    Controller(`api/${path}`),
    UseGuards(OperatorGuard),
    UsePipes(
      new ValidationPipe({
        transform: true,
        whitelist: true,
        forbidNonWhitelisted: true,
        stopAtFirstError: true,
        exceptionFactory: (errors) => new Problem(invalid(errors)),
      }),
    ),
    ApiTags(path),
    ApiBearerAuth(),
  );

/** A command: done once under its key. */
export const Idempotent = () =>
  ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body get the same answer.' });

/** Only while the item is as the operator saw it. */
export const IfUnchanged = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The item’s version in quotes: `"7"`. 412 if it changed.',
  });

export const NotStored = () => Header('cache-control', 'no-store');

const errorsMax = 20;

const invalid = (errors: readonly ValidationError[]) =>
  problemBody(422, 'invalid', 'The request is not as the API describes it.', {
    errors: errors.slice(0, errorsMax).map(({ property, constraints = {} }) => ({
      pointer: `#/${property.slice(0, 64)}`,
      rules: Object.keys(constraints),
    })),
  });
