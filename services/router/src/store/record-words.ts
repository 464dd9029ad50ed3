import type { MessageRecorded, NoticeGiven, ReplySpoken } from '../domain/conversation-event.ts';
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

const insertTranscript = `
  INSERT INTO transcript
    (tenant, conversation_id, message_id, kind, sender, language, text, sent_at, epoch, in_reply_to, late)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const addToTranscript = ({ tx, tenant, conversationId }: Cause, row: TranscriptRow): Promise<unknown> => {
  const { messageId, kind, sender, language, text, sentAt, epoch, inReplyTo, late } = row;
  const place = [tenant, conversationId, messageId, kind, sender, language, text, sentAt];
  return tx.query(insertTranscript, [...place, epoch ?? null, inReplyTo ?? null, late ?? false], 'transcript-insert');
};

export const recordMessage = (cause: Cause, event: MessageRecorded) =>
  addToTranscript(cause, { ...event, kind: 'message', sender: 'customer' });

export const recordReply = (cause: Cause, event: ReplySpoken) =>
  addToTranscript(cause, { ...event, kind: 'reply', sender: event.from.agentId, sentAt: event.at });

export const recordNotice = (cause: Cause, event: NoticeGiven) =>
  addToTranscript(cause, { ...event, kind: 'notice', sender: 'platform', sentAt: event.at });
