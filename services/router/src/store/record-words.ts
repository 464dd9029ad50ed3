import { insertInto } from '@baton/messaging';
import type { MessageRecorded, NoticeGiven, ReplySpoken } from '../domain/conversation-event.ts';
import { countTokens } from '../words/count-tokens.ts';
import type { Cause } from './cause.ts';

interface TranscriptRow {
  readonly messageId: string;
  readonly kind: 'message' | 'reply' | 'notice';
  readonly sender: string;
  readonly language: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly epoch?: number;
  readonly inReplyTo?: string;
  readonly late?: boolean;
}

const insertTurn = insertInto('transcript', {
  tenant: 'text',
  conversation_id: 'text',
  message_id: 'text',
  kind: 'text',
  sender: 'text',
  language: 'text',
  text: 'text',
  sent_at: 'timestamptz',
  epoch: 'integer',
  in_reply_to: 'text',
  late: 'boolean',
  tokens: 'integer',
});

const addToTranscript = ({ tx, tenant, conversationId }: Cause, row: TranscriptRow): Promise<unknown> => {
  const { messageId, kind, sender, language, text, sentAt, epoch, inReplyTo, late } = row;
  const place = [tenant, conversationId, messageId, kind, sender, language, text, sentAt];
  return tx.gather(insertTurn, [...place, epoch ?? null, inReplyTo ?? null, late ?? false, countTokens(text)]);
};

export const recordMessage = (cause: Cause, event: MessageRecorded) =>
  addToTranscript(cause, { ...event, kind: 'message', sender: 'customer' });

export const recordReply = (cause: Cause, event: ReplySpoken) =>
  addToTranscript(cause, { ...event, kind: 'reply', sender: event.from.agentId, sentAt: event.at });

export const recordNotice = (cause: Cause, event: NoticeGiven) =>
  addToTranscript(cause, { ...event, kind: 'notice', sender: 'platform', sentAt: event.at });
