import {
  type Action,
  type Decided,
  decline,
  type IrreversibleTool,
  Model,
  type Reply,
  type Returned,
  reply,
  Specialist,
  type Tool,
  Tools,
  type Turn,
} from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { askingOf } from './asking-of.ts';
import { decideTurn } from './domain/decide-turn.ts';
import { type Decision, type Said, say } from './domain/decision.ts';
import { languageOf } from './domain/language.ts';
import { bookedMinor, type Ledger } from './domain/ledger.ts';
import { permittedOrder, type RefundOrder } from './domain/refund-order.ts';
import { state } from './domain/statement.ts';
import { takeOver } from './domain/take-over.ts';
import { type RefundDecision, tellDecision } from './domain/tell-decision.ts';
import { isOffer } from './domain/tell-due.ts';
import { decidedOn, handOutside, handToPerson, noted } from './hand-over.ts';
import { phrase } from './phrases/phrases.ts';
import { askRefund, MAKE_REFUNDS, moneyOf, OUTSTANDING, REFUND } from './refund-approval.ts';
import { LedgerStore } from './store/ledger.store.ts';
import { RefundStore } from './store/refund.store.ts';

const tools = {
  findLedger: { name: 'ledger.find', privilege: 'billing:read' },
  makeRefund: { name: 'refund.make', privilege: MAKE_REFUNDS, act: REFUND },
} satisfies Record<string, Tool | IrreversibleTool>;

/** Answers from the shop's books. Money moves only once a colleague has approved it, and then once. */
@Injectable()
export class BillingAgent extends Specialist {
  constructor(
    private readonly ledgers: LedgerStore,
    private readonly refunds: RefundStore,
    private readonly model: Model,
    private readonly tools: Tools,
  ) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion') return this.reply(turn, say([state('waiting', {})]));
    if (turn.decided) return this.carryOut(turn, turn.decided);
    if (turn.returned) return this.reply(turn, cameBack(turn.returned));
    const asking = askingOf(turn);
    const ledger = asking.account ? await this.find(turn, asking.account) : undefined;
    const returns = turn.mode === 'offer' ? turn.package?.returns : undefined;
    if (returns) return this.reply(turn, takeOver(returns, asking, ledger), ledger);
    return this.act(turn, decideTurn(asking, ledger), ledger);
  }

  private async act(turn: Turn, decision: Decision, ledger?: Ledger): Promise<Action> {
    if (decision.act === 'say') return this.reply(turn, decision, ledger);
    if (decision.act === 'askApproval' && ledger) return askRefund(decision.due, ledger);
    if (turn.mode === 'offer') return decline({ reason: 'out_of_scope', detail: 'the topic is not billing' });
    if (decision.act === 'handOff') return handOutside(turn, decision.intent);
    return handToPerson(turn, decision.act === 'askPerson' ? decision.because : 'irreversible_action');
  }

  /** A decision that allows anything but the refund asked for, or less of it, is a person's to look at. */
  private async carryOut(turn: Turn, { act, outcome, arguments: permitted, comment }: Decided): Promise<Action> {
    if (act.name !== REFUND) return handToPerson(turn, 'irreversible_action');
    const asked = act.arguments as RefundOrder;
    const ledger = await this.find(turn, asked.account);
    const order = permitted && permittedOrder(asked, permitted);
    if (permitted && !(order && ledger)) return handToPerson(turn, 'irreversible_action');
    const made = order && ledger && (await this.make(turn, order, ledger));
    const statements = tellDecision({ outcome, asked, comment, ...made });
    const topic = { cue: 'double', references: [asked.reference], isOffered: statements.some(isOffer) } as const;
    const refused = outcome === 'rejected' ? [asked.reference] : [];
    const words = await this.reply(turn, say(statements, { topic, refused }), ledger);
    const isOver = made?.made !== undefined || made?.outstanding === 0 || refused.length > 0;
    return isOver ? { ...words, ...decidedOn(turn, asked.reference) } : words;
  }

  private find({ customer }: Turn, account: string) {
    return this.tools.look(tools.findLedger, () => this.ledgers.find(customer.id, account));
  }

  /** As it was allowed, and only while as much is still to come back as the person was told. */
  private async make(turn: Turn, order: RefundOrder, ledger: Ledger): Promise<Made> {
    const booking = { reference: order.reference, bookedMinor: bookedMinor(ledger, order.reference) };
    const outstanding = (effectKey: string) => this.refunds.outstanding({ ...booking, effectKey });
    const today = turn.now.toISOString().slice(0, 10);
    const { done } = await this.tools.carryOut(tools.makeRefund, turn, {
      now: async (effectKey) => ({
        [OUTSTANDING]: moneyOf({ minor: await outstanding(effectKey), currency: order.currency }),
      }),
      work: (effectKey) => this.refunds.make({ ...order, ...booking, today, effectKey }),
    });
    return done ? { made: order } : { outstanding: await outstanding(turn.effectKey ?? '') };
  }

  private async reply(turn: Turn, said: Said, ledger?: Ledger): Promise<Reply> {
    const language = languageOf(turn.language);
    const { text, values } = phrase(said.statements, language, ledger?.account.currency);
    const purpose = `billing.${said.statements[0]?.say}`;
    const words = await this.model.write({ purpose, language, draft: text, facts: values, signal: turn.signal });
    return reply(words, {
      language,
      confidence: said.confidence,
      resolves: said.resolves,
      firstStep: firstStepOf(said, ledger),
      notes: notesAfter(turn, said, ledger),
      ...noted(said.refundsDue, turn.now),
    });
  }
}

/** The refund that was made; or, where none was, how much is still to come back. */
type Made = Pick<RefundDecision, 'made' | 'outstanding'>;

const notesAfter = ({ notes }: Turn, { topic, refused = [] }: Said, ledger?: Ledger) => ({
  topic,
  account: ledger?.account.number ?? notes.account,
  refused: [...((notes.refused as string[] | undefined) ?? []), ...refused],
});

/** While another handoff is open, somebody is on the way already. */
const cameBack = ({ reason, missing }: Returned): Said => {
  if (reason === 'handoff_open') return say([state('waiting', {})]);
  return say([missing.length > 0 ? state('askMissing', { names: [...missing] }) : state('cameBack', {})]);
};

const firstStepOf = ({ statements }: Said, ledger?: Ledger): string =>
  `Answer from the books of account ${ledger?.account.number ?? 'none'}: ${statements.map(({ say }) => say).join(', ')}.`;
