import type { ApprovalRequested, ConversationLifecycle, HandoffEnded, MessageSent } from '@baton/contracts';
import type { System } from '@baton/testing';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { lifecycleTopic, sentTopic, type TestCustomer } from './customer.fixture.ts';

/** What became of a conversation: nothing in it is an id, a moment, or the time something took. */
export interface Outcome {
  /** Its states and owners, in order. */
  readonly course: readonly string[];
  /** The end of each request, in order. */
  readonly ends: readonly string[];
  /** Every word the customer got, in order. */
  readonly words: readonly string[];
  /** What all owners know in the end, and what nobody has answered. */
  readonly memory: readonly string[];
  readonly unanswered: number;
  /** Refunds in the books of billing. */
  readonly refunds: readonly string[];
  /** Its items at the desk. */
  readonly desk: readonly string[];
}

interface Kept {
  readonly memory: readonly { readonly key: string; readonly by: string; readonly value?: unknown }[];
  readonly unanswered: readonly unknown[];
}

/** Reads outcomes where everybody may see them, and in the databases of a system. For the top of a file. */
export async function outcomesIn(system: System) {
  const [router, books, desk] = (await Promise.all(
    ['router', 'billing-agent', 'human-queue'].map((name) => connected(system.databaseUrl(name))),
  )) as [Client, Client, Client];
  return {
    of: async (customer: TestCustomer): Promise<Outcome> => ({
      ...toldOf(customer),
      ...(await keptOf(router, customer)),
      refunds: await refundsOf(books, customer),
      desk: await itemsOf(desk, customer),
    }),
    /** The books as nobody had ever been paid anything back. */
    forgetRefunds: async () => void (await books.query('DELETE FROM refund WHERE effect_key IS NOT NULL')),
  };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  afterAll(() => client.end());
  return client;
}

const toldOf = (customer: TestCustomer): Pick<Outcome, 'course' | 'ends' | 'words'> => ({
  course: customer
    .heard<ConversationLifecycle>(lifecycleTopic)
    .map(({ state, owner, reason }) => [state, owner?.agentId, reason].filter(Boolean).join(' ')),
  ends: customer
    .heard<HandoffEnded>('handoff.ended.v1')
    .map(({ outcome, reason, by, attempts, missing }) =>
      [outcome, reason, by?.agentId, `attempts=${attempts}`, missing?.join()].filter(Boolean).join(' '),
    ),
  words: customer
    .heard<MessageSent>(sentTopic)
    .map((sent) => `${sent.from.agentId ?? sent.from.kind}, ${sent.kind}, ${sent.language}: ${wordsOf(sent)}`),
});

/** How long a person is waited for is reckoned from how long others took, and so is nothing to compare. */
const wordsOf = ({ kind, text }: MessageSent): string => (kind === 'notice' ? text.replaceAll(/\d+/g, '#') : text);

async function keptOf(router: Client, { conversationId }: TestCustomer) {
  const { rows } = await router.query<{ state: string }>('SELECT state FROM conversation WHERE id = $1', [
    conversationId,
  ]);
  const { memory, unanswered } = JSON.parse(rows[0]?.state ?? '') as Kept;
  return {
    memory: memory.map(({ key, value, by }) => `${key} = ${JSON.stringify(value)} by ${by}`),
    unanswered: unanswered.length,
  };
}

async function refundsOf(books: Client, customer: TestCustomer): Promise<string[]> {
  const asked = customer.heard<ApprovalRequested>('approval.requested.v1').map(({ approvalId }) => approvalId);
  const { rows } = await books.query<{ refund: string }>(
    `SELECT reference || ' ' || amount_minor || ' ' || currency AS refund FROM v_effect WHERE effect_key = ANY ($1) ORDER BY 1`,
    [asked],
  );
  return rows.map(({ refund }) => refund);
}

async function itemsOf(desk: Client, { conversationId }: TestCustomer): Promise<string[]> {
  const { rows } = await desk.query<{ item: string }>(
    `SELECT concat_ws(' ', status, ownership, choice, CASE WHEN claimed THEN 'claimed' END) AS item FROM v_item
     WHERE conversation_id = $1 ORDER BY requested_at`,
    [conversationId],
  );
  return rows.map(({ item }) => item);
}
