import { type Day, days, type TimeOfWeek } from '../policy/policy-rule.ts';

/** Whether a moment is in a part of the week, as the clocks of its zone show it. */
export const isWithin = (at: Date, { days: some = days, from = '00:00', to = '24:00', zone }: TimeOfWeek): boolean => {
  const { day, time } = shownAt(at, zone);
  if (from < to) return some.includes(day) && time >= from && time < to;
  return (some.includes(day) && time >= from) || (some.includes(dayBefore(day)) && time < to);
};

const dayBefore = (day: Day): Day => days[(days.indexOf(day) + 6) % 7] as Day;

interface Shown {
  readonly day: Day;
  readonly time: string;
}

/** The day and the time of day that clocks in a zone show. Many rules ask for that of one moment. */
const shownAt = (at: Date, zone: string): Shown => {
  const clock = clockOf(zone);
  if (clock.latest?.at !== at.getTime()) clock.latest = { at: at.getTime(), shown: readAt(at, clock.format) };
  return clock.latest.shown;
};

const readAt = (at: Date, format: Intl.DateTimeFormat): Shown => {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: (parts.weekday ?? '').toLowerCase() as Day, time: `${parts.hour}:${parts.minute}` };
};

/** How a zone's clocks are read, and what they showed at the last moment that was asked for. */
interface Clock {
  readonly format: Intl.DateTimeFormat;
  latest?: { readonly at: number; readonly shown: Shown };
}

/** Making one takes longer than a whole decision. */
const clocks = new Map<string, Clock>();

const clockOf = (zone: string): Clock => {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const clock = { format };
  clocks.set(zone, clock);
  return clock;
};

export const isTimeZone = (zone: string): boolean => {
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
};
