import type { ConversationLifecycle, MessageSent } from '@baton/contracts';
import { type Names, nameIn } from './agent-name.ts';
import type { OwnerChange, Words } from './entry.ts';

/** The router's words without what is internal: the customer never sees an agent's id or an epoch. */
export const wordsOf = ({ messageId, from, kind, text, language, inReplyTo, handoffId }: MessageSent): Words => ({
  kind: 'words',
  messageId,
  from: { kind: from.kind, name: from.name },
  notice: kind === 'notice',
  text,
  language,
  inReplyTo,
  handoffId,
});

/** @param names how the owner is called */
export const ownerChangeOf = (
  { state, owner }: Pick<ConversationLifecycle, 'state' | 'owner'>,
  names: Names,
  language: string,
): OwnerChange => ({
  kind: 'owner',
  state,
  owner: owner && { kind: owner.kind, name: nameIn(language, names) },
});
