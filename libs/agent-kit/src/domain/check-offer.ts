import type { AgentCard, ContextPackage } from '@baton/contracts';
import { type Decline, decline } from './action.ts';
import { factOf, type Session } from './session.ts';

/** What is needed of every package, whatever the card says. */
const always = ['customer.id'];

/** Why an offer cannot be taken, before the specialist is asked; undefined if it can. */
export const checkOffer = (session: Session, card: AgentCard): Decline | undefined => {
  const unread = unreadable(session.package, card);
  if (unread) return decline({ reason: 'unsupported_version', detail: `cannot read ${unread}` });
  const missing = [...new Set([...always, ...card.needs.facts])].filter((name) => !factOf(session, name));
  if (missing.length === 0) return undefined;
  return decline({ reason: 'missing_context', missing, detail: `needs ${missing.join(', ')}` });
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
