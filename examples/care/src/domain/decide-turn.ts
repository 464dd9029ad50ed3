import { type Action, decline, type HandOff, handOff, reply, type Turn } from '@baton/agent-kit';
import type { Returns } from '@baton/contracts';
import { answerTo } from './leaflet.ts';
import { type MedicalConcern, medicalConcernIn } from './medical-concern.ts';

const phrases = {
  howTo:
    'I answer questions about the alarm button: water, battery, range, tests, false alarms. What is medical a nurse sees to.',
  waiting: 'The nurse is told what you write here. If it gets worse, press your alarm button or call 112 at once.',
  nobody:
    'No nurse can be reached just now, and I must not advise you on this. Please call your doctor, or 112 if it is urgent.',
};
const quoteMax = 500;

/** The leaflet's answers are its own; everything medical is a nurse's, and what she decided holds. */
export const decideTurn = (turn: Turn): Action => {
  const { mode, message, returned, package: offered } = turn;
  if (mode === 'companion') return reply(phrases.waiting);
  if (returned) return reply(phrases.nobody);
  if (mode === 'offer' && offered?.returns) return goOn(offered.returns);
  const concern = medicalConcernIn(message.text);
  if (concern && mode === 'offer') return decline({ reason: 'out_of_scope', detail: 'a medical question' });
  if (concern) return toNurse(turn, concern);
  return reply(answerTo(message.text) ?? phrases.howTo, { firstStep: 'Answer from the leaflet.' });
};

/** What she settled is said in her words, and nothing is added. */
const goOn = ({ decision, settled, promised, forbidden }: Returns): Action => {
  const agreed = [decision, ...settled, ...promised].filter((words) => words !== undefined);
  const warned = forbidden.map((words) => `Please mind: ${words}.`);
  return reply(['The nurse has seen to it.', ...agreed.map((words) => `${words}`), ...warned].join(' '), {
    firstStep: 'Tell the customer what the nurse decided.',
  });
};

const toNurse = (turn: Turn, { name, question, severity, seenBy }: MedicalConcern): HandOff => {
  const { customer, message, package: offered } = turn;
  const who = customer.name ? `${customer.name} (customer ${customer.id})` : `Customer ${customer.id}`;
  return handOff({
    to: { kind: 'human' },
    reason: {
      trigger: 'high_stakes',
      detail: `A question about a ${name}: for a nurse.`,
      evidence: `message=${message.messageId} concern=${name} severity=${severity}`,
    },
    severity,
    intent: 'care.medical',
    summary: `${who} asks what is a nurse’s to answer. They wrote: "${message.text.slice(0, quoteMax)}"`,
    task: {
      description: question,
      state: 'Nothing was advised.',
      next: 'Answer as a nurse, or send them to a doctor.',
    },
    facts: [
      { name: 'care.concern', value: name, provenance: 'inferred' },
      { name: 'care.concern_words', value: seenBy, provenance: 'customer' },
    ],
    constraints: ['No medical advice by the assistant.', ...(offered?.returns?.forbidden ?? [])],
    options: [
      { id: 'advise', label: 'Advise them yourself' },
      { id: 'doctor', label: 'Send them to their doctor', consequence: 'They are told so, and the assistant goes on.' },
      { id: 'emergency', label: 'Send help at once' },
    ],
  });
};
