import { type ChatModel, ModelFault } from '@baton/service-kit/model';
import { Logger } from '@nestjs/common';
import { checkedLines } from '../domain/summary/checked-lines.ts';
import type { Line } from '../domain/summary/line.ts';
import { sumUp } from '../domain/summary/sum-up.ts';
import type { CountedTurn } from '../store/summary.store.ts';
import { countTokens } from '../words/count-tokens.ts';
import { Summarizer } from './summarizer.port.ts';

const instructions = [
  'You keep the summary of a conversation between a customer and a customer service.',
  '`summary` is what was summed up so far, a line for each statement; `turns` is what was said since.',
  'Answer with the summary of all of it: one line for each thing that somebody has to know who takes the conversation over, in the order it was said, thirty lines at most.',
  'Begin each line with who said or did it, as `from` has it, and a colon. Leave greetings and thanks out.',
  'Use the words of the conversation, in its language. Keep every number, date, amount and identifier exactly as it is written there, and add none. Answer with these lines alone.',
].join('\n');

/** By a model; whatever it gets wrong or forgets, the extract says. No handoff waits for it. */
export class ModelSummarizer extends Summarizer {
  private readonly logger = new Logger('Summary');

  constructor(private readonly model: ChatModel) {
    super();
  }

  override async extend(lines: readonly Line[], turns: readonly CountedTurn[]): Promise<readonly Line[]> {
    const extract = sumUp(lines, turns);
    try {
      const said = turns.map(({ from, text }) => ({ from, text }));
      const { text } = await this.model.ask({
        instructions,
        data: { summary: lines.map((line) => line.text), turns: said },
      });
      return checkedLines(text, [...lines, ...said], extract, countTokens);
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error;
      this.logger.warn({ msg: 'The extract is kept', code: error.code });
      return extract;
    }
  }
}
