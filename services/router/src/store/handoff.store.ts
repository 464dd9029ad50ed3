import type { ContextPackage } from '@baton/contracts';
import { rowsAsked } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Cause } from './cause.ts';

interface Row {
  readonly package: string;
}

/** Handoffs, one row each, with the package as its sender supplied it. */
@Injectable()
export class HandoffStore {
  async exists({ tx, tenant }: Cause, handoffId: string): Promise<boolean> {
    const rows = await tx.gather(handoffExists, [tenant, handoffId]);
    return rows.length > 0;
  }

  /** The package the conversation was last handed over with. */
  async lastPackage({ tx, tenant, conversationId }: Cause): Promise<ContextPackage | undefined> {
    const [row] = await tx.gather<Row>(lastPackage, [tenant, conversationId]);
    return row && (JSON.parse(row.package) as ContextPackage);
  }

  /** The package of the conversation's open handoff. */
  async openPackage({ tx, tenant, conversationId }: Cause): Promise<ContextPackage | undefined> {
    const [row] = await tx.gather<Row>(openPackage, [tenant, conversationId]);
    return row && (JSON.parse(row.package) as ContextPackage);
  }
}

const handoffExists = {
  name: 'handoff-exists',
  text: `
    SELECT place::integer AS row
    FROM ${rowsAsked('asked', { tenant: 'text', handoff_id: 'text' })} JOIN handoff USING (tenant, handoff_id)`,
};

const conversations = rowsAsked('asked', { tenant: 'text', conversation_id: 'text' });

const ofConversation = 'tenant = asked.tenant AND conversation_id = asked.conversation_id';

const lastPackage = {
  name: 'handoff-last-package',
  text: `
    SELECT place::integer AS row, package
    FROM ${conversations} CROSS JOIN LATERAL (
      SELECT package FROM handoff WHERE ${ofConversation} AND outcome = 'accepted' ORDER BY ended_at DESC LIMIT 1) AS last`,
};

const openPackage = {
  name: 'handoff-open-package',
  text: `
    SELECT place::integer AS row, package
    FROM ${conversations} CROSS JOIN LATERAL (
      SELECT package FROM handoff WHERE ${ofConversation} AND ended_at IS NULL LIMIT 1) AS open`,
};
