import { type Action, reply, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { topicIn } from '../domain/topic.ts';
import { actionOf, phrases } from './answer.ts';
import { publish } from './publish.ts';

/** Owns the conversation, gives out the work, and tells the customer what came of it. */
@Injectable()
export class Lead extends Specialist {
  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion') return reply(phrases.waiting);
    if (turn.returned) return reply(phrases.nobody);
    if (turn.delegations.length > 0) return meanwhile(turn);
    const topic = topicOf(turn);
    if (!topic) return reply(phrases.howTo);
    if (turn.mode === 'offer') return reply(phrases.shallI(topic), { notes: { topic } });
    return actionOf(topic, await publish(turn, topic));
  }
}

const meanwhile = (turn: Turn): Action => {
  if (!/\b(stop|cancel|never mind)\b/i.test(turn.message.text)) return reply(phrases.working);
  turn.cancelDelegations();
  return reply(phrases.stopped);
};

/** What is wanted now, or what a yes is the answer to. */
const topicOf = ({ message, notes }: Turn): string | undefined => {
  const agrees = /^\W*(yes|go|please|ok|sure)\b/i.test(message.text);
  return topicIn(message.text) ?? (agrees && typeof notes.topic === 'string' ? notes.topic : undefined);
};
