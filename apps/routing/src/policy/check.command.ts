import type { Answer } from './answer.ts';
import type { Asked } from './arguments.ts';
import { linesOf, parsedIn } from './policy-file.ts';

/** Is it a policy, and has everything in it an effect? Needs nothing that runs. */
export const check = ({ words: [file = ''] }: Asked): Answer => {
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
  const text = [...linesOf(file, warnings), `${file} is the policy ${policy.version}.`];
  return { text, data: { ok: true, version: policy.version, warnings } };
};
