import { consult, type Verdict } from '@baton/classifier';
import { newId } from '@baton/contracts';
import { Database, ownTrace, together } from '@baton/messaging';
import { policyFor } from '@baton/routing';
import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { decideClassified } from '../domain/decisions/classified.decision.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import type { Cause } from '../store/cause.ts';
import { ClassificationStore, type DueClassification } from '../store/classification.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import type { KeptConversation } from '../store/conversation-codec.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { Classifiers } from './classifiers.ts';

/** So many are asked about at a time by one router. */
const atATime = 20;
/** What is said has to be kept before its time is up. */
const keepingMs = 100;

/** Asks those who take their time about words that left doubts, beside everything else; what they say places the handoff. */
@Injectable()
export class ClassificationSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Classification');
  private readonly sweep = new Recurring('Words wait to be looked at', () => this.look());
  private readonly underWay = new Set<Promise<void>>();
  private ending = new AbortController();

  constructor(
    private readonly config: RouterConfig,
    private readonly database: Database,
    private readonly store: ClassificationStore,
    private readonly conversations: ConversationStore,
    private readonly handoffs: HandoffStore,
    private readonly source: FactsSource,
    private readonly policies: PolicyDirectory,
    private readonly classifiers: Classifiers,
  ) {}

  onApplicationBootstrap(): void {
    this.ending = new AbortController();
    void this.sweep.start(this.config.classificationSweepMs);
  }

  /** What is not answered by then is given back: other routers ask as long as there is time. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.sweep.stop();
    await Promise.all(this.underWay);
  }

  /** One that is slow keeps no other waiting. */
  private async look(): Promise<void> {
    const room = atATime - this.underWay.size;
    const due = room > 0 ? await this.store.claim(room) : [];
    for (const one of due) {
      const work = this.classify(one).finally(() => this.underWay.delete(work));
      this.underWay.add(work);
    }
  }

  /** What fails here is settled at its deadline, by what was said at once. */
  private async classify(due: DueClassification): Promise<void> {
    try {
      const verdict = await this.ask(due);
      if (this.ending.signal.aborted && verdict.outcome !== 'sure') await this.store.giveBack(due);
      else await this.place(due, verdict);
    } catch (error) {
      this.log.warn({ msg: 'Left to its deadline', handoff_id: due.handoffId, error: (error as Error).name });
    }
  }

  private ask({ words, said, tenant, language, leftMs }: DueClassification): Promise<Verdict> {
    const policy = policyFor(this.policies.snapshot(), tenant);
    return consult(words.join('\n'), {
      opinions: this.classifiers.inTime(policy, language),
      thresholds: policy.classifier,
      said,
      clock: () => performance.now(),
      signal: AbortSignal.any([this.ending.signal, AbortSignal.timeout(Math.max(0, Math.round(leftMs - keepingMs)))]),
    });
  }

  private async place({ tenant, conversationId, partition, handoffId, until }: DueClassification, verdict: Verdict) {
    await this.database.transaction(async (tx) => {
      const cause: Cause = { tx, tenant, conversationId, partition, now: new Date(), eventId: newId() };
      const conversation = await this.conversations.find(cause);
      const about = { handoffId, until };
      await this.store.done(cause, about);
      if (!conversation) return;
      await ownTrace('classification', { conversationId, after: conversation.turn }, () =>
        this.decide(cause, conversation, about, verdict),
      );
    });
  }

  private async decide(
    cause: Cause,
    conversation: KeptConversation,
    about: Pick<DueClassification, 'handoffId' | 'until'>,
    verdict: Verdict,
  ): Promise<void> {
    const [supplied, background] = await together([
      this.handoffs.openPackage(cause),
      this.source.background(cause, conversation),
    ]);
    const facts = this.source.facts(background);
    const events = decideClassified(conversation, about, verdict, supplied, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
