import type { Provenance } from '@baton/contracts';
import type { PackageOutline } from './package-outline.ts';
import { count, listed, shown } from './phrases.ts';
import type { HandedOn } from './timeline-entry.ts';

type Rows = readonly (readonly [name: string, value: string | readonly string[] | undefined])[];

const standsBehind: Readonly<Record<Provenance, string>> = {
  customer: 'the customer said so',
  system: 'checked',
  inferred: 'inferred by a model',
};

/** A package as its sender supplied it. */
export const handedOnDetails = (handedOn: HandedOn): Rows => [
  ['Severity', handedOn.severity],
  ['Summary', handedOn.summary],
  ['Task', listed([handedOn.task.description, handedOn.task.state, handedOn.task.next], ' · ')],
  ['Intent', handedOn.intent],
  ['Sentiment', handedOn.sentiment],
  [
    'Facts',
    handedOn.facts?.map(({ name, value, provenance, source }) =>
      listed([`${name}: ${shown(value)}`, `(${listed([standsBehind[provenance], source])})`], ' '),
    ),
  ],
  ['Found', handedOn.results?.map(({ name, value, source }) => `${name}: ${shown(value)} (${source})`)],
  ['Tried', handedOn.tried?.map(({ step, outcome }) => listed([step, outcome], ': '))],
  ['What failed', handedOn.error && `${handedOn.error.step}: ${handedOn.error.code}, ${handedOn.error.last}`],
  ['Promised', handedOn.promises],
  ['Must not be done', handedOn.constraints],
  ['Open questions', handedOn.openQuestions],
  ['If it fails', handedOn.contingency],
  ['Options', handedOn.options?.map(({ label, consequence }) => listed([label, consequence], ': '))],
  ['Settled by a person', handedOn.returns?.settled],
  ['Promised by a person', handedOn.returns?.promised],
  ['Forbidden by a person', handedOn.returns?.forbidden],
  ['A person decided', handedOn.returns?.decision],
  ['Parked', handedOn.parked?.map(({ intent, detail }) => `${intent}: ${detail}`)],
];

/** A package as it left for a receiver, completed by the router: how much, and what the receiver may not read. */
export const outlineDetails = (outline?: PackageOutline): Rows =>
  outline
    ? [
        ['Package', parcelOf(outline)],
        ['Did not fit', Object.entries(outline.cutParts ?? {}).map(([what, number]) => `${what}: ${number}`)],
        ['Not for the receiver', Object.entries(outline.redacted ?? {}).map(([what, number]) => `${what}: ${number}`)],
      ]
    : [];

const parcelOf = ({ turns, cut, facts, tried, promises, pending, remembered, hop }: PackageOutline): string =>
  listed([
    listed([count(turns, 'turn'), cut > 0 && `(${cut} cut)`], ' '),
    count(facts, 'fact'),
    `${tried} tried`,
    promises > 0 && count(promises, 'promise'),
    `${pending} pending`,
    remembered > 0 && `${remembered} in memory`,
    hop !== undefined && `hop ${hop}`,
  ]);
