import { type Day, days, type TimeOfWeek } from '../policy/policy-rule.ts';

/** Whether a moment is in a part of the week, as the clocks of its zone show it. */
export const isWithin = (at: Date, { days: some = days, from = '00:00', to = '24:00', zone }: TimeOfWeek): boolean => {
  const { day, time } = shownAt(at, zone);
  if (from < to) return some.includes(day) && time >= from && time < to;
  return (some.includes(day) && time >= from) || (some.includes(dayBefore(day)) && time < to);
};

const dayBefore = (day: Day): Day => days[(days.indexOf(day) + 6) % 7] as Day;

/** The day and the time of day that clocks in a zone show. */
const shownAt = (at: Date, zone: string): { readonly day: Day; readonly time: string } => {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return { day: (parts.weekday ?? '').toLowerCase() as Day, time: `${parts.hour}:${parts.minute}` };
};

/** Making one takes longer than a whole decision. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
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
