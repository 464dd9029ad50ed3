import { type Event, numberIn, textIn } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join } from '../evidence.ts';
import type { EffectRow } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I7: effects once: one decision per event, one answer per message, one act per approval, and the act that was approved. */
export const effects = (evidence: Evidence): Violation[] => [
  ...oneDecisionPerEvent(evidence),
  ...oneAnswerPerMessage(evidence),
  ...oneActPerApproval(evidence),
];

const oneDecisionPerEvent = ({ seen }: Evidence): Violation[] =>
  [...groupBy(seen.views.v_audit, ({ tenant, cause }) => join(tenant, cause))].flatMap(([cause, rows]) => {
    const entries = new Set(rows.map(({ entry }) => entry));
    if (entries.size < 2) return [];
    return [
      { invariant: 'I7' as const, what: `${entries.size} decisions for one event`, where: `v_audit, cause ${cause}` },
    ];
  });

const oneAnswerPerMessage = ({ events }: Evidence): Violation[] => {
  const answers = events.filter(
    ({ type, inbox, data }) =>
      type === 'conversation.message.sent' &&
      !inbox &&
      textIn(data, 'kind') === 'reply' &&
      textIn(data, 'from', 'kind') === 'ai',
  );
  const answered = (event: Event) => {
    const message = textIn(event.data, 'inReplyTo');
    return message && join(conversationOf(event), message, numberIn(event.data, 'epoch'));
  };
  return [...groupBy(answers, answered)].flatMap(([message, those]) => {
    const [, second] = those;
    if (!second) return [];
    return [
      {
        invariant: 'I7' as const,
        what: `${those.length} answers to message ${message}`,
        where: placeOf(second.record),
      },
    ];
  });
};

/** What a person allowed to be done. */
interface Permission {
  readonly key: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly reference?: string;
  readonly act?: string;
}

const oneActPerApproval = (evidence: Evidence): Violation[] => {
  const permissions = permissionsIn(evidence);
  const made = groupBy(evidence.seen.effects, ({ effect_key }) => effect_key);
  return [
    ...[...made].flatMap(([key, those]) => (those.length > 1 ? [violation(`made ${those.length} times`, key)] : [])),
    ...[...made].flatMap(([key, [effect]]) => (effect ? asPermitted(effect, permissions.get(key)) : [])),
    ...[...permissions.values()]
      .filter((one) => isMissing(one, evidence.seen.effects))
      .map(({ key }) => violation('approved, and never made', key)),
  ];
};

const violation = (what: string, key: string): Violation => ({ invariant: 'I7', what, where: `v_effect, key ${key}` });

/** Decisions the router took for a person's. */
const permissionsIn = ({ seen, eventOfId, events }: Evidence): Map<string, Permission> => {
  const requests = new Map(
    events
      .filter(({ type, inbox }) => type === 'approval.requested' && !inbox)
      .map((event) => [join(event.tenant, textIn(event.data, 'approvalId')), event]),
  );
  const taken = seen.views.v_audit.filter(
    ({ transition, by, outcome }) =>
      transition === 'approval_closed' && by === 'person' && ['approved', 'edited'].includes(outcome ?? ''),
  );
  return new Map(
    taken.flatMap(({ tenant, cause, ref }) => {
      const [decided, request] = [eventOfId.get(join(tenant, cause)), requests.get(join(tenant, ref))];
      return ref && decided && request ? [[ref, permissionOf(ref, request, decided)]] : [];
    }),
  );
};

const permissionOf = (key: string, request: Event, decided: Event): Permission => {
  const edited = textIn(decided.data, 'outcome') === 'edited';
  const asked = { act: request.data.act as object };
  const source = edited ? { act: { arguments: decided.data.arguments } } : asked;
  return {
    key,
    act: textIn(asked, 'act', 'name'),
    amount: numberIn(source, 'act', 'arguments', 'amount'),
    currency: textIn(source, 'act', 'arguments', 'currency'),
    reference: textIn(source, 'act', 'arguments', 'reference'),
  };
};

const asPermitted = (effect: EffectRow, permission: Permission | undefined): Violation[] => {
  if (!permission) return [violation('made, and nobody approved it', effect.effect_key)];
  const same =
    permission.act === effect.act &&
    permission.amount === effect.amount_minor &&
    permission.currency === effect.currency &&
    permission.reference === effect.reference;
  if (same) return [];
  const what = `${effect.amount_minor} ${effect.currency} for ${effect.reference}, approved ${permission.amount} ${permission.currency} for ${permission.reference}`;
  return [violation(what, effect.effect_key)];
};

/** What went back under another approval cannot go back again. */
const isMissing = ({ key, act, reference }: Permission, made: readonly EffectRow[]): boolean =>
  act === 'refund' && !made.some((effect) => effect.effect_key === key || effect.reference === reference);
