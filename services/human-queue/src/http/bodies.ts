import {
  Flag,
  ListOfWords,
  MaybeId,
  MaybeLanguage,
  MaybeObject,
  MaybeOneOf,
  MaybeWords,
  OneOf,
  Words,
} from '@baton/service-kit/http';
import { ValidateIf } from 'class-validator';
import { type Verdict, verdicts } from '../domain/decide-approval.ts';
import { itemStatuses } from '../domain/item.ts';

/** `open`: all that is not closed, and what is owed. */
export const listed = ['open', ...itemStatuses] as const;

export class ItemQuery {
  @MaybeOneOf(listed) status?: (typeof listed)[number];
}

export class ApprovalQuery {
  @MaybeOneOf(['pending', 'ended']) status?: 'pending' | 'ended';
}

/** Nothing more is to be said. */
export class NoBody {}

/** Words for the customer. */
export class ReplyBody {
  @Words(16_000) text: string;
  @MaybeLanguage() language?: string;
}

/** Words for other operators. */
export class NoteBody {
  @Words(4_000) text: string;
}

/** What the AI that goes on has to know; to whom it goes: one agent, whoever covers the intent, or the last AI that had the conversation. */
export class HandBackBody {
  @MaybeId() agentId?: string;
  /** What the customer wants, where the AIs took it for something else. */
  @MaybeWords(128) intent?: string;
  @ListOfWords(20, 1_000) settled: string[] = [];
  @ListOfWords(20, 1_000) promised: string[] = [];
  @ListOfWords(20, 1_000) forbidden: string[] = [];
  @MaybeWords(4_000) decision?: string;
  @MaybeWords(8_000) summary?: string;
  @MaybeWords(4_000) task?: string;
}

/** Whoever says no, or something else than yes, says why. */
export class DecisionBody {
  @OneOf(verdicts) outcome: Verdict;
  /** Of the arguments that were shown: the act’s, or those of the first yes. */
  @Words(128) argumentsHash: string;
  @ValidateIf(({ outcome, comment }) => outcome !== 'approved' || comment !== undefined)
  @Words(4_000)
  comment?: string;
  /** As they are to be carried out: with `edited`, and only then. */
  @MaybeObject() arguments?: Record<string, unknown>;
}

export class DutyBody {
  @Flag() onDuty: boolean;
}
