import { type AgentCard, attribute, lackingParts, usageSum } from '@baton/contracts';
import { contextOf, inSpan, linksTo, ofConversation, RetryableError, TerminalError } from '@baton/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AGENT_CARD } from '../agent-card.token.ts';
import { DelegationRefused } from '../delegation/delegation-refused.ts';
import { Delegator } from '../delegation/delegator.ts';
import type { Action } from '../domain/action.ts';
import { checkOffer, isLate } from '../domain/check-offer.ts';
import { isDue } from '../domain/is-due.ts';
import { giveUp, lacksPrivilege } from '../domain/last-resort.ts';
import { type Begun, begunAt, type Call, runIdOf } from '../domain/run.ts';
import type { Session } from '../domain/session.ts';
import { modeOf, turnOf } from '../domain/turn-of.ts';
import type { OwnerWork, Work } from '../domain/work.ts';
import { Specialist } from '../specialist.ts';
import { RunStore } from '../store/run.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { ToolRefused } from '../tools/tool.ts';
import { ofAgent } from './agent-attributes.ts';
import { attemptsMax, backoffAfter, codeOf, placeOf } from './attempts.ts';
import { replayed } from './replayed.ts';
import { TurnEnding } from './turn-ending.ts';
import { waiting } from './waiting.ts';

const tracer = trace.getTracer('@baton/agent-kit');

/** A turn as its first run was given it. */
interface BegunTurn extends Begun {
  readonly session: Session;
}

/** Does one work item, as part of the trace that the inbox message brought. */
@Injectable()
export class TurnTaker {
  private readonly logger = new Logger('Turn');

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly specialist: Specialist,
    private readonly work: WorkStore,
    private readonly runs: RunStore,
    private readonly ending: TurnEnding,
  ) {}

  /** @returns whether the conversation has more to do at once */
  async take(item: WorkItem<Work>): Promise<boolean> {
    const { session } = item;
    if (!isDue(session, item.work) || isLate(session, item.now)) return this.ending.drop(item);
    const begun = await this.begunOf(session, item);
    if (!begun) return this.ending.drop(item);
    const turn = contextOf(item.traceparent);
    const attributes = attributesOf(session, this.card);
    const options = { kind: SpanKind.INTERNAL, attributes, links: linksTo(begun.traceparent) };
    const span = tracer.startSpan(`invoke_agent ${this.card.agentId}`, options, turn);
    return inSpan(span, turn, () => this.attempt(begun, item, span));
  }

  /** Nothing where its run was called off meanwhile. */
  private async begunOf(session: Session, item: WorkItem<Work>): Promise<BegunTurn | undefined> {
    if (item.work.kind === 'bid' || !item.work.resumed) {
      const delegations = session.suspended ? await this.runs.underWay(item) : [];
      return { ...begunAt(item.now), session, delegations };
    }
    const run = await this.runs.find(item.tenant, runIdOf(item.conversationId, item.work));
    return run?.session && { ...run, session: run.session };
  }

  /** An item whose attempts were used up by crashes is not tried again. */
  private async attempt(begun: BegunTurn, item: WorkItem<Work>, span: Span): Promise<boolean> {
    if (item.attempts > attemptsMax) return this.giveUp(begun, item, 'crashed');
    try {
      return await this.run(begun, item);
    } catch (error) {
      const code = codeOf(error);
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute(attribute.errorType, code);
      this.logger.warn({ msg: 'A turn failed', code, attempt: item.attempts, at: placeOf(error) });
      if (error instanceof ToolRefused) return this.handToPrivileged(begun, item, error);
      if (error instanceof DelegationRefused) this.logger.warn(error.message);
      if (error instanceof TerminalError || item.attempts >= attemptsMax) return this.giveUp(begun, item, code);
      await this.work.retry(item, backoffAfter(item.attempts));
      return false;
    }
  }

  private async run(begun: BegunTurn, item: WorkItem<Work>): Promise<boolean> {
    const refusal = item.work.kind === 'bid' ? checkOffer(begun.session, this.card) : undefined;
    if (refusal) return this.ending.commit(item, { action: refusal, factsRead: [] });
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.card.replyWithinMs);
    try {
      return await this.decide(begun, item, late.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async decide(begun: BegunTurn, item: WorkItem<Work>, signal: AbortSignal): Promise<boolean> {
    const mode = modeOf(item.work);
    const delegator = new Delegator(begun.givenOut, mode === 'owner' ? undefined : mode);
    const { session, delegations } = begun;
    const given = { now: new Date(begun.beganAt), delegating: delegator, delegations, signal };
    const { turn, factsRead, cancels } = turnOf(session, item.work, given);
    const ran = await replayed(delegator, () => this.specialist.take(turn), aborted(signal));
    const usage = usageSum(begun.usage, ran.usage);
    if ('calls' in ran) return this.suspend({ ...begun, usage }, item, ran.calls);
    refuseIncomplete(ran.value);
    return this.ending.commit(item, { action: ran.value, factsRead: [...factsRead], cancels: cancels(), usage });
  }

  /** Only an owner's turn comes here: to others the calls are forbidden. */
  private suspend(begun: BegunTurn, item: WorkItem<Work>, calls: readonly Call[]): Promise<boolean> {
    const owned = item as WorkItem<OwnerWork>;
    const giver = { agentId: this.card.agentId, epoch: owned.work.epoch };
    const { run, asked } = waiting(begun, calls, giver, owned);
    return this.ending.suspend(owned, run, asked);
  }

  private handToPrivileged(
    { session }: BegunTurn,
    item: WorkItem<Work>,
    { tool, message }: ToolRefused,
  ): Promise<boolean> {
    this.logger.warn(message);
    return this.ending.commit(item, { action: lacksPrivilege(session, item.work, tool), factsRead: [] });
  }

  private async giveUp({ session }: BegunTurn, item: WorkItem<Work>, code: string): Promise<boolean> {
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

const attributesOf = ({ conversationId, epoch, offer }: Session, card: AgentCard): Attributes => ({
  ...ofAgent(card),
  ...ofConversation(conversationId),
  [attribute.handoffEpoch]: epoch,
  ...(offer && { [attribute.handoffId]: offer.handoffId, [attribute.handoffAttemptId]: offer.attemptId }),
});

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new RetryableError('turn_timeout')), { once: true });
  });
