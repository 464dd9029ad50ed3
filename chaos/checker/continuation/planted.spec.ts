import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContinuation, rules } from './check-continuation.ts';
import type { Conversation } from './conversation.ts';
import type { Fault } from './violation.ts';

/** What real agents said, as `TRANSCRIPTS_FILE` of e2e/continuation.e2e.spec.ts wrote it down. */
const transcripts: Readonly<Record<string, Conversation>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'transcripts.json'), 'utf8'),
);

/** In the place of an agent’s last words: these. */
const planted: readonly (readonly [fault: Fault, script: string, agentId: string, words: string])[] = [
  ['asks again', 'triage-to-billing', 'billing-agent', 'Which account is it about? Its number begins with TC-.'],
  ['asks again', 'triage-to-billing-es', 'billing-agent', '¿Me puede indicar su número de cuenta?'],
  ['asks again', 'tech-to-billing-and-back', 'billing-agent', 'Which router do you have?'],
  ['asks again', 'language-to-billing-de', 'billing-de', 'Wie lautet denn Ihre Kontonummer?'],
  ['repeats a step', 'tech-to-billing-and-back', 'tech-agent', 'Please unplug the router and wait 30 seconds.'],
  ['repeats a step', 'triage-to-tech-de', 'tech-agent', 'Könnten Sie den Router neu starten?'],
  ['repeats a step', 'triage-to-tech-fr', 'tech-agent', 'Avez-vous déjà redémarré le routeur ?'],
  ['greets again', 'triage-to-billing', 'billing-agent', 'Hello Emma, the first charge is right.'],
  [
    'greets again',
    'language-to-billing-de',
    'billing-de',
    'Ich bin Ihr Assistent für Rechnungen. Es sind drei Posten.',
  ],
  ['greets again', 'person-and-back-to-triage', 'triage-agent', 'The address is changed. What can I do for you?'],
  ['contradicts', 'person-and-back-to-billing', 'billing-agent', 'I see no refund on your account.'],
  ['contradicts', 'person-and-back-to-billing', 'billing-agent', 'The refund of £10.00 is on its way.'],
  ['contradicts', 'person-and-back-to-billing', 'billing-agent', '£12.99 should come back to you. Shall I ask for it?'],
  ['contradicts', 'person-and-back-to-tech', 'tech-agent', 'Nobody will call you back.'],
  ['contradicts', 'person-and-back-to-tech', 'tech-agent', 'Now please restart the router.'],
  ['contradicts', 'capability-steps-spent', 'triage-agent', 'A new modem is not possible.'],
];

const transcriptOf = (script: string): Conversation => {
  const transcript = transcripts[script];
  if (!transcript) throw new Error(`${script} is not among the transcripts`);
  return transcript;
};

/** @returns the conversation with these words, and the message that has them */
function plant(script: string, agentId: string, text: string): { bent: Conversation; messageId: string | undefined } {
  const conversation = transcriptOf(script);
  const last = conversation.lines.findLast((line) => line.agentId === agentId);
  const lines = conversation.lines.map((line) => (line === last ? { ...line, text } : line));
  return { bent: { ...conversation, lines }, messageId: last?.messageId };
}

describe('words that do not go on from what was given, planted in a real conversation,', () => {
  it.each(planted)('are caught: %s in %s, as %s says “%s”', (fault, script, agentId, words) => {
    const { bent, messageId } = plant(script, agentId, words);
    expect(checkContinuation(bent)).toContainEqual(expect.objectContaining({ fault, where: messageId }));
  });

  it.each(planted)('are not caught without the rule: %s in %s, as %s says “%s”', (fault, script, agentId, words) => {
    const others = Object.entries(rules).flatMap(([name, rule]) => (name === fault ? [] : [rule]));
    const faults = checkContinuation(plant(script, agentId, words).bent, others).map((violation) => violation.fault);
    expect(faults).not.toContain(fault);
  });
});

it.each(Object.keys(transcripts))('nothing is found in what was really said: %s', (script) => {
  expect(checkContinuation(transcriptOf(script))).toEqual([]);
});
