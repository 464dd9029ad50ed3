import type { Mutation } from '../mutation.ts';

/** P: from whom to whom. */
export const patternMutations: readonly Mutation[] = [
  {
    row: 'P1',
    name: 'triage has a person see to what a specialist covers',
    file: 'services/triage-agent/src/domain/hand-on.ts',
    from: '{ to: { intent }, intent, reason,',
    to: "{ to: { kind: 'human' }, intent, reason,",
    test: 'e2e/double-charge.e2e.spec.ts',
    only: 'brings a customer from triage to billing',
  },
  {
    row: 'P2',
    name: 'a specialist has a person see to what another specialist covers',
    file: 'services/tech-agent/src/hand-over.ts',
    from: 'to: { intent },',
    to: "to: { kind: 'human' },",
    test: 'e2e/routes.e2e.spec.ts',
    only: 'goes on to billing when the topic changes',
  },
  {
    row: 'P3',
    name: 'a person reads nothing of what AIs found out',
    file: 'services/router/src/domain/decisions/own-request.ts',
    from: 'package: { ...known, parked: [],',
    to: 'package: { parked: [],',
    test: 'e2e/package.e2e.spec.ts',
    only: 'loses nothing on the way',
  },
  {
    row: 'P4',
    name: 'nobody hears what the person settled',
    file: 'services/human-queue/src/http/items.controller.ts',
    from: 'const returns = { settled, promised, forbidden, decision };',
    to: 'const returns = { settled: settled.slice(settled.length), promised, forbidden, decision };',
    test: 'e2e/person.e2e.spec.ts',
    only: 'goes back to the AI with what the person settled',
  },
];
