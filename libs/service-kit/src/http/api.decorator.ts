import {
  applyDecorators,
  type CanActivate,
  Controller,
  Header,
  type Type,
  UseGuards,
  UsePipes,
  ValidationPipe,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { ValidationError } from 'class-validator';
import { Problem, problemBody } from './problem.ts';

/** A controller under `/api` for those its guards let in, which takes what its bodies declare and nothing else. */
export const Api = (path: string, ...guards: readonly Type<CanActivate>[]) =>
  applyDecorators(
    Controller(`api/${path}`),
    UseGuards(...guards),
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
    ...(guards.length > 0 ? [ApiBearerAuth()] : []),
  );

export const NotStored = () => Header('cache-control', 'no-store');

const errorsMax = 20;

const invalid = (errors: readonly ValidationError[]) =>
  problemBody(422, 'invalid', 'The request is not as the API describes it.', {
    errors: errors.slice(0, errorsMax).map(({ property, constraints = {} }) => ({
      pointer: `#/${property.slice(0, 64)}`,
      rules: Object.keys(constraints),
    })),
  });
