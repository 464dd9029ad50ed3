import { type Action, handOff, reply } from '@baton/agent-kit';
import type { Failed, Made, Published } from './publish.ts';

export const phrases = {
  howTo:
    'I have bulletins written of what our documents say. What shall it be about? Such as: a bulletin about Fibre 1000.',
  shallI: (topic: string) => `Shall I have a bulletin written about ${topic}, in English, German and Spanish?`,
  nothing: 'Our documents say nothing about that. What else shall it be about?',
  working: 'Your bulletin is being worked on; you hear from me as soon as it is there. Say stop, and I stop.',
  stopped: 'All right, I have stopped it.',
  waiting: 'A colleague is coming to see to your bulletin. I have noted what you said.',
  nobody: 'Nobody can look at this just now. Write again, and I try again at once.',
};

/** What the customer gets, or who is asked to help. */
export const actionOf = (topic: string, published: Published): Action => {
  switch (published.kind) {
    case 'nothing':
      return reply(phrases.nothing);
    case 'made':
      return reply(textOf(published));
    case 'failed':
      return toPerson(topic, published);
  }
};

const textOf = ({ versions, missing, corrections }: Made): string =>
  [
    ...versions.map(({ language, text }) => `[${language}] ${text}`),
    ...(corrections.length > 0 ? [['The editor mended:', ...corrections.map((each) => `- ${each}`)].join('\n')] : []),
    ...(missing.length > 0 ? [`Not in yet: ${missing.join(', ')}.`] : []),
  ].join('\n\n');

const toPerson = (topic: string, { step, code }: Failed): Action =>
  handOff({
    to: { kind: 'human' },
    reason: {
      trigger: 'error_recovery',
      detail: `No bulletin came of it: ${code} in the step ${step}.`,
      evidence: `step=${step} code=${code}`,
    },
    summary: `The customer wants a bulletin about: ${topic}`,
    task: { description: 'Write the bulletin, or have the cause looked into.', state: `It ended with ${step}.` },
    error: { step, code, attempts: 1, last: code },
    tried: [{ step, outcome: code }],
    options: [
      { id: 'write', label: 'Write it and send it' },
      { id: 'hand_back', label: 'Hand back to have it tried again' },
    ],
  });
