import { newId } from '@baton/contracts';
import { together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { INVALID_TRACEID, trace } from '@opentelemetry/api';
import { AgentDirectory } from '../agents/agent-directory.ts';
import type { Conversation } from '../domain/conversation.ts';
import { callsPerson } from '../domain/decisions/calls-person.ts';
import type { HandoffFacts } from '../domain/facts.ts';
import { defaultPolicy } from '../domain/routing/policy.ts';
import { signalReader } from '../signals/signal-reader.ts';
import type { Cause } from './cause.ts';
import { HandoffStore } from './handoff.store.ts';
import { type Finding, TranscriptStore } from './transcript.store.ts';

/** What a decision about a handoff looks at beside the conversation: the words, and the last package. */
export type Background = Pick<HandoffFacts, 'transcript' | 'known'>;

/** Gathers what decisions may look at. */
@Injectable()
export class FactsSource {
  constructor(
    private readonly directory: AgentDirectory,
    private readonly transcripts: TranscriptStore,
    private readonly handoffs: HandoffStore,
  ) {}

  /** What costs nothing to know, and what has been read. */
  facts(background: Background = { transcript: { turns: [], total: 0 } }): HandoffFacts {
    const agents = this.directory.snapshot();
    return { agents, policy: defaultPolicy, newId, signalsOf: signalReader(), traceId: traceId(), ...background };
  }

  /**
   * What is read along with the conversation, once it is asked for, is as new as what is read after it: statements of a
   * connection run one after the other, and each sees what was committed when it begins, which is when the lock was had.
   */
  async background(cause: Cause, finding: Finding): Promise<Background> {
    const [transcript, known] = await together([
      this.transcripts.recent(cause, finding),
      this.handoffs.lastPackage(cause),
    ]);
    return { transcript, ...(known && { known }) };
  }

  /** A message by itself moves nothing, unless it calls a person: only then are the words read. */
  async forMessage(cause: Cause, conversation: Conversation | undefined, text: string): Promise<HandoffFacts> {
    const facts = this.facts();
    return callsPerson(conversation, text, facts) ? this.facts(await this.background(cause, conversation)) : facts;
  }
}

const traceId = (): string => trace.getActiveSpan()?.spanContext().traceId ?? INVALID_TRACEID;
