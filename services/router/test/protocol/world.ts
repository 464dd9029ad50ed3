import { type HandoffRequested, messageReceived, type Signals } from '@baton/contracts';
import { type Agent, defaultPolicy, type TaskPolicy } from '@baton/routing';
import { type Conversation, nextDeadline, type OpenHandoff } from '../../src/domain/conversation.ts';
import type { ConversationEvent } from '../../src/domain/conversation-event.ts';
import { decideClassified } from '../../src/domain/decisions/classified.decision.ts';
import { decideDeadline } from '../../src/domain/decisions/deadline.decision.ts';
import { decideGivenUp } from '../../src/domain/decisions/given-up.decision.ts';
import type { HandoffFacts } from '../../src/domain/facts.ts';
import { agent, at, billing, billingIntents, factsWith, people, triage } from '../../src/domain/scenario.fixture.ts';
import { ApprovalBook } from './approvals/approval-book.ts';
import { privilege, type Verdict } from './approvals/approval-hand.ts';
import { approvalsEnded, approvalViolations } from './approvals/approval-invariants.ts';
import { asksForPerson, Chronicle } from './chronicle.ts';
import { decide } from './decide.ts';
import { allEnded, violationsAfter } from './invariants.ts';
import { type Input, type Letter, topics } from './letter.ts';
import { classifyingFor, type Word, wordOf } from './opinions.ts';
import { type Act, type DeskAct, type Health, Player } from './player.ts';
import { conversationIn, emptyTables, keep, lastPackage, type OutboxRow, openPackage, type Tables } from './tables.ts';
import type { TaskAct } from './tasks/task-hand.ts';
import { tightLimits } from './tasks/tight-limits.ts';

/** Where a step of the router or its relay dies: before it is kept, or before anybody hears that it was. */
export type Fate = 'goes well' | 'is lost' | 'is done, and done again';

/** A bug made on purpose: what the router decides becomes something else. */
export type Flaw = (events: readonly ConversationEvent[], before?: Conversation) => readonly ConversationEvent[];

const conversationId = 'c-1';
/** As the sweep has it: a timer waits at most this long for the inputs from before it. */
const graceMs = 30_000;
const restSteps = 50;

/** One conversation, everybody who has to do with it, and a clock. Everything goes on only when it is told to. */
export class World {
  /** What happened, for people. */
  readonly story: string[] = [];
  readonly violations: string[] = [];
  readonly players: readonly Player[];
  private readonly chronicle = new Chronicle();
  private readonly book = new ApprovalBook();
  private tables: Tables = emptyTables;
  private now = at(0);
  private ids = 0;
  private woken = false;
  private asked?: Pick<OpenHandoff, 'handoffId' | 'unclear'>;
  private readonly log: Letter[] = [];
  private readonly unread = new Map<string, Letter[]>(topics.map((topic) => [topic, []]));
  private readonly inboxes = new Map<string, OutboxRow[]>();

  constructor(
    cast: readonly Player[] = everybody(),
    private readonly flaw: Flaw = (events) => events,
    private readonly policy: Partial<TaskPolicy> = {},
  ) {
    this.players = cast;
    this.chronicle.tasks.passes = policy.onOwnerChange === 'pass';
  }

  /** The customer writes. */
  write(text: string): void {
    const messageId = `m-${this.log.length + 1}`;
    const sentAt = this.now.toISOString();
    const data = { conversationId, messageId, customer: { id: 'C-1001' }, channel: 'chat', text, sentAt };
    this.send('customer', { topic: 'message', data });
  }

  /** The customer says what they want while they wait: of the handoff they wait for, or of one that is over. */
  choose(choice: 'wait' | 'message' | 'callback' | 'back', back: number): void {
    const handoffId = older(this.tables.handoffs, back)?.handoffId;
    if (handoffId) this.send('customer', { topic: 'choice', data: { conversationId, handoffId, choice } });
  }

  /** The platform wants somebody else to have the conversation. */
  wish(to: HandoffRequested['to']): void {
    const from = { agentId: 'platform' };
    const reason = { trigger: 'platform' as const, detail: 'As the story goes.', by: 'platform' as const };
    const wanted = { summary: 'A wish.', task: { description: 'Take over.' } };
    const wish = { handoffId: this.newId(), conversationId, from, to, reason, package: wanted };
    this.send('platform', { topic: 'requested', data: { ...wish, requestedAt: this.now.toISOString() } });
  }

  /** An agent does something with what it has read. */
  act(player: Player, act: Act | DeskAct, back: number): void {
    const input = player.health === 'live' ? player.act(act, back, () => this.newId(), this.now) : undefined;
    if (input) this.send(player.id, input, act);
  }

