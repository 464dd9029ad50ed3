import { ready } from '../part.ts';
import { connected, idsOf } from './connection.ts';
import { type Offered, type Requested, readRequested } from './events.ts';
import { readTopic } from './inbox.ts';
import { type Leaving, Outbox } from './outbox.ts';
import { givenPlace } from './place.ts';
import { textArray } from './text-array.ts';

// The second of three: chooses who takes it, and offers it.

const whoDoes: Readonly<Record<string, string>> = { 'billing.double_charge': 'billing', 'tech.slow': 'tech' };
const keep = `
  WITH arrived AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS a (event, handoff, message, body)
  ), fresh AS (
    INSERT INTO inbox SELECT event FROM arrived ON CONFLICT DO NOTHING RETURNING id
  ), kept AS (
    INSERT INTO handoff SELECT handoff, 'offered' FROM arrived JOIN fresh ON id = event
  ), said AS (
    INSERT INTO outbox SELECT message, handoff, body FROM arrived JOIN fresh ON id = event
  )
  SELECT id FROM fresh`;

const place = givenPlace();
const outbox = await Outbox.open(place, 'router', 'offered');
const database = await connected(place.databaseUrl, 'router');

await readTopic(place, 'router', 'requested', async (records) => {
  const requests = readRequested(records);
  const offers = requests.map(offer);
  const fresh = await idsOf(database, 'keep', keep, [
    textArray(requests.map(({ id }) => id)),
    textArray(requests.map(({ handoffId }) => handoffId)),
    textArray(offers.map(({ id }) => id)),
    textArray(offers.map(({ body }) => body)),
  ]);
  const known = new Set(fresh);
  outbox.add(offers.filter((_, n) => known.has(requests[n]?.id ?? '')));
});
ready();

function offer({ handoffId, from, package: context }: Requested): Leaving {
  const to = whoDoes[context.intent] ?? 'person';
  const offered: Offered = { id: `${handoffId}.offered`, handoffId, from, to, package: context };
  return { id: offered.id, handoffId, body: Buffer.from(JSON.stringify(offered)) };
}
