import {
  type AtOnce,
  type Classifier,
  consultAtOnce,
  type LabelledExample,
  learnBeside,
  modelOpinion,
  type Opinion,
  phraseClassifier,
  SemanticThread,
} from '@baton/classifier';
import { type Policy, primary } from '@baton/routing';
import { Recurring } from '@baton/service-kit';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AgentDirectory } from '../agents/agent-directory.ts';
import type { Classifying } from '../domain/classifying/classifying.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import { ClassificationStore } from '../store/classification.store.ts';
import { ModelCacheStore } from '../store/model-cache.store.ts';
import { examplesOf } from './material.ts';
import { Models } from './models.ts';

/** What has been learnt. */
interface Learnt {
  readonly examples: readonly LabelledExample[];
  readonly trained: Classifier;
  readonly phrases: Classifier;
  readonly semantic: SemanticThread;
}

/**
 * Who can say what words are about. They learn anew, beside the work, when cards or the policy have other examples; until that is
 * done they know what they knew.
 */
@Injectable()
export class Classifiers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly learning = new Recurring('Classifiers could not learn', () => this.refresh());
  private readonly ending = new AbortController();
  private learnt?: Learnt;
  /** What was there when it was looked last, and what learning began with last. */
  private seen?: string;
  private begun?: string;

  constructor(
    private readonly agents: AgentDirectory,
    private readonly policies: PolicyDirectory,
    private readonly store: ClassificationStore,
    private readonly learntBefore: ModelCacheStore,
    private readonly models: Models,
    private readonly config: RouterConfig,
  ) {}

  onApplicationBootstrap(): void {
    void this.learning.start(this.config.agentRefreshMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.learning.stop();
    await this.learnt?.semantic.close();
  }

  /** For decisions: nobody, before they have learnt anything. */
  atHand({ classifier: { order } }: Policy): Classifying | undefined {
    const { learnt } = this;
    if (!learnt) return undefined;
    const named = { phrases: learnt.phrases, trained: learnt.trained };
    const atOnce: AtOnce = order.flatMap((by) => (by === 'phrases' || by === 'trained' ? [[by, named[by]]] : []));
    const clock = () => performance.now();
    return {
      atOnce: (text, thresholds) => consultAtOnce(text, atOnce, thresholds, clock),
      why: (text) => learnt.trained.explain(text).because ?? [],
      hasMore: order.some((by) => by === 'semantic' || (by === 'model' && this.models.classifying !== undefined)),
    };
  }

  /** Those who take their time, in the policy's order. The model inside the package reads English alone. */
  inTime({ classifier: { order, model } }: Policy, language: string): readonly Opinion[] {
    const { learnt } = this;
    const { embeddings, classifying } = this.models;
    if (!learnt) return [];
    return order.flatMap((by) => {
      if (by === 'semantic') return embeddings || primary(language) === 'en' ? [learnt.semantic] : [];
      if (by !== 'model' || !classifying) return [];
      const mayAsk = () => this.store.mayAskModel(model.perHourMax);
      return [modelOpinion(classifying, { examples: learnt.examples, beside: learnt.trained, mayAsk })];
    });
  }

  private async refresh(): Promise<void> {
    const policy = this.policies.snapshot();
    const examples = examplesOf(policy, this.agents.snapshot());
    const { phrases } = policy.classifier;
    const of = JSON.stringify([examples, phrases]);
    const isSettled = of === this.seen;
    this.seen = of;
    // Cards come one after another; and what cannot be learnt once cannot be learnt twice.
    if (!isSettled || of === this.begun || examples.length === 0) return;
    this.begun = of;
    const trained = await learnBeside(examples, this.learntBefore, this.ending.signal);
    const before = this.learnt;
    this.learnt = {
      examples,
      trained,
      phrases: phraseClassifier(phrases),
      semantic: new SemanticThread({ examples, endpoint: this.models.embeddings }),
    };
    before?.semantic.retire();
  }
}
