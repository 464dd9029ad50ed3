import { argumentsHash } from '@baton/agent-kit';
import { approvalDecided } from '@baton/contracts';
import { followsFrom, Outbox } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type Approval, decidedOf } from '../domain/approval.ts';
import { decideApproval } from '../domain/decide-approval.ts';
import { Refused } from '../domain/refused.ts';
import { ApprovalStore } from '../store/approval.store.ts';
import { databaseNow } from '../store/database-now.ts';
import type { DecisionBody } from './bodies.ts';
import type { Caller } from './caller.ts';
import { Desk } from './desk.ts';

/** Decides what agents may not decide alone; all hear of it once as many have said yes as it takes. */
@Injectable()
export class Judgement {
  constructor(
    private readonly desk: Desk,
    private readonly approvals: ApprovalStore,
    private readonly outbox: Outbox,
  ) {}

  decide(caller: Caller, id: string, { arguments: edited, ...verdict }: DecisionBody): Promise<Approval> {
    const { operator } = caller;
    const decision = { ...verdict, edit: edited && { arguments: edited, argumentsHash: argumentsHash(edited) } };
    return this.desk.run(caller, async (tx) => {
      const approval = await this.approvals.lock(tx, id);
      if (!approval) throw new Refused('not_found', 'There is no such approval.');
      const { tenant, conversationId, traceparent: after } = approval;
      followsFrom({ conversationId, after });
      const now = await databaseNow(tx);
      const decided = decideApproval(approval, decision, operator, now);
      await this.approvals.save(tx, decided);
      const data = decidedOf(decided, now);
      if (data) await this.outbox.add(tx, [{ contract: approvalDecided, data, tenant, conversationId, time: now }]);
      return decided;
    });
  }
}
