import { type AgentCard, type ContextPackage, lackingFacts } from '@baton/contracts';
import { type Decline, decline } from './action.ts';
import { factOf, type Session } from './session.ts';

/** What is needed of every package, whatever the card says. */
const always = ['customer.id'];

/** Why an offer cannot be taken, before the specialist is asked; undefined if it can. */
export const checkOffer = (session: Session, card: AgentCard): Decline | undefined => {
  const unread = unreadable(session.package, card);
  if (unread) return decline({ reason: 'unsupported_version', detail: `cannot read ${unread}` });
  return declineWithout(missingFrom(session, card));
};

/** Declines for want of facts, all of them named at once; undefined if none is missing. */
export const declineWithout = (missing: readonly string[]): Decline | undefined =>
  missing.length > 0
    ? decline({ reason: 'missing_context', missing, detail: `needs ${missing.join(', ')}` })
    : undefined;

/** By what is stored here, whatever the package said. */
const missingFrom = (session: Session, { needs }: AgentCard): readonly string[] => {
  const trigger = session.offer?.trigger ?? 'specialization';
  const asked = [...new Set([...always, ...needs.facts])];
  const known = [
    ...session.facts.filter(({ name }) => !asked.includes(name)),
    ...asked.flatMap((name) => factOf(session, name) ?? []),
  ];
  return lackingFacts({ ...needs, facts: asked }, trigger, known);
};

/** The package's schema, `[urn:baton:]<type>:<major>.<minor>`, if the card accepts that type in other majors only. */
const unreadable = (contents: ContextPackage | undefined, { accepts }: AgentCard): string | undefined => {
  const schema = contents?.provenance?.schema ?? '';
  const [, type = '', major] = /([^:]+):(\d+)\.\d+$/.exec(schema) ?? [];
  const readable = accepts[type];
  return readable && !readable.includes(Number(major)) ? schema : undefined;
};

/** Whether the router has given the offer to somebody else by now. */
export const isLate = ({ offer }: Session, now: Date): boolean =>
  offer?.deadline !== undefined && Date.parse(offer.deadline) <= now.getTime();
