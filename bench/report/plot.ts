/** One group of bars stands at each name. */
export interface Bars {
  readonly title: string;
  readonly unit: string;
  /** What each bar, or each part of a bar, is. */
  readonly series: readonly string[];
  readonly groups: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
}

const [width, height, inARow, row] = [720, 320, 4, 15];
const margin = { left: 56, right: 12, top: 64, bottom: 64 };
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
/** More groups than these have no room for their names side by side. */
const groupsSideBySide = 6;
export const colours = [
  '#3b6fb6',
  '#d07a2d',
  '#4c9a5f',
  '#b2495b',
  '#7a62a8',
  '#8a7a5c',
  '#4a9aa5',
  '#c06fa5',
  '#7f8a94',
];

/** Bars beside one another, as an SVG that needs nothing else. */
export const besideOneAnother = (bars: Bars): string => drawn(bars, mostOf(bars.groups.map(largest)), bar(bars));

/** Bars whose parts add up. */
export const piledUp = (bars: Bars): string =>
  drawn(
    bars,
    mostOf(bars.groups.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0))),
    pile,
  );

type Group = Bars['groups'][number];
type Place = { readonly left: number; readonly width: number; readonly y: (value: number) => number };

function drawn(bars: Bars, most: number, draw: (group: Group, place: Place) => string): string {
  const y = (value: number) => margin.top + inner.height * (1 - value / most);
  const each = inner.width / Math.max(1, bars.groups.length);
  const groups = bars.groups.map((group, at) => {
    const left = margin.left + each * at;
    const middle = left + each / 2;
    const name = nameBelow(middle, group.name, bars.groups.length > groupsSideBySide);
    return draw(group, { left: left + each * 0.12, width: each * 0.76, y }) + name;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(bars.title)}">
${text(margin.left, 18, `${bars.title}, ${bars.unit}`, 'start', 'title')}
${legend(bars.series)}${axis(most, y)}${groups.join('')}</svg>`;
}

const bar =
  ({ series }: Bars) =>
  ({ values }: Group, { left, width: room, y }: Place): string => {
    const each = room / Math.max(1, series.length);
    return values
      .map((value, at) => {
        if (value === undefined) return '';
        const x = left + each * at;
        return (
          rect(x, y(value), each * 0.92, y(0) - y(value), at) + text(x + each / 2, y(value) - 4, short(value), 'middle')
        );
      })
      .join('');
  };

const pile = ({ values }: Group, { left, width: room, y }: Place): string => {
  let below = 0;
  const parts = values.map((value = 0, at) => {
    below += value;
    return rect(left, y(below), room, y(below - value) - y(below), at);
  });
  return parts.join('') + text(left + room / 2, y(below) - 4, short(below), 'middle');
};

function axis(most: number, y: (value: number) => number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((share) => share * most)
    .map((value) => {
      const line = `<line class="grid" x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"/>`;
      return line + text(margin.left - 6, y(value) + 4, short(value), 'end');
    })
    .join('');
}

function legend(series: readonly string[]): string {
  const each = inner.width / inARow;
  return series
    .map((name, at) => {
      const [x, y] = [margin.left + each * (at % inARow), 26 + row * Math.floor(at / inARow)];
      return rect(x, y, 9, 9, at) + text(x + 13, y + 8, name.slice(0, 24), 'start');
    })
    .join('');
}

function nameBelow(x: number, name: string, isSlanted: boolean): string {
  const y = height - margin.bottom + 14;
  if (!isSlanted) return text(x, y + 4, name, 'middle');
  return `<g transform="rotate(-30 ${x.toFixed(1)} ${y})">${text(x + 4, y, name, 'end')}</g>`;
}

const rect = (x: number, y: number, wide: number, high: number, at: number): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${wide.toFixed(1)}" height="${Math.max(0, high).toFixed(1)}" fill="${colours[at % colours.length]}"/>`;

const text = (x: number, y: number, words: string, anchor: string, kind = 'label'): string =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(words)}</text>`;

const largest = ({ values }: Group): number => Math.max(0, ...values.map((value) => value ?? 0));

/** The next round number above. */
function mostOf(values: readonly number[]): number {
  const most = Math.max(0, ...values) * 1.08;
  if (most === 0) return 1;
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil((most / step) * 2) * (step / 2);
}

const short = (value: number): string =>
  value >= 1_000
    ? `${(value / 1_000).toFixed(1)}k`
    : value >= 10
      ? value.toFixed(0)
      : value.toFixed(value === 0 ? 0 : 1);

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
