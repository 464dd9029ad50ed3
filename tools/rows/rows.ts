/** What a handoff has to do, and what must never happen: each is shown by tests on a real Kafka and a real PostgreSQL. */
export const rows = {
  H1: 'The owner sees early that it should not go on',
  H2: 'The one who should go on is found: by intent, topic, language, capability, and who is there',
  H3: 'What is known travels with the conversation',
  H4: 'The customer is told who takes over and why, before the new party speaks, and never of what does not happen',
  H5: 'Nothing passes on without what this receiver needs',
  H6: 'The receiver says what it understood and will do first, or what is missing, before it acts',
  H7: 'Its first words build on what is known: nothing is asked again, no step is repeated',
  T1: 'An explicit rule',
  T2: 'Low confidence',
  T3: 'A capability the owner lacks',
  T4: 'The owner’s field ends here',
  T5: 'Another department’s intent',
  T6: 'The customer changes language',
  T7: 'The customer asks for a person: at any moment, whatever else is under way',
  T8: 'High stakes, distress, a legal, medical or safety concern',
  T9: 'Nobody’s card covers it',
  T10: 'An act that only a higher-privileged agent may do',
  T11: 'An act that cannot be undone',
  T12: 'A review that policy demands',
  T13: 'The retry budget is spent',
  T14: 'Work for several at once',
  T15: 'The owner does not get on, or does not answer',
  C: 'The context package: each of its parts',
  P1: 'From triage to a specialist',
  P2: 'From one specialist to another',
  P3: 'From an AI to a person',
  P4: 'From a person back to an AI, with what they settled',
  P5: 'An orchestrator and its workers',
  P6: 'A delegation that returns',
  P7: 'A pipeline',
  L1: 'A structured summary, not a transcript',
  L2: 'Memory that both sides read and write',
  L3: 'The receiver checks before it acts',
  L4: 'A schema of what each transition requires',
  G1: 'No context is lost',
  G2: 'No loop, no ping-pong, no endless chain',
  G3: 'One owner: never two, never none',
  G4: 'There is always a way to a person',
  G5: 'It is not too late',
  G6: 'A wrong route is noticed and corrected',
  G7: 'Every request comes to exactly one end in bounded time, whatever crashes',
} as const;

export type Row = keyof typeof rows;

/** Of these there is no test, or no line that makes it fail. */
export const awaited: readonly Row[] = [];

export const isRow = (name: string): name is Row => Object.hasOwn(rows, name);
