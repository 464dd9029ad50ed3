import type { ApprovalAct, ApprovalDecided, ApprovalRequested, Inbox, Operator, Party } from '@baton/contracts';
import type { Input } from '../letter.ts';
import type { OutboxRow } from '../tables.ts';

/** What an agent does about acts that people have to allow. */
export const approvalActs = [
  'asks for an approval',
  'asks for a large one',
  'asks for one that names no privilege',
  'carries out what was allowed',
  'says that it could not',
] as const;
export type ApprovalDeed = (typeof approvalActs)[number];

/** What the desk says of them: whatever a careless one, or one that lies, could say, too. */
export const verdicts = [
  'approves',
  'approves together',
  'approves alone, twice',
  'approves namelessly',
  'approves something else',
  'makes it less',
  'makes it more',
  'rejects',
] as const;
export type Verdict = (typeof verdicts)[number];

type Asked = Inbox<ApprovalRequested>;
type Decided = Inbox<ApprovalDecided>;

export const privilege = 'billing:refund-approved';
export const largeMinor = 60_000;
const smallMinor = 1_299;

export const people: readonly Operator[] = ['ada', 'ben', 'eve'].map((id) => ({ id, displayName: id }));
const conversationId = 'c-1';

/** What one agent, or the desk, knows of approvals. */
export class ApprovalHand {
  private readonly asked: Asked[] = [];
  private readonly allowed: Decided[] = [];

  constructor(private readonly agentId: string) {}

  read({ contract, data }: OutboxRow): void {
    if (contract.type === 'approval.requested') this.asked.unshift(data as Asked);
    const decided = data as Decided;
    const isMine = contract.type === 'approval.decided' && decided.delivery.mode === 'owner';
    if (isMine && ['approved', 'edited'].includes(decided.outcome)) this.allowed.unshift(decided);
  }

  /** @param epoch the agent's own, as it believes */
  act(deed: ApprovalDeed, epoch: number, back: number, newId: () => string, now: Date): Input | undefined {
    if (epoch === 0) return undefined;
    if (deed === 'carries out what was allowed') return this.tell('done', epoch, back);
    if (deed === 'says that it could not') return this.tell('failed', epoch, back);
    const minorUnits = deed === 'asks for a large one' ? largeMinor : smallMinor;
    const act: ApprovalAct = {
      name: 'refund',
      arguments: { amount: minorUnits },
      argumentsHash: `hash-${minorUnits}`,
      irreversible: true,
      amount: { minorUnits, currency: 'EUR' },
      ...(deed !== 'asks for one that names no privilege' && { privilege }),
    };
    const deadline = new Date(now.getTime() + 60_000).toISOString();
    const asked = { approvalId: newId(), conversationId, epoch, from: { agentId: this.agentId }, act, deadline };
    return { topic: 'approval requested', data: { ...asked, why: 'Charged twice.', options: [] } };
  }

  decide(verdict: Verdict, who: number, back: number, now: Date): Input | undefined {
    const asked = older(this.asked, back);
    if (!asked) return undefined;
    const { approvalId, act } = asked;
    const [one, other] = [personOf(who), personOf(who + 1)];
    const yes = { approvalId, conversationId, outcome: 'approved' as const, argumentsHash: act.argumentsHash };
    const said = { ...yes, by: this.by(one), decidedAt: now.toISOString() };
    return {
      topic: 'approval decided',
      data: { ...said, ...wordsOf(verdict, act, one, other), ...this.nameless(verdict) },
    };
  }

  private tell(outcome: 'done' | 'failed', epoch: number, back: number): Input | undefined {
    const decided = older(this.allowed, back);
    if (!decided) return undefined;
    const execution = { approvalId: decided.approvalId, outcome };
    const who = { conversationId, epoch, agentId: this.agentId, proactive: true as const };
    return { topic: 'reply', data: { ...who, text: `${this.agentId} tells.`, execution } };
  }

  private nameless(verdict: Verdict): { by?: Party } {
    return verdict === 'approves namelessly' ? { by: { agentId: this.agentId } } : {};
  }

  private by(operator: Operator): Party {
    return { agentId: this.agentId, operator };
  }
}

const wordsOf = (verdict: Verdict, act: ApprovalAct, one: Operator, other: Operator): Partial<ApprovalDecided> => {
  const edit = (amount: number) => ({
    outcome: 'edited' as const,
    arguments: { amount },
    argumentsHash: `hash-${amount}`,
  });
  const { minorUnits = 0 } = act.amount ?? {};
  switch (verdict) {
    case 'approves together':
      return { seconded: other };
    case 'approves alone, twice':
      return { seconded: one };
    case 'approves something else':
      return { argumentsHash: 'hash-of-another' };
    case 'makes it less':
      return edit(minorUnits - 1);
    case 'makes it more':
      return edit(minorUnits + 1);
    case 'rejects':
      return { outcome: 'rejected' };
    default:
      return {};
  }
};

const personOf = (n: number): Operator => people[n % people.length] as Operator;

const older = <T>(newestFirst: readonly T[], back: number): T | undefined =>
  newestFirst[Math.min(back, newestFirst.length - 1)];
