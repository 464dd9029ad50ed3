import type { Event } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join, rowOf } from '../evidence.ts';
import { placeOf, type Violation } from '../violation.ts';

/** A word the driver makes up for one tenant, so that it is known wherever it turns up. */
const canary = /canary-[a-z0-9]+/g;

/** I13: tenants never mix: what follows from a record is its tenant's, and nobody reads another tenant's words. */
export const tenants = (evidence: Evidence): Violation[] => [
  ...evidence.events.flatMap((event) => asItsCause(event, evidence)),
  ...decisionsOfTheSame(evidence),
  ...messagesOfTheSame(evidence),
  ...canaries(evidence),
];

const violation = (what: string, where: string): Violation => ({ invariant: 'I13', what, where });

const tenantsOfId = ({ events }: Evidence): ReadonlyMap<string, readonly Event[]> => groupBy(events, ({ id }) => id);

const asItsCause = (event: Event, evidence: Evidence): Violation[] => {
  const { causationId, tenant } = event;
  if (!causationId || evidence.eventOfId.has(join(tenant, causationId))) return [];
  const elsewhere = tenantsOfCause(evidence).get(causationId)?.[0];
  if (!elsewhere) return [];
  return [
    violation(
      `of ${tenant}, caused by a record of ${elsewhere.tenant}`,
      `${placeOf(event.record)} ${conversationOf(event)}`,
    ),
  ];
};

const remembered = new WeakMap<Evidence, ReadonlyMap<string, readonly Event[]>>();
const tenantsOfCause = (evidence: Evidence): ReadonlyMap<string, readonly Event[]> => {
  const known = remembered.get(evidence) ?? tenantsOfId(evidence);
  remembered.set(evidence, known);
  return known;
};

const decisionsOfTheSame = (evidence: Evidence): Violation[] =>
  [...evidence.auditOfCause].flatMap(([cause, [row]]) => {
    if (!row || evidence.eventOfId.has(cause)) return [];
    const elsewhere = tenantsOfCause(evidence).get(row.cause)?.[0];
    if (!elsewhere) return [];
    return [
      violation(
        `decided for ${row.tenant} what came from ${elsewhere.tenant}`,
        `v_audit ${rowOf(row)} entry ${row.entry}`,
      ),
    ];
  });

const messagesOfTheSame = ({ operations, seen }: Evidence): Violation[] => {
  const said = new Map(operations.flatMap(({ messageId, tenant }) => (messageId ? [[messageId, tenant]] : [])));
  return seen.views.v_transcript.flatMap((row) => {
    const tenant = said.get(row.message_id);
    if (!tenant || tenant === row.tenant) return [];
    return [
      violation(`said under ${tenant}, kept under ${row.tenant}`, `v_transcript ${rowOf(row)} ${row.message_id}`),
    ];
  });
};

const canaries = ({ operations, deliveries }: Evidence): Violation[] => {
  const home = new Map(
    operations.flatMap(({ text = '', tenant }) => [...text.matchAll(canary)].map(([word]) => [word, tenant])),
  );
  if (home.size === 0) return [];
  return deliveries.flatMap(({ record, tenant }) =>
    [...(record.value?.toString() ?? '').matchAll(canary)].flatMap(([word]) => {
      const owner = home.get(word);
      return owner && owner !== tenant ? [violation(`${word} of ${owner} under ${tenant}`, placeOf(record))] : [];
    }),
  );
};
