import { newId } from '@baton/contracts';
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
import { TranscriptStore } from './transcript.store.ts';

/** Gathers what decisions may look at. */
@Injectable()
export class FactsSource {
  constructor(
    private readonly directory: AgentDirectory,
    private readonly transcripts: TranscriptStore,
    private readonly handoffs: HandoffStore,
  ) {}

  /** What costs nothing to know. */
  facts(): HandoffFacts {
    const agents = this.directory.snapshot();
    const nothing = { turns: [], total: 0 };
    return { agents, policy: defaultPolicy, newId, signalsOf: signalReader(), transcript: nothing, traceId: traceId() };
  }

  /** With the words and the last package, for decisions about handoffs. */
  async handoffFacts(cause: Cause, conversation?: Conversation): Promise<HandoffFacts> {
    const transcript = await this.transcripts.recent(cause, conversation);
    const known = await this.handoffs.lastPackage(cause);
    return { ...this.facts(), transcript, ...(known && { known }) };
  }

  /** A message by itself moves nothing, unless it calls a person: only then are the words read. */
  forMessage(cause: Cause, conversation: Conversation | undefined, text: string): Promise<HandoffFacts> | HandoffFacts {
    const facts = this.facts();
    return callsPerson(conversation, text, facts) ? this.handoffFacts(cause, conversation) : facts;
  }
}

const traceId = (): string => trace.getActiveSpan()?.spanContext().traceId ?? INVALID_TRACEID;
