import type { ConversationLifecycle, HandoffEnded, HandoffProgress, MessageSent, WaitRange } from '@baton/contracts';
import type { ConversationEvent } from './conversation-event.ts';
import type { ConversationView } from './conversation-view.ts';

/** A line of the screen: words have a speaker, everything else is told aside. */
export interface Line {
  readonly speaker?: string;
  readonly text: string;
}

/** An event in words, with what was known `before` it. */
export function render(event: ConversationEvent, before: ConversationView): Line {
  switch (event.type) {
    case 'conversation.message.received':
      return { speaker: 'you', text: event.data.text };
    case 'conversation.message.sent':
      return { speaker: speakerOf(event.data), text: event.data.text };
    case 'conversation.lifecycle':
      return { text: lifecycle(event.data, before) };
    case 'handoff.progress':
      return { text: `handoff: ${progress(event.data)}` };
    case 'handoff.ended':
      return { text: `handoff: ${ended(event.data)}` };
  }
}

/** What an SRE asks for first. */
export function coordinates({ data, sequence, traceparent }: ConversationEvent): string {
  const epoch = 'epoch' in data ? data.epoch : undefined;
  const trace = traceparent?.split('-')[1];
  const known = Object.entries({ epoch, sequence, trace }).filter(([, value]) => value !== undefined);
  return known.map(([name, value]) => `${name} ${value}`).join(', ');
}

function speakerOf({ kind, from }: MessageSent): string {
  if (kind === 'notice') return 'notice';
  const name = from.name ?? from.agentId ?? from.kind;
  return from.kind === 'human' ? `${name} (a person)` : name;
}

function lifecycle({ state, owner, reason }: ConversationLifecycle, before: ConversationView): string {
  if (!owner) return `conversation: ${state}${aside(reason)}`;
  const former = before.owner && before.owner !== owner.agentId ? `${before.owner} → ` : '';
  return `owner: ${former}${owner.agentId}${aside(state !== 'owner_changed' && state, reason)}`;
}

function progress({ state, target, attempt, position, waitSeconds }: HandoffProgress): string {
  const place = position && `place ${position}`;
  return `${state}, ${target}${aside(attempt > 1 && `attempt ${attempt}`, place, waitSeconds && wait(waitSeconds))}`;
}

const wait = ({ low, high }: WaitRange) => `${low} to ${high} s`;

function ended({ outcome, by, reason, missing, durationMs }: HandoffEnded): string {
  if (outcome === 'accepted') return `accepted by ${by?.agentId} after ${durationMs} ms`;
  return `${outcome}${reason ? `, ${reason}` : ''}${aside(missing?.join(', '))}`;
}

function aside(...details: (string | number | false | undefined)[]): string {
  const known = details.filter(Boolean);
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}
