import { applyDecorators, UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Delivery } from './delivery.ts';
import { OriginalErrorFilter } from './original-error.filter.ts';

type Handler = (data: unknown, delivery: Delivery) => Promise<void>;

export const GIVEN_UP = 'given-up';

/**
 * Makes a controller's method hear of events that failed until patience ended: `handle(data, delivery)`, in the transaction
 * in which the event becomes a dead letter. If it throws, the event is a dead letter all the same.
 */
export function HandlesGivenUp() {
  const decorate = applyDecorators(EventPattern<string>(GIVEN_UP), UseFilters(new OriginalErrorFilter()));
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler>): void => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    decorate(target, key, descriptor);
  };
}
