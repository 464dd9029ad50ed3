import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { colours, escaped } from './plot.ts';

/** What `node --cpu-prof` writes, as far as it is read here; times in microseconds. */
export interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Frame {
  readonly name: string;
  readonly place: string;
  /** With all it called. */
  readonly share: number;
  readonly calls: readonly Frame[];
}

/** Draws a profile beside it. @returns where it is */
export function drawFlame(file: string): string {
  const picture = file.replace(/\.cpuprofile$/, '.svg');
  if (picture === file) throw new Error(`${file} is no .cpuprofile.`);
  writeFileSync(picture, flameOf(JSON.parse(readFileSync(file, 'utf8')) as Profile, basename(file)));
  return picture;
}

const [width, row, least] = [1_200, 17, 0.002];
/** What takes no time of a processor. */
const idle = new Set(['(idle)', '(root)']);

/** A flame graph: who called whom from below to above, as wide as it took time. Anything under a 500th is left out. */
export function flameOf(profile: Profile, title: string): string {
  const root = framesOf(profile);
  const depth = depthOf(root);
  const height = (depth + 2) * row;
  const boxes = root.reduce<Drawn>(
    ({ svg, x }, frame) => ({ svg: svg + drawn(frame, x, 0, height), x: x + frame.share }),
    { svg: '', x: 0 },
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="10">
<title>${escaped(title)}</title><text x="4" y="12" font-weight="bold">${escaped(title)}</text>${boxes.svg}</svg>
`;
}

interface Drawn {
  readonly svg: string;
  readonly x: number;
}

function drawn({ name, place, share, calls }: Frame, x: number, level: number, height: number): string {
  const [left, wide, top] = [x * width, share * width, height - (level + 1) * row];
  const percent = `${(share * 100).toFixed(1)} %`;
  const label =
    wide > 40 ? `<text x="${(left + 3).toFixed(1)}" y="${top + 12}">${escaped(name.slice(0, wide / 6.2))}</text>` : '';
  const box = `<g><title>${escaped(`${name} ${place} ${percent}`)}</title><rect x="${left.toFixed(1)}" y="${top}" width="${wide.toFixed(1)}" height="${row - 1}" fill="${colourOf(place)}" fill-opacity=".55"/>${label}</g>`;
  const above = calls.reduce<Drawn>(
    (sum, call) => ({ svg: sum.svg + drawn(call, sum.x, level + 1, height), x: sum.x + call.share }),
    { svg: '', x },
  );
  return box + above.svg;
}

const depthOf = (frames: readonly Frame[]): number => Math.max(0, ...frames.map(({ calls }) => 1 + depthOf(calls)));

/** One colour for a package or a library of ours. */
const colourOf = (place: string): string =>
  colours[[...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % colours.length] as string;

function framesOf({ nodes, samples, timeDeltas }: Profile): readonly Frame[] {
  const own = new Map<number, number>();
  for (const [at, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[at] ?? 0));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const busy = nodes.reduce(
    (sum, { id, callFrame }) => sum + (idle.has(callFrame.functionName) ? 0 : (own.get(id) ?? 0)),
    0,
  );
  const frameOf = (node: Node): Frame => {
    const calls = (node.children ?? []).map((id) => frameOf(byId.get(id) as Node));
    const time = (own.get(node.id) ?? 0) / busy;
    return { ...named(node), share: time + calls.reduce((sum, call) => sum + call.share, 0), calls: worth(calls) };
  };
  const [root] = nodes;
  return worth(
    (root?.children ?? [])
      .map((id) => byId.get(id) as Node)
      .filter((node) => !idle.has(node.callFrame.functionName))
      .map(frameOf),
  );
}

const worth = (frames: readonly Frame[]): readonly Frame[] => frames.filter(({ share }) => share >= least);

const named = ({ callFrame: { functionName, url } }: Node) => ({
  name: functionName || '(anonymous)',
  place: placeOf(url),
});

/** A package, a part of this project, or a part of Node. */
function placeOf(url: string): string {
  const found =
    /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url) ?? /((?:libs|services)\/[^/]+)/.exec(url);
  return found?.[1] ?? (url.startsWith('node:') ? 'node' : '');
}
