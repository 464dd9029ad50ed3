import { newId } from '@baton/contracts';
import { Injectable } from '@nestjs/common';
import { INVALID_TRACEID, trace } from '@opentelemetry/api';
import { AgentDirectory } from '../agents/agent-directory.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Facts, HandoffFacts } from '../domain/facts.ts';
import { defaultPolicy } from '../domain/routing/policy.ts';
import { readSignals } from '../signals/signal-reader.ts';
import type { Cause } from './cause.ts';
import { TranscriptStore } from './transcript.store.ts';

/** Gathers what decisions may look at. */
@Injectable()
export class FactsSource {
  constructor(
    private readonly directory: AgentDirectory,
    private readonly transcripts: TranscriptStore,
  ) {}

  facts(): Facts {
    return { agents: this.directory.snapshot(), policy: defaultPolicy, newId, signalsOf: readSignals };
  }

  async handoffFacts(cause: Cause, conversation?: Conversation): Promise<HandoffFacts> {
    const traceId = trace.getActiveSpan()?.spanContext().traceId ?? INVALID_TRACEID;
    return { ...this.facts(), transcript: await this.transcripts.recent(cause, conversation), traceId };
  }
}
