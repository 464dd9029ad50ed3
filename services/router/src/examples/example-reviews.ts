import { Database } from '@baton/messaging';
import { type Addition, additionsTo, allExamples, type ExamplesByIntent, examplesOnCards } from '@baton/routing';
import { Injectable } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import type { LabelledExample } from '../domain/wrong-routes/labelled-example.ts';
import { decideReview, type NotReviewed, type Verdict } from '../domain/wrong-routes/review.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { LabelledExampleStore } from '../store/labelled-example.store.ts';

/** What people make of wrong routes, and what classifiers may learn of it. */
@Injectable()
export class ExampleReviews {
  constructor(
    private readonly database: Database,
    private readonly examples: LabelledExampleStore,
    private readonly directory: AgentDirectory,
    private readonly policies: PolicyDirectory,
  ) {}

  known(): ExamplesByIntent {
    const cards = this.directory.snapshot().map(({ card }) => card);
    return allExamples(examplesOnCards(cards), this.policies.snapshot().classifier.examples);
  }

  /** What was accepted last. */
  async additions(): Promise<ExamplesByIntent> {
    const accepted = await this.examples.inState('accepted', additionsMax);
    return additionsTo(this.known(), accepted.flatMap(additionOf));
  }

  /** @returns the example as it is now; undefined where there is none of this id */
  review(id: string, verdict: Verdict, by: string): Promise<LabelledExample | NotReviewed | undefined> {
    return this.database.transaction(async (tx) => {
      const example = await this.examples.find(tx, id);
      if (!example) return undefined;
      const intents = new Set(Object.keys(this.known()));
      const review = decideReview(example, verdict, intents, by, new Date());
      return 'refused' in review ? review : this.examples.review(tx, id, review);
    });
  }
}

const additionsMax = 10_000;

const additionOf = ({ words, label: { intent } }: LabelledExample): readonly Addition[] =>
  intent ? [{ words, intent }] : [];
