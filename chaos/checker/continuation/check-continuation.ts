import type { Conversation } from './conversation.ts';
import { asksAgain } from './rules/asks-again.rule.ts';
import { contradicts } from './rules/contradicts.rule.ts';
import { greetsAgain } from './rules/greets-again.rule.ts';
import { repeatsStep } from './rules/repeats-step.rule.ts';
import type { ContinuationViolation, Fault, Rule } from './violation.ts';

export const rules: Readonly<Record<Fault, Rule>> = {
  'asks again': asksAgain,
  'repeats a step': repeatsStep,
  'greets again': greetsAgain,
  contradicts,
};

/** Everything an agent said that does not build on what it was given. @param kept the rules to look by */
export const checkContinuation = (
  conversation: Conversation,
  kept: readonly Rule[] = Object.values(rules),
): readonly ContinuationViolation[] =>
  conversation.lines.flatMap((line, place) => {
    if (line.agentId === undefined) return [];
    const holding = conversation.holdings.find(({ epoch }) => epoch === line.epoch);
    const said = { line, before: conversation.lines.slice(0, place), conversation, ...(holding && { holding }) };
    return kept.flatMap((rule) => rule(said));
  });
