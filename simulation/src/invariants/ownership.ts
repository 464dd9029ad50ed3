import { type History, on, type Told } from './history.ts';

const GRANTS = ['opened', 'owner_changed', 'reopened'];

/** When somebody became the owner, in the order of the conversation. */
const grantsIn = (history: History): Told[] =>
  on(history, 'conversation.lifecycle.v1')
    .filter(({ data }) => GRANTS.includes(String(data.state)))
    .toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));

export function oneEnd(history: History): string[] {
  const requested = new Set(on(history, 'handoff.requested.v1').map(({ data }) => String(data.handoffId)));
  const ends = on(history, 'handoff.ended.v1').map(({ data }) => String(data.handoffId));
  const counts = [...requested].map((id) => ({ id, count: ends.filter((end) => end === id).length }));
  return [
    ...counts.filter(({ count }) => count !== 1).map(({ id, count }) => `${id} has ${count} ends`),
    ...ends.filter((id) => !requested.has(id)).map((id) => `${id} ended, and nobody asked for it`),
  ];
}

export function ownerOfEachEpoch(history: History): string[] {
  return conversationsOf(history).flatMap((id) => {
    const epochs = grantsIn(history)
      .filter(({ conversationId }) => conversationId === id)
      .map(({ data }) => Number(data.epoch));
    return epochs.flatMap((epoch, n) => (n > 0 && epoch <= (epochs[n - 1] ?? 0) ? [`${id} has ${epochs}`] : []));
  });
}

/** Not by time, which proves nothing: by the sequence of the conversation, and by whose words they were. */
export function ownerSpeaks(history: History): string[] {
  const grants = grantsIn(history);
  const replies = new Map(on(history, 'conversation.reply.v1').map((reply) => [reply.id, reply]));
  return on(history, 'conversation.message.sent.v1')
    .filter(({ data }) => data.kind === 'reply')
    .filter((words) => !isOwners(words, grants) || isAnothers(words, replies.get(words.cause ?? '')))
    .map(
      ({ conversationId, data }) => `in ${conversationId} ${JSON.stringify(data.from)} spoke in epoch ${data.epoch}`,
    );
}

function isOwners({ conversationId, sequence = 0, data }: Told, grants: readonly Told[]): boolean {
  const before = grants.filter((grant) => grant.conversationId === conversationId && (grant.sequence ?? 0) < sequence);
  const { epoch, owner } = (before.at(-1)?.data ?? {}) as { epoch?: number; owner?: { agentId: string } };
  return epoch === data.epoch && owner?.agentId === (data.from as { agentId?: string }).agentId;
}

const isAnothers = ({ data }: Told, reply?: Told): boolean =>
  reply !== undefined &&
  (reply.data.epoch !== data.epoch || reply.data.agentId !== (data.from as { agentId?: string }).agentId);

const ANNOUNCES = /^You are now with |has joined you and has everything/;

export function transferBeforeNotice(history: History): string[] {
  const accepted = on(history, 'handoff.ended.v1').filter(({ data }) => data.outcome === 'accepted');
  return on(history, 'conversation.message.sent.v1')
    .filter(({ data }) => data.kind === 'notice' && ANNOUNCES.test(String(data.text)))
    .filter(({ data }) => !accepted.some(({ data: ended }) => ended.handoffId === data.handoffId))
    .map(({ conversationId, data }) => `${conversationId} was told "${data.text}"`);
}

export function stateAsTold(history: History): string[] {
  return history.kept.conversations.flatMap(({ id, owner, epoch }) => {
    const last = grantsIn(history).findLast(({ conversationId }) => conversationId === id);
    const told = last?.data as { epoch: number; owner: { agentId: string } } | undefined;
    const same = told?.epoch === epoch && told.owner.agentId === owner;
    return same ? [] : [`${id} is ${owner}'s in epoch ${epoch}, told was ${JSON.stringify(told)}`];
  });
}

const conversationsOf = ({ said }: History): string[] => [...new Set(said.map(({ conversationId }) => conversationId))];
