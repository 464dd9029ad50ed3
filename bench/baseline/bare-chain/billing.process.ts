import { ready } from '../part.ts';
import { connected, idsOf } from './connection.ts';
import { type Accepted, type Offered, readOffered } from './events.ts';
import { readTopic } from './inbox.ts';
import { type Leaving, Outbox } from './outbox.ts';
import { givenPlace } from './place.ts';
import { textArray } from './text-array.ts';

// The third of three: keeps the package, accepts, and says its first words.

const keep = `
  WITH arrived AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS a (event, handoff, package, message, body)
  ), fresh AS (
    INSERT INTO inbox SELECT event FROM arrived ON CONFLICT DO NOTHING RETURNING id
  ), kept AS (
    INSERT INTO handoff SELECT handoff, 'accepted', package FROM arrived JOIN fresh ON id = event
  ), said AS (
    INSERT INTO outbox SELECT message, handoff, body FROM arrived JOIN fresh ON id = event
  )
  SELECT id FROM fresh`;

const place = givenPlace();
const outbox = await Outbox.open(place, 'billing', 'accepted');
const database = await connected(place.databaseUrl, 'billing');

await readTopic(place, 'billing', 'offered', async (records) => {
  const offers = readOffered(records);
  const answers = offers.map(accept);
  const fresh = await idsOf(database, 'keep', keep, [
    textArray(offers.map(({ id }) => id)),
    textArray(offers.map(({ handoffId }) => handoffId)),
    textArray(offers.map((offer) => JSON.stringify(offer.package))),
    textArray(answers.map(({ id }) => id)),
    textArray(answers.map(({ body }) => body)),
  ]);
  const known = new Set(fresh);
  outbox.add(answers.filter((_, n) => known.has(offers[n]?.id ?? '')));
});
ready();

function accept({ handoffId, to, package: { customer, summary, task } }: Offered): Leaving {
  const words = `Hello ${customer.name}, I see that you were charged twice, and look into it now.`;
  const readback = `${summary} First: ${task.next}.`;
  const accepted: Accepted = { id: `${handoffId}.accepted`, handoffId, by: to, readback, words };
  return { id: accepted.id, handoffId, body: Buffer.from(JSON.stringify(accepted)) };
}
