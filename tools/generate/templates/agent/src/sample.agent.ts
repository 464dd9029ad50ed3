import { type Action, decline, handOff, reply, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { card } from './sample-agent.card.ts';

/** What a question for this agent sounds like. */
const ownWords = /sample|question/i;

const isMine = ({ mode, message, package: handover }: Turn): boolean =>
  ownWords.test(message.text) || (mode === 'offer' && card.intents.some(({ name }) => name === handover?.intent));

@Injectable()
export class SampleAgent extends Specialist {
  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion') return reply('A colleague will be with you; I have noted what you said.');
    if (turn.returned) return reply('Nobody else can take this just now. What else may I tell you?');
    if (isMine(turn)) return reply('You have reached our sample team.', { firstStep: 'Answer the question.' });
    if (turn.mode === 'offer') return decline({ reason: 'out_of_scope', detail: 'no question for the sample team' });
    // To a person; with `to`, to whoever has that intent or capability.
    return handOff({
      reason: { trigger: 'out_of_scope', detail: 'no question for the sample team' },
      summary: `Customer ${turn.customer.id} was with the sample team and asks for something else.`,
      task: { description: 'Find out what the customer needs.' },
    });
  }
}
