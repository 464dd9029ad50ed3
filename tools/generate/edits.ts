/** The text with `addition` before the first `mark`; a text without one has changed its form, and is not guessed at. */
export function before(text: string, mark: RegExp, addition: string): string {
  if (text.search(mark) < 0) throw new Error(`there is no place for '${addition.trim()}'.`);
  return text.replace(mark, (found) => addition + found);
}

/** The text with `addition` behind the first `end` that follows `mark`. */
export function after(text: string, mark: string, end: string, addition: string): string {
  const at = text.indexOf(end, text.indexOf(mark)) + end.length;
  return text.slice(0, at) + addition + text.slice(at);
}

/** Entries of a YAML list or map that are named after `model` get renamed twins; those that stand together, behind the last of them. */
export function twinned(yaml: string, model: string, rename: (text: string) => string): string {
  const lines = yaml.split('\n');
  for (const { from, to } of runsOf(lines, model).toReversed())
    lines.splice(to, 0, ...lines.slice(from, to).map(rename));
  return lines.join('\n');
}

function runsOf(lines: readonly string[], model: string): { from: number; to: number }[] {
  const entry = new RegExp(`^\\s*(- )?({ )?(name: )?(baton/)?${model}\\b`);
  const runs: { from: number; to: number }[] = [];
  for (const [from, line] of lines.entries()) {
    const last = runs.at(-1);
    if (!entry.test(line) || (last && from < last.to)) continue;
    if (last?.to === from) last.to = endOf(lines, from);
    else runs.push({ from, to: endOf(lines, from) });
  }
  return runs;
}

const indent = (line: string): number => line.search(/\S|$/);

/** An entry goes on as long as lines are deeper than its first. */
function endOf(lines: readonly string[], opener: number): number {
  const depth = indent(lines[opener] ?? '');
  const end = lines.findIndex((line, at) => at > opener && (line === '' || indent(line) <= depth));
  return end < 0 ? lines.length : end;
}
