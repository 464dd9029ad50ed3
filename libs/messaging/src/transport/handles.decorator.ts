import type { Contract, Inbox } from '@baton/contracts';
import { applyDecorators, UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Delivery } from './delivery.ts';
import { OriginalErrorFilter } from './original-error.filter.ts';

/** Where an event arrives: on its public topic, or as a copy on the service's own inbox. */
export type Route = 'public' | 'inbox';

export interface HandlesExtras {
  contract: Contract<unknown>;
  on: Route;
}

type Handler<T> = (data: T, delivery: Delivery<T>) => Promise<void>;
type HandlerDecorator<T> = (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler<T>>) => void;

export const patternOf = (on: Route, type: string, major: number): string => `${on}:${type}.v${major}`;

/**
 * Makes a controller's method the handler of one event: `handle(data, delivery)`.
 * A service has one handler per (type, major, route); its start fails on a second.
 */
export function Handles<T>(contract: Contract<T>, options: { on: 'inbox' }): HandlerDecorator<Inbox<T>>;
export function Handles<T>(contract: Contract<T>, options?: { on?: 'public' }): HandlerDecorator<T>;
export function Handles<T>(contract: Contract<T>, { on = 'public' }: { on?: Route } = {}): HandlerDecorator<T> {
  const extras: HandlesExtras = { contract, on };
  const pattern = EventPattern<string>(patternOf(on, contract.type, contract.major), extras as object);
  const decorate = applyDecorators(pattern, UseFilters(new OriginalErrorFilter()));
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    decorate(target, key, descriptor);
  };
}
