import type { Address } from '../domain/conversation.ts';

/** How far a conversation has got. */
export interface News extends Address {
  /** The number of its last entry. */
  readonly last: number;
}

/** As a notification carries it: ids hold no blank. */
export const textOfNews = ({ last, tenant, conversationId }: News): string => `${last} ${tenant} ${conversationId}`;

/** Whatever else comes on the channel is news of nothing. */
export const newsOfText = (text: string): News => {
  const [last, tenant = '', conversationId = ''] = text.split(' ');
  return { last: Number(last), tenant, conversationId };
};
