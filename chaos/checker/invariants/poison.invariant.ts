import { type DeadLetter, type Evidence, groupBy, join, sha256 } from '../evidence.ts';
import type { RawRecord } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I15: what is no valid input is a dead letter, byte for byte, and changes nothing; dead letters hold nothing else. */
export const poison = (evidence: Evidence): Violation[] => {
  const sent = new Set(
    evidence.operations.flatMap(({ f, topic, sha256: hash }) => (f === 'poison' ? [join(topic, hash)] : [])),
  );
  const isPoison = ({ topic, value }: RawRecord) => sent.has(join(topic, sha256(value ?? Buffer.alloc(0))));
  const letters = groupBy(evidence.deadLetters, ({ origin }) => origin);
  const bad = evidence.seen.records.filter((record) => !record.topic.endsWith('.dlt') && isPoison(record));
  const badPlaces = new Set(bad.map(placeOf));
  return [
    ...bad
      .filter((record) => !letters.has(placeOf(record)))
      .map((record) => violation('passed over without a dead letter', record)),
    ...evidence.deadLetters.filter(({ ofBatch }) => !ofBatch).flatMap((letter) => asItCame(letter, evidence)),
    ...evidence.deadLetters
      .filter(({ origin }) => !badPlaces.has(origin))
      .map(({ record, code, origin }) => violation(`${origin} was nothing bad, and is dead: ${code}`, record)),
    ...changedSomething(evidence),
    ...neverSeen(evidence, bad),
  ];
};

const violation = (what: string, record: RawRecord): Violation => ({ invariant: 'I15', what, where: placeOf(record) });

/** Above 512 KiB a letter holds the hash of what came. */
const asItCame = ({ record, origin }: DeadLetter, { recordAt }: Evidence): Violation[] => {
  const original = recordAt.get(origin);
  if (!original) return [violation(`its origin ${origin} does not exist`, record)];
  const [came, kept] = [original, record].map(({ value }) => value ?? Buffer.alloc(0)) as [Buffer, Buffer];
  return kept.equals(came) || kept.includes(sha256(came)) ? [] : [violation(`not the bytes of ${origin}`, record)];
};

const changedSomething = ({ deadLetters, recordAt, auditOfCause, eventOfId }: Evidence): Violation[] =>
  deadLetters.flatMap(({ origin, refused }) => {
    if (!refused) return [];
    const headers = recordAt.get(origin)?.headers;
    const cause = join(headers?.ce_tenant ?? 'default', headers?.ce_id);
    if (!headers?.ce_id || eventOfId.has(cause) || !auditOfCause.has(cause)) return [];
    return [{ invariant: 'I15' as const, what: 'a dead letter that changed something', where: origin }];
  });

/** Sent, acknowledged, and not even in its topic. */
const neverSeen = ({ operations }: Evidence, bad: readonly RawRecord[]): Violation[] => {
  const there = new Set(bad.map(({ topic, value }) => join(topic, sha256(value ?? Buffer.alloc(0)))));
  return operations
    .filter(
      ({ f, outcome, topic, sha256: hash }) => f === 'poison' && outcome === 'ok' && !there.has(join(topic, hash)),
    )
    .map(
      ({ topic, sha256: hash }): Violation => ({
        invariant: 'I15',
        what: 'sent, and not there',
        where: `${topic} ${hash}`,
      }),
    );
};
