import { type ApprovalDecided, approvalDecided, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller, Logger } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

/** What a person decided becomes a turn; a decision that is not about what was asked goes to the log by its code. */
@Controller()
export class ApprovalDecidedHandler {
  private readonly logger = new Logger('Approval');

  constructor(private readonly sessions: SessionStore) {}

  @Handles(approvalDecided, { on: 'inbox' })
  async handle(data: Inbox<ApprovalDecided>, delivery: Delivery): Promise<void> {
    const { doubt: code } = await this.sessions.take(delivery, { type: 'approval.decided', data });
    const { approvalId, conversationId } = data;
    if (code) this.logger.warn({ msg: 'A decision was taken as a rejection', code, approvalId, conversationId });
  }
}
