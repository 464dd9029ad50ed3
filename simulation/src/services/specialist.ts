import { type Action, defineAgent, handOff, reply, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable, Module } from '@nestjs/common';

export const cardOf = (id: string) =>
  defineAgent({
    id,
    describes: 'Answers what it hears',
    intents: [],
    languages: ['en'],
    replyWithinMs: 20_000,
    version: '1.0.0',
  });

/**
 * Decides by the customer's first word: `to <agent>` moves the conversation, `stumble` fails now and then before it is
 * answered, `done` closes, and everything else is answered by name of the message.
 */
@Injectable()
export class SimulatedSpecialist extends Specialist {
  override async take({ mode, message, returned }: Turn): Promise<Action> {
    const [word, target] = message.text.split(' ');
    if (word === 'stumble' && Math.random() < 0.4) throw new Error('stumbled');
    if (mode === 'owner' && word === 'to' && target && !returned) return move(target);
    return reply(`heard ${message.messageId}`, { resolves: word === 'done' });
  }
}

@Module({ providers: [SimulatedSpecialist], exports: [SimulatedSpecialist] })
export class SpecialistModule {}

const move = (agentId: string): Action =>
  handOff({
    to: { agentId },
    reason: { trigger: 'specialization', detail: 'Asked for' },
    summary: 'The customer goes on elsewhere.',
    task: { description: 'Go on' },
  });
