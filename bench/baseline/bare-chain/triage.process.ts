import { randomBytes } from 'node:crypto';
import { contextPackage } from '../context-package.ts';
import { ready } from '../part.ts';
import { Batches } from './batches.ts';
import { connected, idsOf } from './connection.ts';
import { type Requested, readAccepted } from './events.ts';
import { readTopic } from './inbox.ts';
import { type Leaving, Outbox } from './outbox.ts';
import { givenPlace } from './place.ts';
import { textArray } from './text-array.ts';

// The first of three, and the last: asks for a handoff, and has it when the answer is kept. The load is here.

const keepRequests = `
  WITH begun AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS a (handoff, message, body)
  ), kept AS (
    INSERT INTO handoff SELECT handoff, 'requested' FROM begun
  )
  INSERT INTO outbox SELECT message, handoff, body FROM begun`;
const keepAnswers = `
  WITH arrived AS (
    SELECT * FROM unnest($1::text[], $2::text[]) AS a (event, handoff)
  ), fresh AS (
    INSERT INTO inbox SELECT event FROM arrived ON CONFLICT DO NOTHING RETURNING id
  )
  UPDATE handoff SET state = 'accepted'
  WHERE id = ANY(ARRAY(SELECT handoff FROM arrived JOIN fresh ON fresh.id = event)) RETURNING id`;

const place = givenPlace();
const context = contextPackage();
const run = randomBytes(4).toString('hex');
const waiting = new Map<string, () => void>();
let begun = 0;

const outbox = await Outbox.open(place, 'triage', 'requested');
const forRequests = await connected(place.databaseUrl, 'triage');
const forAnswers = await connected(place.databaseUrl, 'triage');

const requests = new Batches<string>(async (handoffIds) => {
  const leaving = handoffIds.map(request);
  await idsOf(forRequests, 'requests', keepRequests, [
    textArray(handoffIds),
    textArray(leaving.map(({ id }) => id)),
    textArray(leaving.map(({ body }) => body)),
  ]);
  outbox.add(leaving);
});

await readTopic(place, 'triage', 'accepted', async (records) => {
  const answers = readAccepted(records);
  const handedOver = await idsOf(forAnswers, 'answers', keepAnswers, [
    textArray(answers.map(({ id }) => id)),
    textArray(answers.map(({ handoffId }) => handoffId)),
  ]);
  for (const handoffId of handedOver) {
    waiting.get(handoffId)?.();
    waiting.delete(handoffId);
  }
});

ready(() => {
  begun += 1;
  const handoffId = `${run}-${String(begun).padStart(8, '0')}`;
  requests.add([handoffId]);
  return new Promise((resolve) => waiting.set(handoffId, resolve));
});

function request(handoffId: string): Leaving {
  const requested: Requested = { id: `${handoffId}.requested`, handoffId, from: 'triage', package: context };
  return { id: requested.id, handoffId, body: Buffer.from(JSON.stringify(requested)) };
}
