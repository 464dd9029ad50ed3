import {
  agentCard,
  agentRefused,
  agentRemoved,
  type Envelope,
  handoffRequested,
  messageReceived,
} from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { describe, expect, it } from 'vitest';
import { HandlerRegistry } from './handler.registry.ts';
import { type HandlesExtras, patternOf } from './handles.decorator.ts';

function handlers(...handled: HandlesExtras[]): Map<string, MessageHandler> {
  return new Map(
    handled.map((extras) => {
      const { contract, on } = extras;
      const handler = Object.assign(async () => {}, { extras }) as unknown as MessageHandler;
      return [patternOf(on, contract.type, contract.major), handler];
    }),
  );
}

const event = (type: string, major = 1) => ({ type, major }) as Envelope;

describe('the handlers of a service', () => {
  it('need the topics of their events, each once', () => {
    const handled = [agentCard, agentRemoved, messageReceived].map((contract) => ({ contract, on: 'public' }) as const);
    const registry = new HandlerRegistry(handlers(...handled));
    expect(registry.topics).toEqual(['agent.card.v1', 'conversation.message.received.v1']);
  });

  it('are found by where the event came in', () => {
    const both = handlers({ contract: handoffRequested, on: 'public' }, { contract: handoffRequested, on: 'inbox' });
    const registry = new HandlerRegistry(both, 'billing');
    const [onPublic, onInbox] = [...both.values()];
    expect(registry.topics).toEqual(['handoff.requested.v1', 'agent.billing.inbox.v1']);
    expect(registry.handlerOf(event('handoff.requested'), 'handoff.requested.v1')).toBe(onPublic);
    expect(registry.handlerOf(event('handoff.requested'), 'agent.billing.inbox.v1')).toBe(onInbox);
  });

  it('refuse by name what none of them handles', () => {
    const registry = new HandlerRegistry(handlers({ contract: agentRefused, on: 'inbox' }), 'billing');
    const unknown = () => registry.handlerOf(event('handoff.requested'), 'agent.billing.inbox.v1');
    expect(unknown).toThrow(/^unknown_type: handoff\.requested/);
    expect(() => registry.handlerOf(event('agent.refused', 2), 'agent.billing.inbox.v1')).toThrow(/major 2/);
  });

  it('cannot be two for one event', () => {
    const twice = handlers({ contract: messageReceived, on: 'public' });
    for (const handler of twice.values()) handler.next = async () => {};
    expect(() => new HandlerRegistry(twice)).toThrow('public:conversation.message.received.v1 has two handlers');
  });

  it('cannot wait for an event that has nowhere to come from', () => {
    const nowhere = [
      handlers({ contract: agentRefused, on: 'public' }),
      handlers({ contract: agentCard, on: 'inbox' }),
    ];
    for (const handled of nowhere) expect(() => new HandlerRegistry(handled)).toThrow('there is no such topic');
  });
});
