import type { ContextPackage, HandoffReason } from '@baton/contracts';
import type { ConversationEvent } from '../conversation-event.ts';
import { outlineOf, type PackageOutline } from './package-outline.ts';

/** Words and persons stand in the transcript, the handoff and the attempt, nowhere twice; cards in the agents' table; what a decision was made from, with it. */
const leftOut = [
  'text',
  'mark',
  'reply',
  'operations',
  'memory',
  'customer',
  'readback',
  'history',
  'targets',
  'claims',
  'madeFrom',
  'classifier',
  'topic',
  'description',
  'input',
  'output',
  'error',
] as const;
type LeftOut = (typeof leftOut)[number];

const reasonKept = ['trigger', 'by', 'confidence'] as const;
type ReasonKept = Pick<HandoffReason, (typeof reasonKept)[number]>;

type Value<T> = T extends Date
  ? string
  : T extends HandoffReason
    ? ReasonKept
    : T extends ContextPackage
      ? PackageOutline
      : T extends readonly (infer Item)[]
        ? readonly Value<Item>[]
        : T extends object
          ? Kept<T>
          : T;

/** Why a rule overruled a request the router says itself: there are no words of others in it. */
type Kept<T> = {
  readonly [Key in keyof T as Key extends LeftOut ? never : Key]: Key extends 'because' ? T[Key] : Value<T[Key]>;
};

/** An event as the ledger keeps it: who, when, why and how much, without what was said. */
export type KeptEvent = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Kept<Event>
    : never
  : never;

/** For `JSON.stringify`: makes an event a kept one. */
export const withoutWords = (key: string, value: unknown): unknown => {
  if ((leftOut as readonly string[]).includes(key)) return undefined;
  if (key === 'package') return outlineOf(value as ContextPackage);
  if (key === 'reason' && typeof value === 'object' && value !== null) return withoutDetail(value as HandoffReason);
  return value;
};

const withoutDetail = ({ trigger, by, confidence }: HandoffReason): ReasonKept => ({ trigger, by, confidence });
