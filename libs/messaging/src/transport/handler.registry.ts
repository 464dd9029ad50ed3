import { type Contract, type Envelope, inboxTopic, RefusedInput } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { type HandlesExtras, patternOf, type Route } from './handles.decorator.ts';
import { GIVEN_UP } from './handles-given-up.decorator.ts';

/** The handlers of a service, found by where an event came in, its type and its major version. */
export class HandlerRegistry {
  /** All topics that the handlers need. */
  readonly topics: readonly string[];
  /** Told of events that could not be handled. */
  readonly onGivenUp?: MessageHandler;
  private readonly inbox?: string;

  /**
   * @param handlers by Nest's pattern
   * @param inboxOwner the agent whose inbox is read
   * @throws Error if an event has two handlers, or no topic
   */
  constructor(
    private readonly handlers: ReadonlyMap<string, MessageHandler>,
    inboxOwner?: string,
  ) {
    this.inbox = inboxOwner ? inboxTopic(inboxOwner) : undefined;
    const { [GIVEN_UP]: onGivenUp, ...events } = Object.fromEntries(handlers);
    if (onGivenUp?.next) throw new Error('@HandlesGivenUp was declared twice');
    this.onGivenUp = onGivenUp;
    this.topics = [...new Set(Object.entries(events).map(([pattern, handler]) => this.topicOf(pattern, handler)))];
  }

  /** @throws RefusedInput `unknown_type` if the service has no handler for it */
  handlerOf({ type, major }: Envelope, topic: string): MessageHandler {
    const on: Route = topic === this.inbox ? 'inbox' : 'public';
    const handler = this.handlers.get(patternOf(on, type, major));
    if (!handler) throw new RefusedInput('unknown_type', `${type} of major ${major} is not handled here`);
    return handler;
  }

  private topicOf(pattern: string, { extras, next }: MessageHandler): string {
    const { contract, on } = (extras ?? {}) as Partial<HandlesExtras>;
    if (!contract || !on) throw new Error(`${pattern} was not declared with @Handles`);
    if (next) throw new Error(`${pattern} has two handlers`);
    return this.sourceOf(contract, on);
  }

  private sourceOf(contract: Contract<unknown>, on: Route): string {
    const topic = on === 'inbox' ? this.inbox : contract.topic;
    if (!topic) throw new Error(`${contract.type} is handled on: '${on}', but there is no such topic`);
    return topic;
  }
}
