import { nothing, type Tellers, wordsOf } from './teller.ts';

/** What is said, and by whom it may be. */
export const wordsTellers: Tellers<
  | 'ConversationOpened'
  | 'ConversationReopened'
  | 'ConversationResolved'
  | 'MessageRecorded'
  | 'MessageDelivered'
  | 'MessageSettled'
  | 'ReplySpoken'
  | 'NoticeGiven'
  | 'MemoryChanged'
  | 'ReplyKeptForGrant'
  | 'KeptReplyDropped'
  | 'OwnerStalled'
  | 'LanguageSettled'
  | 'SenderRefused'
> = {
  ConversationOpened: ({ owner, channel, language }) => [{ kind: 'opened', owner, epoch: 1, channel, language }],
  ConversationReopened: ({ owner, epoch }) => [{ kind: 'reopened', owner, epoch }],
  ConversationResolved: () => [{ kind: 'resolved' }],
  MessageRecorded: (event, _, records) => {
    const { messageId, language, sentAt, late } = event;
    return [{ kind: 'message', messageId, language, sentAt, late, ...wordsOf(event, records) }];
  },
  MessageDelivered: ({ messageId, to, mode, epoch, replyBy }) => [
    { kind: 'delivered', messageId, to, mode, epoch, replyBy },
  ],
  MessageSettled: ({ messageId }) => [{ kind: 'settled', messageId }],
  ReplySpoken: (event, _, records) => {
    const { messageId, from, name, language, epoch, inReplyTo, handoffId } = event;
    const said = { messageId, language, epoch, inReplyTo, handoffId, ...wordsOf(event, records) };
    return [{ kind: 'reply', from: { ...from, name }, ...said }];
  },
  NoticeGiven: (event, _, records) => {
    const { messageId, language, inReplyTo, handoffId } = event;
    const said = { messageId, language, inReplyTo, handoffId, ...wordsOf(event, records) };
    return [{ kind: 'notice', from: { kind: 'platform' }, ...said }];
  },
  MemoryChanged: ({ by }) => [{ kind: 'memory', by }],
  ReplyKeptForGrant: ({ epoch }) => [{ kind: 'kept_for_grant', epoch }],
  KeptReplyDropped: nothing,
  OwnerStalled: ({ agentId }) => [{ kind: 'stalled', agentId }],
  LanguageSettled: nothing,
  SenderRefused: ({ agentId, eventId, code, detail, currentEpoch }) => [
    { kind: 'refused', agentId, eventId, code, detail, currentEpoch },
  ],
};
