import type { Answer } from './answer.ts';
import type { Asked } from './arguments.ts';
import { historyIn } from './history-file.ts';
import { overlapLines, overlapsUnder } from './overlap-lines.ts';
import { linesOf, parsedIn, shippedFile } from './policy-file.ts';

/** Is it a policy, has everything in it an effect, and, of an export, can its agents be told apart? Needs nothing that runs. */
export const check = ({ words: [file = shippedFile], decisions }: Asked): Answer => {
  const parsed = parsedIn(file);
  if ('mistakes' in parsed) {
    const { length } = parsed.mistakes;
    const text = [
      ...linesOf(file, parsed.mistakes),
      '',
      `${file} is refused: ${length} mistake${length === 1 ? '' : 's'}.`,
    ];
    return { text, data: { ok: false, mistakes: parsed.mistakes }, failed: true };
  }
  const { policy, warnings } = parsed;
  const overlaps = decisions ? overlapsUnder(policy, historyIn(decisions).agents) : [];
  const text = [...linesOf(file, warnings), ...overlapLines(overlaps), `${file} is the policy ${policy.version}.`];
  return { text, data: { ok: true, version: policy.version, warnings, ...(decisions && { overlaps }) } };
};
