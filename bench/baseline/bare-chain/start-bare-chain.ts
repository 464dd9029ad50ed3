import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Ground } from '../../ground.ts';
import { Parts } from '../parts.ts';
import { createTopics } from '../topics.ts';
import { variablesOf } from './place.ts';
import { createTables, schemas } from './tables.ts';

export type ChainGround = Pick<Ground, 'adminUrl' | 'brokers'>;

/**
 * What the stack can do: triage → router → billing → triage, three processes, three hops and four transactions, every effect
 * once whatever crashes of the three, and nothing else.
 */
export async function startBareChain({ adminUrl, brokers }: ChainGround): Promise<BareChain> {
  const prefix = `bare_chain_${randomBytes(4).toString('hex')}`;
  const topics = ['requested', 'offered', 'accepted'].map((name) => `${prefix}.${name}`);
  const [databaseUrl] = await Promise.all([createTables(adminUrl, prefix), createTopics(brokers, topics)]);
  const env = variablesOf({ brokers, databaseUrl, prefix });
  const commands = schemas.map((name) => ({ name, script: join(import.meta.dirname, `${name}.process.ts`), env }));
  return Object.assign(await Parts.start('bare-chain', commands), { databaseUrl });
}

/** Its database can be looked at. */
export type BareChain = Parts & { readonly databaseUrl: string };
