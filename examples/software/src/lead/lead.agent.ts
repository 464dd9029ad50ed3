import { type Action, reply, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import type { Wish } from '../domain/example.ts';
import { readWish } from '../domain/read-wish.ts';
import { planning } from '../tasks.ts';
import { develop } from './develop.ts';
import { actionOf, phrases } from './report.ts';

/** Owns the conversation, gives out the work, and tells the customer what came of it. */
@Injectable()
export class Lead extends Specialist {
  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion') return reply(phrases.waiting);
    if (turn.returned) return reply(phrases.nobody);
    if (turn.delegations.length > 0) return meanwhile(turn);
    const wish = wishOf(turn);
    if (!wish) return reply(phrases.howTo);
    if (turn.mode === 'offer') return reply(phrases.shallI(wish), { notes: { wish } });
    return actionOf(wish, await develop(turn, wish));
  }
}

const meanwhile = (turn: Turn): Action => {
  if (!/\b(stop|cancel|never mind)\b/i.test(turn.message.text)) return reply(phrases.working);
  turn.cancelDelegations();
  return reply(phrases.stopped);
};

/** What is wanted now, or what a yes is the answer to. */
const wishOf = ({ message, notes }: Turn): Wish | undefined => {
  const wish = readWish(message.text);
  if (wish || !notes.wish || !/^\W*(yes|go|please|ok|sure)/i.test(message.text)) return wish;
  return planning.input({ wish: notes.wish }).wish;
};
