import { type Action, handOff, reply } from '@baton/agent-kit';
import type { Wish } from '../domain/example.ts';
import type { Developed, Failed, Made } from './develop.ts';

export const phrases = {
  howTo:
    'I have small functions written for you. Show me what yours does, by at least four examples, such as: a function called initials: "Ada Lovelace" -> "AL"; "grace hopper" -> "GH"; and so on.',
  shallI: ({ name, examples }: Wish) =>
    `I have read ${examples.length} examples of ${name}. Shall I have it written, tested and reviewed?`,
  working: 'Your function is being worked on; you hear from me as soon as it is there. Say stop, and I stop.',
  stopped: 'All right, I have stopped it.',
  waiting: 'A colleague is coming to look at your function and knows what was tried. I have noted what you said.',
  nobody: 'Nobody can look at this just now. Show me other examples, and I try again at once.',
};

/** What the customer gets, or who is asked to help. */
export const actionOf = (wish: Wish, developed: Developed): Action => {
  switch (developed.kind) {
    case 'asked':
      return reply(developed.question);
    case 'made':
      return reply(reportOf(developed));
    case 'failed':
      return toPerson(wish, developed);
  }
};

const reportOf = ({ specification: { name, shown, heldOut }, chosen, review }: Made): string =>
  [
    `Here is ${name}. It passes all ${shown.length + heldOut.length} examples, ${heldOut.length} of which its coder never saw.`,
    chosen.program.source,
    [`Method: ${chosen.program.method}. ${review.because}`, ...review.findings.map((finding) => `- ${finding}`)].join(
      '\n',
    ),
  ].join('\n\n');

const toPerson = ({ name, examples }: Wish, { step, code, tried }: Failed): Action =>
  handOff({
    to: { kind: 'human' },
    reason: {
      trigger: 'error_recovery',
      detail: `No function came of it: ${code} in the step ${step}.`,
      evidence: `step=${step} code=${code} examples=${examples.length}`,
    },
    summary: `The customer wants the function ${name} by ${examples.length} examples. It was tried and not found.`,
    task: { description: `Write ${name}, or tell the customer why it cannot be.`, state: tried.join('\n') },
    error: { step, code, attempts: Math.max(tried.length, 1), last: tried.at(-1) ?? code },
    tried: tried.map((outcome) => ({ step, outcome })),
    results: examples.map((value, nth) => ({ name: `example ${nth + 1}`, value, source: 'customer' })),
    options: [
      { id: 'write', label: 'Write the function and send it' },
      { id: 'examples', label: 'Ask the customer for other examples and hand back' },
    ],
  });
