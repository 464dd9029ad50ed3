import { type ApprovalRequested, approvalRequested, type ContextPackage, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { requestedApproval } from '../domain/approval.ts';
import { ApprovalStore } from '../store/approval.store.ts';

/** An agent asks before it acts; the router adds what a person needs to decide. */
@Controller()
export class ApprovalRequestedHandler {
  constructor(private readonly approvals: ApprovalStore) {}

  @Handles(approvalRequested, { on: 'inbox' })
  async handle(
    request: Inbox<ApprovalRequested> & { package?: ContextPackage },
    { tx, now, event }: Delivery,
  ): Promise<void> {
    const { tenant, traceparent } = event;
    await this.approvals.add(tx, requestedApproval(tenant, request, request.package, now, traceparent));
  }
}
