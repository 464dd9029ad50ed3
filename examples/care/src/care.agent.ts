import { type Action, Model, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { decideTurn } from './domain/decide-turn.ts';

/** Decides by rule; the model only words what is said. */
@Injectable()
export class CareAgent extends Specialist {
  constructor(private readonly model: Model) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    const action = decideTurn(turn);
    if (action.kind !== 'reply') return action;
    const { language, signal } = turn;
    return {
      ...action,
      text: await this.model.write({ purpose: 'care', language, draft: action.text, facts: {}, signal }),
    };
  }
}
