import type { ApprovalAct, ContextPackage, Execution, Operator, Option } from '@baton/contracts';
import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Approval, Edit, FirstYes } from '../domain/approval.ts';

interface ApprovalRow {
  tenant: string;
  id: string;
  conversation_id: string;
  epoch: number;
  sender: string;
  act: string;
  why: string;
  options: string;
  package: string | null;
  needed: number;
  requesters: string[];
  status: Approval['status'];
  deadline: Date;
  requested_at: Date;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: Date | null;
  comment: string | null;
  edit: string | null;
  first_yes: string | null;
  seconded: string | null;
  execution: string | null;
  traceparent: string | null;
}

@Injectable()
export class ApprovalStore {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  pending(limit: number): Promise<Approval[]> {
    const statement = `SELECT * FROM approval WHERE status = 'pending' ORDER BY requested_at LIMIT $1`;
    return this.list(statement, limit, 'approval_pending');
  }

  /** The latest first. */
  ended(limit: number): Promise<Approval[]> {
    const statement = `SELECT * FROM approval WHERE status <> 'pending' ORDER BY decided_at DESC LIMIT $1`;
    return this.list(statement, limit, 'approval_ended');
  }

  private async list(statement: string, limit: number, name: string): Promise<Approval[]> {
    return (await this.database.query<ApprovalRow>(statement, [limit], name)).map(approvalOf);
  }

  /** Holds the approval until the transaction ends. */
  async lock(tx: Transaction, id: string, tenant?: string): Promise<Approval | undefined> {
    const [row] = await tx.query<ApprovalRow>(
      'SELECT * FROM approval WHERE id = $1 AND ($2::text IS NULL OR tenant = $2) LIMIT 1 FOR UPDATE',
      [id, tenant ?? null],
      'approval_lock',
    );
    return row && approvalOf(row);
  }

  /** One that is known stays as it is. */
  async add(tx: Transaction, approval: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO approval (tenant, id, conversation_id, epoch, sender, act, why, options, package, status, deadline,
                             requested_at, traceparent, needed, requesters)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
      [
        approval.tenant,
        approval.id,
        approval.conversationId,
        approval.epoch,
        approval.from,
        JSON.stringify(approval.act),
        approval.why,
        JSON.stringify(approval.options),
        approval.package ? JSON.stringify(approval.package) : null,
        approval.status,
        approval.deadline,
        approval.requestedAt,
        approval.traceparent ?? null,
        approval.needed,
        approval.requesters,
      ],
      'approval_add',
    );
  }

  async save(tx: Transaction, approval: Approval): Promise<void> {
    const { tenant, id, status, decidedBy, decidedAt, comment, edit, first, seconded, execution } = approval;
    await tx.query(
      `UPDATE approval SET status = $3, decided_by = $4, decided_name = $5, decided_at = $6, comment = $7, edit = $8,
                           first_yes = $9, seconded = $10, execution = $11
       WHERE tenant = $1 AND id = $2`,
      [
        tenant,
        id,
        status,
        decidedBy?.id ?? null,
        decidedBy?.displayName ?? null,
        decidedAt ?? null,
        comment ?? null,
        ...[edit, first, seconded, execution].map((part) => (part ? JSON.stringify(part) : null)),
      ],
      'approval_save',
    );
  }
}

const firstYesOf = ({ at, ...first }: FirstYes): FirstYes => ({ ...first, at: new Date(at) });

const approvalOf = (row: ApprovalRow): Approval => ({
  id: row.id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  epoch: row.epoch,
  from: row.sender,
  act: JSON.parse(row.act) as ApprovalAct,
  why: row.why,
  options: JSON.parse(row.options) as Option[],
  package: row.package ? (JSON.parse(row.package) as ContextPackage) : undefined,
  needed: row.needed,
  requesters: row.requesters,
  status: row.status,
  deadline: row.deadline,
  requestedAt: row.requested_at,
  decidedBy: row.decided_by ? { id: row.decided_by, displayName: row.decided_name ?? row.decided_by } : undefined,
  decidedAt: row.decided_at ?? undefined,
  comment: row.comment ?? undefined,
  edit: row.edit ? (JSON.parse(row.edit) as Edit) : undefined,
  first: row.first_yes ? firstYesOf(JSON.parse(row.first_yes) as FirstYes) : undefined,
  seconded: row.seconded ? (JSON.parse(row.seconded) as Operator) : undefined,
  execution: row.execution ? (JSON.parse(row.execution) as Execution) : undefined,
  traceparent: row.traceparent ?? undefined,
});
