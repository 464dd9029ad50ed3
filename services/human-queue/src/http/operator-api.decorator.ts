import { Api } from '@baton/service-kit/http';
import { applyDecorators, UseFilters } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { OperatorGuard } from './operator.guard.ts';
import { RefusedFilter } from './refused.filter.ts';

/** A controller for operators alone. */
export const OperatorApi = (path: string) => applyDecorators(Api(path, OperatorGuard), UseFilters(RefusedFilter));

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
