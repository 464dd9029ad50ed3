import type { Mutation } from '../mutation.ts';

const domain = 'services/router/src/domain';
const packages = 'e2e/package.e2e.spec.ts';
const readBacks = 'libs/agent-kit/test/read-back.int.spec.ts';

/** C, L, and what of H and G is the package's. */
export const packageMutations: readonly Mutation[] = [
  {
    row: 'C',
    name: 'the receiver is not told which messages wait for an answer',
    file: `${domain}/package/assemble-package.ts`,
    from: 'pending: conversation.unanswered.map(({ messageId }) => messageId),',
    to: 'pending: [],',
    test: packages,
    only: 'has every part',
  },
  {
    row: 'H3',
    name: 'the history is as long as it likes',
    file: `${domain}/package/assemble-package.ts`,
    from: 'fitHistory(transcript, card.windowTokens)',
    to: 'fitHistory(transcript, card.windowTokens * 1_000)',
    test: packages,
    only: 'holds of a long conversation',
  },
  {
    row: 'L1',
    name: 'what was said long ago is not summed up',
    file: 'services/router/src/summaries/extractive.summarizer.ts',
    from: 'Promise.resolve(sumUp(lines, turns))',
    to: 'Promise.resolve(sumUp(lines, turns.slice(turns.length)))',
    test: packages,
    only: 'holds of a long conversation',
  },
  {
    row: 'L2',
    name: 'the memory is in no order',
    file: `${domain}/evolve.ts`,
    from: 'const version = memoryVersion(entries) + 1;',
    to: 'const version = 1;',
    test: packages,
    only: 'lets both sides read and write one memory',
  },
  {
    row: 'L3',
    name: 'the receiver relies on what it has not stored',
    file: 'libs/agent-kit/src/domain/conclude-bid.ts',
    from: 'declineWithout(factsRead.filter((name) => !factOf(session, name)))',
    to: 'declineWithout(factsRead.filter((name) => name === session.offer?.attemptId))',
    test: readBacks,
    only: 'rejects what it would have taken',
  },
  {
    row: 'L4',
    name: 'a transition needs no more than its receiver always does',
    file: 'libs/contracts/src/facts/lacking-facts.ts',
    from: 'needs.transitions?.[trigger] as Schema | undefined',
    to: 'undefined as Schema | undefined',
    test: packages,
    only: 'comes back to the sender before anybody is offered it',
  },
  {
    row: 'H5',
    name: 'a receiver is offered what it cannot do anything with',
    file: `${domain}/decisions/place-handoff.ts`,
    from: 'if (missing.length === 0) return',
    to: 'if (missing.length >= 0) return',
    test: packages,
    only: 'comes back to the sender before anybody is offered it',
  },
  {
    row: 'H6',
    name: 'nobody notices that a receiver understood otherwise',
    file: `${domain}/package/drift.ts`,
    from: 'digest !== factDigest(handoffId, value)',
    to: "digest === factDigest(handoffId, '')",
    test: packages,
    only: 'writes down what a receiver understood otherwise',
  },
  {
    row: 'G1',
    name: 'what was said during the offer reaches nobody',
    file: `${domain}/decisions/deliver.ts`,
    from: '.filter(({ epoch }) => epoch !== conversation.epoch)',
    to: '.filter(({ epoch }) => epoch === conversation.epoch)',
    test: packages,
    only: 'loses nothing on the way',
  },
];
