import { type AgentCard, attribute, lackingParts } from '@baton/contracts';
import { contextOf, inSpan, ofConversation, RetryableError, TerminalError } from '@baton/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Action } from '../domain/action.ts';
import { checkOffer, isLate } from '../domain/check-offer.ts';
import { giveUp, lacksPrivilege } from '../domain/last-resort.ts';
import type { Session } from '../domain/session.ts';
import { turnOf } from '../domain/turn-of.ts';
import { isDue } from '../domain/work.ts';
import { Specialist } from '../specialist.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { ToolRefused } from '../tools/tool.ts';
import { type Taken, TurnEnding } from './turn-ending.ts';

const attemptsMax = 3;
const backoffMs = [200, 1_000] as const;
const tracer = trace.getTracer('@baton/agent-kit');

/** Does one work item, as part of the trace that the inbox message brought. */
@Injectable()
export class TurnTaker {
  private readonly logger = new Logger('Turn');

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly specialist: Specialist,
    private readonly work: WorkStore,
    private readonly ending: TurnEnding,
  ) {}

  /** @returns whether the conversation has more to do at once */
  async take(item: WorkItem): Promise<boolean> {
    const { session } = item;
    if (!isDue(session, item.work) || isLate(session, item.now)) return this.ending.drop(item);
    const turn = contextOf(item.traceparent);
    const attributes = attributesOf(session, this.card);
    const span = tracer.startSpan(`invoke_agent ${this.card.agentId}`, { kind: SpanKind.INTERNAL, attributes }, turn);
    return inSpan(span, turn, () => this.attempt(session, item, span));
  }

  /** An item whose attempts were used up by crashes is not tried again. */
  private async attempt(session: Session, item: WorkItem, span: Span): Promise<boolean> {
    if (item.attempts > attemptsMax) return this.giveUp(session, item, 'crashed');
    try {
      return await this.ending.commit(item, await this.decide(session, item));
    } catch (error) {
      const code = codeOf(error);
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute(attribute.errorType, code);
      this.logger.warn({ msg: 'A turn failed', code, attempt: item.attempts, at: placeOf(error) });
      if (error instanceof ToolRefused) return this.handToPrivileged(session, item, error);
      if (error instanceof TerminalError || item.attempts >= attemptsMax) return this.giveUp(session, item, code);
      await this.work.retry(item, backoffMs[item.attempts - 1] ?? 0);
      return false;
    }
  }

  private async decide(session: Session, item: WorkItem): Promise<Taken> {
    const refusal = item.work.kind === 'bid' ? checkOffer(session, this.card) : undefined;
    if (refusal) return { action: refusal, factsRead: [] };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.card.replyWithinMs);
    try {
      const { turn, factsRead } = turnOf(session, item.work, item.now, late.signal);
      const action = await Promise.race([this.specialist.take(turn), aborted(late.signal)]);
      refuseIncomplete(action);
      return { action, factsRead: [...factsRead] };
    } finally {
      clearTimeout(timer);
    }
  }

  private handToPrivileged(session: Session, item: WorkItem, { tool, message }: ToolRefused): Promise<boolean> {
    this.logger.warn(message);
    return this.ending.commit(item, { action: lacksPrivilege(session, item.work, tool), factsRead: [] });
  }

  private async giveUp(session: Session, item: WorkItem, code: string): Promise<boolean> {
    const action = giveUp(session, item.work, { code, attempts: item.attempts });
    return this.ending.commit(item, { action, factsRead: [] });
  }
}

/** @throws TerminalError `handoff_without_<part>` for a request that its transition does not allow to leave like that */
const refuseIncomplete = (action: Action): void => {
  if (action.kind !== 'handOff') return;
  const [part] = lackingParts(action.reason.trigger, action);
  if (part)
    throw new TerminalError(`handoff_without_${part}`, `handOff() for ${action.reason.trigger} takes ${part}, too`);
};

/** The conventions want a provider: the kit decides, whatever model may word it. */
const attributesOf = ({ conversationId, epoch, offer }: Session, { agentId, version }: AgentCard): Attributes => ({
  [attribute.genAiOperation]: 'invoke_agent',
  [attribute.genAiProvider]: 'baton',
  [attribute.agentId]: agentId,
  [attribute.agentName]: agentId,
  [attribute.agentVersion]: version,
  ...ofConversation(conversationId),
  [attribute.handoffEpoch]: epoch,
  ...(offer && { [attribute.handoffId]: offer.handoffId, [attribute.handoffAttemptId]: offer.attemptId }),
});

/** Errors may quote the customer: only their code is kept. */
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code !== '' ? code : 'error';
};

/** Where it was thrown, without what it says. */
const placeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const frames = error.stack?.replace(error.message, '').split('\n    at ');
  return frames?.[1];
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new RetryableError('turn_timeout')), { once: true });
  });
