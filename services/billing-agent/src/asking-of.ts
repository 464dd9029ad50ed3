import type { Turn } from '@baton/agent-kit';
import type { Asking, Standing, Topic } from './domain/asking.ts';
import { languageOf } from './domain/language.ts';
import type { Question } from './domain/question.ts';
import { understand, understandOffer } from './domain/understand.ts';
import { pendingRefund } from './refund-approval.ts';

/** The identity is the platform's word, the account number the customer's: the ledger is found by both. */
export function askingOf(turn: Turn): Asking {
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
    standing: standingOf(turn),
  };
}

const standingOf = ({ effectKey, approval, notes, package: contents }: Turn): Standing => ({
  mayAsk: effectKey !== undefined && approval === undefined,
  pending: pendingRefund(approval),
  refused: notes.refused as string[] | undefined,
  isSettled: contents?.returns !== undefined,
});

/** What a person hands back is settled: only what waits for an answer is asked yet. */
function questionOf({ mode, history, unanswered, message, language, package: offered }: Turn): Question {
  const spoken = languageOf(language);
  if (mode === 'offer' && !offered?.returns) return understandOffer(customerTexts(history), spoken, offered?.intent);
  const waiting = unanswered.length > 0 || mode === 'offer' ? unanswered : [message];
  return understand(
    waiting.map(({ text }) => text),
    spoken,
  );
}

const customerTexts = (history: Turn['history']): string[] =>
  history.filter(({ from }) => from === 'customer').map(({ text }) => text);
