import { type ApprovalDecided, approvalDecided, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { closeApproval } from '../domain/approval.ts';
import { ApprovalStore } from '../store/approval.store.ts';

/** Nobody decided in time, or the conversation has another owner: there is nothing left to decide. */
@Controller()
export class ApprovalDecidedHandler {
  constructor(private readonly approvals: ApprovalStore) {}

  @Handles(approvalDecided, { on: 'inbox' })
  async handle(decided: Inbox<ApprovalDecided>, { tx, event }: Delivery): Promise<void> {
    const approval = await this.approvals.lock(tx, decided.approvalId, event.tenant);
    if (approval) await this.approvals.save(tx, closeApproval(approval, decided));
  }
}
