import { type Action, Model, Specialist, type Turn } from '@baton/agent-kit';
import type { Classifier } from '@baton/classifier';
import { Inject, Injectable } from '@nestjs/common';
import { decideTurn } from './domain/decide-turn.ts';

export const INTENT_CLASSIFIER = Symbol('intent classifier');

/** Decides by rule; the model only words what is said. */
@Injectable()
export class TriageAgent extends Specialist {
  constructor(
    private readonly model: Model,
    @Inject(INTENT_CLASSIFIER) private readonly classifier: Classifier,
  ) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    const decision = decideTurn(turn, this.classifier.classify);
    if (decision.kind !== 'reply') return decision;
    const { purpose, ...answer } = decision;
    const { language, signal } = turn;
    const text = await this.model.write({ purpose, language, draft: answer.text, facts: {}, signal });
    return { ...answer, text };
  }
}
