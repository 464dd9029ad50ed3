import type { Returns } from '@baton/contracts';
import type { Asking } from './asking.ts';
import { decideTurn } from './decide-turn.ts';
import { type Said, say } from './decision.ts';
import type { Ledger } from './ledger.ts';
import { state } from './statement.ts';

/** First words after a person: what they decided, settled and promised, then an answer to what was asked since. */
export function takeOver({ settled, promised, decision }: Returns, asking: Asking, ledger?: Ledger): Said {
  const confirmed = state('backFromPerson', { settled, promised, ...(decision && { decision }) });
  const asks = asking.question.cues.length > 0;
  const answer = asks && ledger ? decideTurn(asking, ledger) : undefined;
  return answer?.act === 'say'
    ? { ...answer, statements: [confirmed, ...answer.statements], resolves: false }
    : say([confirmed], { topic: asking.topic });
}
