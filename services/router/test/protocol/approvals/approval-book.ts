import type { ApprovalDecided, ApprovalRequested, Execution, HandoffRequested, Inbox } from '@baton/contracts';
import type { NumberedAnnouncement } from '../../../src/domain/announce/announcement.ts';
import type { Holding } from '../chronicle.ts';
import type { Transaction } from '../transaction.ts';

interface Asked {
  readonly request: ApprovalRequested;
  /** Who of the people had had the conversation by then. */
  readonly had: readonly string[];
  /** What the desk was told of who may decide, where there is one. */
  readonly copy?: Inbox<ApprovalRequested>;
}

/** How an approval ended: by what a person said, or by the router's word. */
interface End {
  readonly approvalId: string;
  readonly outcome: string;
  readonly said?: ApprovalDecided;
  /** Whether whoever asked was told with it. */
  readonly toldAsker: boolean;
}

/** A yes as an agent was given it. */
interface Given extends Holding {
  readonly approvalId: string;
  readonly outcome: string;
  readonly owner?: Holding;
  readonly byWay: 'asked' | 'passed on';
}

/**
 * What a reader of topics and inboxes knows of approvals, who does not look into the router. It is kept beside the state, as
 * the chronicle is.
 */
export class ApprovalBook {
  readonly asked = new Map<string, Asked>();
  readonly ends: End[] = [];
  readonly given: Given[] = [];
  /** What the desk was told became of an act, in order. */
  readonly executions: Execution[] = [];
  /** What an offer's package tells of approvals, and what there is to tell. */
  readonly packages: { readonly told: readonly string[]; readonly known: readonly string[] }[] = [];
  /** Operators who have had it since it was last opened. */
  private had: readonly string[] = [];

  add({ letter, before, told }: Transaction, owner: Holding | undefined): void {
    const decided = letter?.input.topic === 'approval decided' ? letter.input.data : undefined;
    const requested = letter?.input.topic === 'approval requested' ? letter.input.data : undefined;
    const askers = new Map(told.flatMap((one) => (isOutcome(one) ? [[idOf(one), one.inbox]] : [])));
    if (requested && told.some(isNotice))
      this.asked.set(requested.approvalId, { request: requested, had: this.had, copy: copyIn(told) });
    for (const one of told) {
      const { contract, data, inbox } = one;
      if (contract.type === 'approval.decided') this.decided(one, decided, askers, owner);
      if (contract.type === 'handoff.requested' && inbox)
        this.packages.push({ told: toldIn(data), known: this.latest });
    }
    this.heard({ letter, before, told });
  }

  endOf(approvalId: string): End | undefined {
    return this.ends.find((end) => end.approvalId === approvalId);
  }

  /** Allowed, and the desk has not heard what became of it. */
  get inHand(): readonly string[] {
    return this.ends
      .filter(
        ({ outcome, approvalId }) => isYes(outcome) && !this.executions.some((one) => one.approvalId === approvalId),
      )
      .map(({ approvalId }) => approvalId);
  }

  /** As many as a package tells of for sure. */
  private get latest(): readonly string[] {
    return [...this.asked.keys()].slice(-3);
  }

  private decided(
    { data, inbox }: NumberedAnnouncement,
    said: ApprovalDecided | undefined,
    askers: ReadonlyMap<string, string | undefined>,
    owner: Holding | undefined,
  ): void {
    const { approvalId, outcome, act, execution, delivery } = data as Inbox<ApprovalDecided>;
    const toldAsker = askers.get(approvalId) === this.asked.get(approvalId)?.request.from.agentId;
    if (!inbox) this.ends.push({ approvalId, outcome, toldAsker });
    if (!inbox || !delivery) return;
    if (execution) this.executions.push(execution);
    if (delivery.mode !== 'owner') return;
    if (said?.approvalId === approvalId && !act) this.ends.push({ approvalId, outcome, said, toldAsker });
    const byWay = act ? ('passed on' as const) : ('asked' as const);
    if (isYes(outcome)) this.given.push({ approvalId, outcome, agentId: inbox, epoch: delivery.epoch, owner, byWay });
  }

  /** Who claimed it, who has spoken in it, who has handed it back. */
  private heard({ letter, before, told }: Omit<Transaction, 'now'>): void {
    const { input } = letter ?? {};
    const isTaken = told.some(({ inbox }) => !inbox);
    const isTheirs = before?.owner.kind === 'human';
    if (input?.topic === 'accepted' && told.some(({ contract }) => contract.type === 'handoff.ended'))
      this.had = [...this.had, ...(input.data.by.operator ? [input.data.by.operator.id] : [])];
    if (input?.topic === 'reply' && isTaken && isTheirs)
      this.had = [...this.had, ...(input.data.operator ? [input.data.operator.id] : [])];
    const isResolved = told.some(({ data }) => (data as { state?: string }).state === 'resolved');
    if (isResolved) this.had = [];
  }
}

export const isYes = (outcome: string): boolean => outcome === 'approved' || outcome === 'edited';

/** Who asks for an approval is refused, or the customer is told that it was asked for. */
const isNotice = ({ contract }: NumberedAnnouncement): boolean => contract.type === 'conversation.message.sent';

const copyIn = (told: readonly NumberedAnnouncement[]): Asked['copy'] =>
  told.find(({ contract }) => contract.type === 'approval.requested')?.data as Asked['copy'];

const idOf = ({ data }: NumberedAnnouncement): string => (data as ApprovalDecided).approvalId;

const isOutcome = ({ contract, data, inbox }: NumberedAnnouncement): boolean =>
  contract.type === 'approval.decided' &&
  inbox !== undefined &&
  (data as Inbox<ApprovalDecided>).delivery.mode === 'owner';

const toldIn = (data: object): readonly string[] =>
  ((data as HandoffRequested).package.results ?? []).map(({ source }) => source);
