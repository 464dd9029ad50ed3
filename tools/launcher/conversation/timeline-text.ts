import { cutTo, type Look, plain, type Tone } from './style.ts';
import type { Entry, Timeline } from './timeline.ts';

/** A conversation for a terminal: what it is now, then turn by turn, a line for each step; with `verbose`, all that is known of it. */
export function textOfTimeline(timeline: Timeline, look: Look): string {
  const numbers = [...new Set(timeline.entries.map(({ turn }) => turn))];
  return [...head(timeline, look), ...numbers.flatMap((number) => turn(number, timeline, look))].join('\n');
}

function head(timeline: Timeline, { style }: Look): string[] {
  const { conversationId, status, owner, epoch, customer, channel, language, tenant, beganAt, turns, entries } =
    timeline;
  const handoffs = entries.filter(({ kind }) => kind === 'handoff').length;
  const about = [
    customer && `customer ${[customer.id, customer.name].filter(Boolean).join(' ')}`,
    channel,
    language,
    tenant !== 'default' && `tenant ${tenant}`,
    beganAt && `began ${clock(beganAt, 'day')}`,
    `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`,
    `${handoffs} ${handoffs === 1 ? 'handoff' : 'handoffs'}`,
  ];
  const now = `${status}${owner ? `, with ${owner.agentId}, epoch ${epoch}` : ''}`;
  return [
    `${style(plain(conversationId), 'bold')}  ${plain(now)}`,
    style(plain(about.filter(Boolean).join(' · ')), 'dim'),
    ...(timeline.traces ? [style(`all its traces: ${plain(timeline.traces.search)}`, 'dim')] : []),
    ...(timeline.cut > 0 ? [style(`${timeline.cut} earlier steps are not shown`, 'dim')] : []),
  ];
}

function turn(number: number, { turns, entries, traces }: Timeline, look: Look): string[] {
  const own = entries.filter((entry) => entry.turn === number);
  const { traceId, at = '' } = own[0] ?? {};
  const known = turns.find((one) => one.number === number);
  const title = known ? `Turn ${number}` : 'Before the first turn';
  const trace = traceId ? `  trace ${plain(traces ? traces.trace + traceId : traceId)}` : '';
  const { style } = look;
  const widths = widthsOf(entries);
  return [
    '',
    `${style(title, 'bold')}  ${clock(at, 'time')}  ${plain(known?.headline ?? '')}${style(trace, 'dim')}`,
    ...own.flatMap((entry, index) => lines(entry, own[index - 1] ?? entry, widths, look)),
  ];
}

interface Widths {
  after: number;
  who: number;
}

const widthsOf = (entries: Entry[]): Widths => ({
  after: Math.max(...entries.map(({ after }) => after.length)) + 1,
  who: Math.max(...entries.map(({ who }) => plain(who).length)),
});

/** A trace is named where it begins: where it is another than that of the entry before. */
function lines(entry: Entry, before: Entry, widths: Widths, look: Look): string[] {
  const { style, columns, verbose } = look;
  const indent = 2 + widths.after + 2 + widths.who + 2;
  const trace = entry.traceId && entry.traceId !== before.traceId ? `  trace ${entry.traceId.slice(0, 8)}` : '';
  const room = columns && Math.max(20, columns - indent - trace.length);
  const words = plain(entry.text ? `“${entry.text}”` : entry.headline);
  const tone = toneOf(entry);
  const after = style(`+${entry.after}`.padStart(widths.after), 'dim');
  const who = style(plain(entry.who).padEnd(widths.who), tone);
  const what = style(verbose ? words : cutTo(words, room), tone === 'dim' ? 'dim' : 'plain');
  const line = `  ${after}  ${who}  ${what}${style(trace, 'dim')}`;
  return verbose ? [line, ...details(entry, indent, look)] : [line];
}

function details({ headline, text, details: known, traceId }: Entry, indent: number, { style }: Look): string[] {
  const all = [
    ...(text ? [{ name: 'Said', value: headline }] : []),
    ...known,
    ...(traceId ? [{ name: 'Trace', value: traceId }] : []),
  ];
  const width = Math.max(...all.map(({ name }) => name.length), 0);
  return all.flatMap(({ name, value }) =>
    [value].flat().map((one, index) => {
      const label = (index === 0 ? plain(name) : '').padEnd(width);
      return style(`${' '.repeat(indent)}${label}  ${plain(one)}`, 'dim');
    }),
  );
}

const tones: Readonly<Record<string, Tone>> = {
  message: 'bold',
  choice: 'bold',
  reply: 'bold',
  notice: 'bold',
  handoff: 'cyan',
  decision: 'cyan',
  classified: 'cyan',
  readback: 'cyan',
  owner: 'cyan',
  wait: 'yellow',
  approval_asked: 'yellow',
  approval_decided: 'yellow',
  act_concluded: 'yellow',
  refused: 'red',
  handoff_refused: 'red',
  stalled: 'red',
};

const toneOf = ({ kind }: Entry): Tone => tones[kind] ?? 'dim';

/** In the terminal's own time zone. */
function clock(at: string, as: 'day' | 'time'): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return as === 'time' ? time : `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${time}`;
}
