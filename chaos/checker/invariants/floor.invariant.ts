import { type Event, numberIn, textIn } from '../event.ts';
import { conversationOf, type Evidence } from '../evidence.ts';
import { type Grant, grantsOf, ownerAt } from '../grants.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I5: only the owner speaks and asks for acts, under its own epoch, and nobody in its name once it has passed on. */
export const floor = (evidence: Evidence): Violation[] => {
  const grants = grantsOf(evidence);
  const spoken = evidence.events.filter(
    ({ type, data, inbox }) => type === 'conversation.message.sent' && !inbox && textIn(data, 'kind') === 'reply',
  );
  return [
    ...spoken.flatMap((reply) => byOwner(reply, grants.get(conversationOf(reply)) ?? [])),
    ...spoken.flatMap((reply) => inItsOwnName(reply, evidence)),
    ...spoken
      .filter((reply) => isAfterTheEnd(reply, evidence))
      .map((reply) => violation('spoken after the end', reply)),
    ...noticesByThePlatform(evidence),
    ...approvalsByOwners(evidence, grants),
  ];
};

const violation = (what: string, event: Event): Violation => ({
  invariant: 'I5',
  what,
  where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}`,
});

const byOwner = (reply: Event, grants: readonly Grant[]): Violation[] => {
  const [speaker, epoch] = [textIn(reply.data, 'from', 'agentId'), numberIn(reply.data, 'epoch')];
  const owner = ownerAt(grants, reply.sequence ?? 0);
  if (owner && owner.owner === speaker && owner.epoch === epoch) return [];
  const what = `${speaker} speaks with epoch ${epoch} while ${owner?.owner} is the owner with epoch ${owner?.epoch}`;
  return [violation(what, reply)];
};

/** Whose words they were, and under which epoch: those of the reply, or of the claim they came with. */
const inItsOwnName = (reply: Event, { eventOfId }: Evidence): Violation[] => {
  const words = eventOfId.get(`${reply.tenant}/${reply.causationId}`);
  if (!words) return [];
  const [speaker, epoch] = [
    textIn(words.data, 'agentId') ?? textIn(words.data, 'by', 'agentId'),
    numberIn(words.data, 'epoch'),
  ];
  const [name, told] = [textIn(reply.data, 'from', 'agentId'), numberIn(reply.data, 'epoch')];
  if (speaker === name && epoch === told) return [];
  return [violation(`words of ${speaker} with epoch ${epoch}, spoken as ${name} with epoch ${told}`, reply)];
};

const isAfterTheEnd = (reply: Event, { numbered }: Evidence): boolean => {
  const before = (numbered.get(conversationOf(reply)) ?? []).filter(
    ({ type, inbox, sequence = 0 }) => type === 'conversation.lifecycle' && !inbox && sequence < (reply.sequence ?? 0),
  );
  return textIn(before.at(-1)?.data ?? {}, 'state') === 'resolved';
};

const noticesByThePlatform = ({ events }: Evidence): Violation[] =>
  events
    .filter(({ type, data }) => type === 'conversation.message.sent' && textIn(data, 'kind') === 'notice')
    .filter(({ data }) => textIn(data, 'from', 'kind') !== 'platform')
    .map((notice) => violation('a notice that is not the platform’s', notice));

/** An act that was taken up had been asked for by an owner with the epoch it was granted. */
const approvalsByOwners = (evidence: Evidence, grants: ReadonlyMap<string, readonly Grant[]>): Violation[] =>
  evidence.seen.views.v_audit
    .filter(({ transition }) => transition === 'approval_opened')
    .flatMap(({ tenant, cause }) => {
      const request = evidence.eventOfId.get(`${tenant}/${cause}`);
      if (!request) return [];
      const [from, epoch] = [textIn(request.data, 'from', 'agentId'), numberIn(request.data, 'epoch')];
      const granted = grants.get(conversationOf(request))?.some((one) => one.epoch === epoch && one.owner === from);
      return granted ? [] : [violation(`${from} asks for an act with epoch ${epoch}, which it never had`, request)];
    });
