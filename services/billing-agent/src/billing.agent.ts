import { type Action, decline, Model, reply, Specialist, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import type { Asking, Topic } from './domain/asking.ts';
import { decideTurn } from './domain/decide-turn.ts';
import { type Said, say } from './domain/decision.ts';
import { languageOf } from './domain/language.ts';
import type { Ledger } from './domain/ledger.ts';
import type { Question } from './domain/question.ts';
import { state } from './domain/statement.ts';
import { understand, understandOffer } from './domain/understand.ts';
import { handOutside, handToPerson, noted } from './hand-over.ts';
import { phrase } from './phrases/phrases.ts';
import { LedgerStore } from './store/ledger.store.ts';

/** Answers from the shop's books. Reads alone: money moves only once a colleague has approved it. */
@Injectable()
export class BillingAgent extends Specialist {
  constructor(
    private readonly ledgers: LedgerStore,
    private readonly model: Model,
  ) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion') return this.reply(turn, say([state('waiting', {})]));
    if (turn.returned) return this.reply(turn, cameBack(turn.returned.missing));
    const asking = askingOf(turn);
    const ledger = asking.account ? await this.ledgers.find(turn.customer.id, asking.account) : undefined;
    const decision = decideTurn(asking, ledger);
    if (decision.act === 'say') return this.reply(turn, decision, ledger);
    if (turn.mode === 'offer') return decline({ reason: 'out_of_scope', detail: 'the topic is not billing' });
    return decision.act === 'handOff' ? handOutside(turn, decision.intent) : handToPerson(turn, decision.because);
  }

  private async reply(turn: Turn, said: Said, ledger?: Ledger): Promise<Action> {
    const language = languageOf(turn.language);
    const { text, values } = phrase(said.statements, language, ledger?.account.currency);
    const purpose = `billing.${said.statements[0]?.say}`;
    const words = await this.model.write({ purpose, language, draft: text, facts: values, signal: turn.signal });
    return reply(words, {
      language,
      confidence: said.confidence,
      resolves: said.resolves,
      firstStep: firstStepOf(said, ledger),
      notes: { topic: said.topic, account: ledger?.account.number ?? turn.notes.account },
      ...noted(said.refundsDue, turn.now),
    });
  }
}

/** The identity is the platform's word, the account number the customer's: the ledger is found by both. */
function askingOf(turn: Turn): Asking {
  turn.fact('customer.id');
  const question = questionOf(turn);
  const handedOver = turn.fact('account.number')?.value;
  const said = question.account ?? turn.notes.account;
  const account = turn.mode === 'offer' ? (handedOver ?? said) : (said ?? handedOver);
  return {
    question,
    topic: turn.notes.topic as Topic | undefined,
    account: account === undefined ? undefined : String(account).trim().toUpperCase(),
    today: turn.now.toISOString().slice(0, 10),
  };
}

function questionOf({ mode, history, unanswered, message, language, package: offered }: Turn): Question {
  const spoken = languageOf(language);
  if (mode === 'offer') return understandOffer(customerTexts(history), spoken, offered?.intent);
  const waiting = unanswered.length > 0 ? unanswered : [message];
  return understand(
    waiting.map(({ text }) => text),
    spoken,
  );
}

const customerTexts = (history: Turn['history']): string[] =>
  history.filter(({ from }) => from === 'customer').map(({ text }) => text);

const cameBack = (missing: readonly string[]): Said =>
  say([missing.length > 0 ? state('askMissing', { names: [...missing] }) : state('cameBack', {})]);

const firstStepOf = ({ statements }: Said, ledger?: Ledger): string =>
  `Answer from the books of account ${ledger?.account.number ?? 'none'}: ${statements.map(({ say }) => say).join(', ')}.`;
