import pg from 'pg';
import type { EffectRow, OwnerRow, Views } from '../observation.ts';

/** Connection strings under a role that may read the views, and needs nothing else. */
export interface Databases {
  readonly router: string;
  readonly humanQueue?: string;
  readonly billingAgent?: string;
}

const int8 = 20;

/** 64-bit columns as numbers: they count rows, which are fewer than 2^53. */
const types = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The views of all databases, those of the router as of one moment. */
export async function readViews({ router, humanQueue }: Databases): Promise<Views> {
  const [owners, handoffs, transcript, audit] = await rowsOf(router, [
    'v_conversation_owner ORDER BY tenant, conversation_id',
    'v_handoff ORDER BY tenant, handoff_id',
    'v_transcript ORDER BY position',
    'v_audit ORDER BY entry, place',
  ]);
  const [items] = humanQueue ? await rowsOf(humanQueue, ['v_item ORDER BY item_id']) : [[]];
  return {
    v_conversation_owner: owners,
    v_handoff: handoffs,
    v_transcript: transcript,
    v_audit: audit,
    v_item: items,
  } as unknown as Views;
}

export async function readOwners({ router }: Databases): Promise<OwnerRow[]> {
  const [owners] = await rowsOf(router, ['v_conversation_owner']);
  return owners as unknown as OwnerRow[];
}

export async function readEffects({ billingAgent }: Databases): Promise<EffectRow[]> {
  if (!billingAgent) return [];
  const [effects] = await rowsOf(billingAgent, ['v_effect ORDER BY effect_id']);
  return effects as unknown as EffectRow[];
}

type Row = Record<string, unknown>;

async function rowsOf(url: string, views: readonly string[]): Promise<Row[][]> {
  const client = new pg.Client({ connectionString: url, types });
  // A connection that is lost fails the statement it waits for; without a listener it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const all: Row[][] = [];
    for (const view of views) all.push((await client.query<Row>(`SELECT * FROM ${view}`)).rows.map(plain));
    return all;
  } finally {
    await client.end();
  }
}

/** As it would be read from a file: moments are text. */
const plain = (row: Row): Row => JSON.parse(JSON.stringify(row)) as Row;
