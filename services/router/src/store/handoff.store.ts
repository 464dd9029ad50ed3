import type { ContextPackage } from '@baton/contracts';
import { Injectable } from '@nestjs/common';
import type { Conversation } from '../domain/conversation.ts';
import type { Cause } from './cause.ts';

/** Handoffs, one row each, with the package as its sender supplied it. */
@Injectable()
export class HandoffStore {
  async exists({ tx, tenant }: Cause, handoffId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM handoff WHERE tenant = $1 AND handoff_id = $2',
      [tenant, handoffId],
      'handoff-exists',
    );
    return rows.length > 0;
  }

  /** The package the conversation was last handed over with. */
  async lastPackage({ tx, tenant, conversationId }: Cause): Promise<ContextPackage | undefined> {
    const [row] = await tx.query<{ package: string }>(
      `SELECT package FROM handoff
       WHERE tenant = $1 AND conversation_id = $2 AND outcome = 'accepted'
       ORDER BY ended_at DESC LIMIT 1`,
      [tenant, conversationId],
      'handoff-last-package',
    );
    return row && (JSON.parse(row.package) as ContextPackage);
  }

  /** The package of the conversation's open handoff. */
  async openPackage({ tx, tenant }: Cause, conversation?: Conversation): Promise<ContextPackage | undefined> {
    if (!conversation?.handoff) return undefined;
    const [row] = await tx.query<{ package: string }>(
      'SELECT package FROM handoff WHERE tenant = $1 AND handoff_id = $2',
      [tenant, conversation.handoff.handoffId],
      'handoff-package',
    );
    return row && (JSON.parse(row.package) as ContextPackage);
  }
}