  /** An agent gives out work, does some, or takes some back. */
  work(player: Player, act: TaskAct, back: number): void {
    const inputs = player.health === 'live' ? player.work.act(act, back, () => this.newId(), this.now) : [];
    for (const input of inputs) this.send(player.id, input, act);
  }

  /** The desk says what its people have decided, or says that they have. */
  decide(verdict: Verdict, who: number, back: number): void {
    const desk = this.players.find(({ isDesk }) => isDesk);
    const input = desk?.health === 'live' ? desk.hand.decide(verdict, who, back, this.now) : undefined;
    if (desk && input) this.send(desk.id, input, verdict);
  }

  become(player: Player, health: Health): void {
    if (player.health === health) return;
    player.health = health;
    if (health === 'gone') this.woken = true;
    this.tell(`${player.id} is ${health}`);
  }

  /** A record is in its topic once more, as after a lost answer, however old it is. */
  repeat(back: number): void {
    const letter = older(this.log, back);
    if (!letter) return;
    this.tell(`${letter.id} is written again`);
    this.unread.get(letter.input.topic)?.push(letter);
  }

  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1_000);
    this.tell(`${seconds} s pass`);
  }

  /** The router handles the first record it has not read of the topic. */
  handle(topic: Input['topic'], fate: Fate): void {
    const [letter] = this.unread.get(topic) ?? [];
    if (!letter) return;
    if (fate !== 'is done, and done again') this.unread.get(topic)?.shift();
    if (fate === 'is lost') this.unread.get(topic)?.unshift(letter);
    const before = conversationIn(this.tables);
    if (this.tables.handled.has(letter.id)) return;
    const events = decide(before, letter, this.tables, this.facts(), this.now);
    this.transact(`${letter.id} (${letter.from}: ${topic})`, letter.id, events, fate, letter);
  }

  /** What could not be worked off for a minute is a dead letter, and nobody tries it again. */
  giveUp(topic: Input['topic']): void {
    const [letter] = this.unread.get(topic) ?? [];
    if (!letter || this.tables.handled.has(letter.id)) return;
    this.unread.get(topic)?.shift();
    const type = topic === 'message' ? messageReceived.type : topic;
    const lost = { tenant: 'default', type, data: letter.input.data };
    const events = decideGivenUp(conversationIn(this.tables), lost, this.facts(), this.now);
    this.chronicle.lost(letter, conversationIn(this.tables));
    this.transact(`${letter.id} (${letter.from}: ${topic}) is given up`, letter.id, events, 'goes well');
  }

  /** The sweep looks for what is due, and has been read up to; and once when an agent is gone. */
  sweep(fate: Fate): void {
    const conversation = conversationIn(this.tables);
    const due = conversation && nextDeadline(conversation);
    const isDue = due !== undefined && due <= this.now && this.isReadUpTo(due);
    if (!conversation || !(isDue || this.woken)) return;
    if (fate !== 'is lost') this.woken = false;
    const events = decideDeadline(conversation, openPackage(this.tables), this.facts(), this.now);
    if (events.length === 0) return;
    this.transact('time', this.newId(), events, fate);
  }

  /** Those who take their time have spoken: in time, too late, or twice. */
  opine(word: Word, fate: Fate): void {
    const conversation = conversationIn(this.tables);
    const { handoffId, unclear } = conversation?.handoff ?? this.asked ?? {};
    if (!conversation || !handoffId || !unclear) return;
    this.asked = { handoffId, unclear };
    const verdict = wordOf('model', word);
    const about = { handoffId, until: unclear.until };
    const events = decideClassified(conversation, about, verdict, openPackage(this.tables), this.facts(), this.now);
    if (events.length > 0) this.transact('an opinion', this.newId(), events, fate);
  }

  /** The relay publishes the oldest rows of the outbox. */
  relay(rows: number, fate: Fate): void {
    const batch = this.tables.outbox.slice(0, rows);
    if (batch.length === 0 || fate === 'is lost') return;
    if (fate === 'goes well') this.tables = { ...this.tables, outbox: this.tables.outbox.slice(rows) };
    for (const row of batch) this.publish(row);
  }

  /** An agent reads what is in its inbox. */
  read(player: Player): void {
    if (player.health === 'silent' || player.health === 'gone') return;
    for (const row of this.inboxes.get(player.id)?.splice(0) ?? []) player.read(row);
  }

  /** Everything that is on its way arrives. */
  flow(): void {
    while (this.tables.outbox.length > 0 || [...this.unread.values()].some(({ length }) => length > 0)) {
      this.relay(100, 'goes well');
      for (const topic of topics) while (this.unread.get(topic)?.length) this.handle(topic, 'goes well');
    }
    for (const player of this.players) this.read(player);
  }

  /** Nobody does anything any more: what is on its way arrives, and clocks run down. */
  rest(): void {
    this.tell('all fall silent');
    for (let step = 0; step < restSteps; step += 1) {
      this.flow();
      const conversation = conversationIn(this.tables);
      const due = conversation && nextDeadline(conversation);
      if (!due || (!conversation.handoff && conversation.approvals.length + conversation.tasks.length === 0)) break;
      this.now = new Date(Math.max(this.now.getTime(), due.getTime()));
      this.sweep('goes well');
    }
    this.violations.push(...allEnded(this.chronicle, conversationIn(this.tables)), ...approvalsEnded(this.book));
  }

  private transact(
    what: string,
    causeId: string,
    decided: readonly ConversationEvent[],
    fate: Fate,
    letter?: Letter,
  ): void {
    const before = conversationIn(this.tables);
    const events = this.flaw(decided, before);
    const kinds = events.map(({ type }) => type).join(', ') || 'nothing';
    if (fate === 'is lost') {
      this.tell(`the router dies before it has kept what ${what} leads to`);
      return;
    }
    const { tables, told } = keep(this.tables, conversationId, causeId, events);
    this.tables = tables;
    this.tell(`router: ${what} → ${kinds}`);
    const transaction = { letter, before, after: conversationIn(tables), told, now: this.now };
    this.chronicle.add(transaction);
    this.book.add(transaction, this.chronicle.owner);
    this.violations.push(
      ...violationsAfter(this.chronicle, transaction),
      ...approvalViolations(this.book, transaction, this.chronicle),
    );
  }

  private publish(row: OutboxRow): void {
    const { contract, data, inbox, id } = row;
    if (inbox) {
      this.inboxes.set(inbox, [...(this.inboxes.get(inbox) ?? []), row]);
    } else if (contract.type === 'handoff.requested') {
      const input: Input = { topic: 'requested', data: data as HandoffRequested };
      this.unread.get('requested')?.push({ id, from: 'router', writtenAt: this.now, input });
    }
  }

  private send(from: string, input: Input, how = ''): void {
    const id = `e-${this.log.length + 1}`;
    const letter = { id, from, writtenAt: this.now, input };
    this.log.push(letter);
    this.unread.get(input.topic)?.push(letter);
    this.tell(`${from}${how && ` ${how}`}: ${id} on ${input.topic}, ${outlineOf(input)}`);
  }

  private facts(): HandoffFacts {
    const { turns, tasks } = this.tables;
    const known = lastPackage(this.tables);
    return factsWith(
      this.players.flatMap((player) => player.known),
      {
        newId: () => this.newId(),
        signalsOf,
        transcript: { turns, total: turns.length },
        policy: { ...defaultPolicy, tasks: { ...defaultPolicy.tasks, ...tightLimits, ...this.policy } },
        tasks: tasks.filter(({ isSettled }) => !isSettled),
        classifying: classifyingFor(turns.filter(({ from }) => from === 'customer')),
        supplied: openPackage(this.tables),
        ...(known && { known }),
      },
    );
  }

  private isReadUpTo(due: Date): boolean {
    const all = [...this.unread.values()].flat().every(({ writtenAt }) => writtenAt > due);
    return all || this.now.getTime() - due.getTime() > graceMs;
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }

  private tell(line: string): void {
    this.story.push(`${this.now.toISOString().slice(11, 19)} ${line}`);
  }
}

/** Triage, where all begin, two who cover the same, people, and one who works for others alone. */
const everybody = (): Player[] =>
  [triage, able(billing), able(agent('payments-agent', { intents: billingIntents })), people, worker].map(
    (one) => new Player(one),
  );

const able = ({ card, ...now }: Agent): Agent => ({ ...now, card: { ...card, capabilities: ['lookup'] } });
const worker = able(agent('worker-agent', { kind: 'worker' }));
[triage, billing, agent('payments-agent', { intents: billingIntents, privileges: [privilege] }), people].map(
  (one) => new Player(one),
);

const signalsOf = (text: string, language: string): Signals => ({
  personRequested: asksForPerson(text),
  language,
  sentiment: 'neutral',
  severity: 'routine',
});

const outlineOf = (input: Input): string => {
  const { data } = input;
  if (input.topic === 'message') return `${input.data.messageId} "${input.data.text}"`;
  if ('epoch' in data) return `epoch ${data.epoch}`;
  return 'handoffId' in data ? data.handoffId : '';
};

const older = <T>(oldestFirst: readonly T[], back: number): T | undefined =>
  oldestFirst[Math.max(0, oldestFirst.length - 1 - back)];
