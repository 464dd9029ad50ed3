import { newId } from '@baton/contracts';
import { together } from '@baton/messaging';
import type { Policy } from '@baton/routing';
import { readConcerns, signalReader } from '@baton/signals';
import { Injectable } from '@nestjs/common';
import { INVALID_TRACEID, trace } from '@opentelemetry/api';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { Classifiers } from '../classifying/classifiers.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import type { HandoffFacts } from '../domain/facts.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import type { Cause } from './cause.ts';
import { HandoffStore } from './handoff.store.ts';
import { TaskStore } from './task.store.ts';
import { type Finding, TranscriptStore } from './transcript.store.ts';

/** What a decision about a handoff looks at beside the conversation: the words, and the last package. */
export type Background = Pick<HandoffFacts, 'transcript' | 'known' | 'tasks' | 'supplied'>;

type Decided = readonly ConversationEvent[];
type Decide = (facts: HandoffFacts) => Decided;

/** Gathers what decisions may look at. */
@Injectable()
export class FactsSource {
  private readonly signalsOf = signalReader();

  constructor(
    private readonly directory: AgentDirectory,
    private readonly transcripts: TranscriptStore,
    private readonly handoffs: HandoffStore,
    private readonly tasks: TaskStore,
    private readonly policies: PolicyDirectory,
    private readonly classifiers: Classifiers,
  ) {}

  /** What costs nothing to know, and what has been read. */
  facts(
    background: Background = { transcript: { turns: [], total: 0 } },
    policy: Policy = this.policies.snapshot(),
  ): HandoffFacts {
    const classifying = this.classifiers.atHand(policy);
    const seen = { agents: this.directory.snapshot(), policy, signalsOf: this.signalsOf, concernsIn: readConcerns };
    return { ...seen, newId, traceId: traceId(), ...(classifying && { classifying }), ...background };
  }

  /**
   * What is read along with the conversation, once it is asked for, is as new as what is read after it: statements of a
   * connection run one after the other, and each sees what was committed when it begins, which is when the lock was had.
   */
  async background(cause: Cause, finding: Finding): Promise<Background> {
    const [transcript, known, tasks] = await together([
      this.transcripts.recent(cause, finding),
      this.handoffs.lastPackage(cause),
      this.tasks.awaited(cause, finding),
    ]);
    return { transcript, ...(known && { known }), tasks };
  }

  /** Decides without the words of the conversation; only what opens, ends or clarifies a handoff is decided again, with them. */
  async deciding(cause: Cause, conversation: Conversation | undefined, decide: Decide): Promise<Decided> {
    const facts = this.facts();
    const events = decide(facts);
    if (conversation?.handoff?.unclear) return decide({ ...facts, ...(await this.withPackage(cause, conversation)) });
    const moves = events.some(({ type }) => type === 'HandoffOpened' || type === 'HandoffEnded');
    return moves ? decide({ ...facts, ...(await this.background(cause, conversation)) }) : events;
  }

  private async withPackage(cause: Cause, conversation: Conversation): Promise<Background> {
    const [background, supplied] = await together([
      this.background(cause, conversation),
      this.handoffs.openPackage(cause),
    ]);
    return { ...background, ...(supplied && { supplied }) };
  }

  /** Decides without what stands in tasks; only what gives a whole group to somebody is decided again, with it. */
  async decidingTasks(cause: Cause, conversation: Conversation | undefined, decide: Decide): Promise<Decided> {
    const facts = this.facts();
    const events = decide(facts);
    const lacks = events.some((event) => event.type === 'TasksDelivered' && event.results.length < event.count);
    return lacks ? decide({ ...facts, tasks: await this.tasks.awaited(cause, conversation) }) : events;
  }
}

const traceId = (): string => trace.getActiveSpan()?.spanContext().traceId ?? INVALID_TRACEID;
