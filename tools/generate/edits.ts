/** The text with `addition` before the first `mark`; a text without one has changed its form, and is not guessed at. */
export function before(text: string, mark: RegExp, addition: string): string {
  if (text.search(mark) < 0) throw new Error(`there is no place for '${addition.trim()}'.`);
  return text.replace(mark, (found) => addition + found);
}

/** Every entry of a YAML list or map that is named after `model` gets a renamed twin behind it. */
export function twinned(yaml: string, model: string, rename: (text: string) => string): string {
  const entry = new RegExp(`^\\s*(- )?({ )?(name: )?(baton/)?${model}\\b`);
  const lines = yaml.split('\n');
  const openers = lines.flatMap((line, at) => (entry.test(line) ? [at] : []));
  const outermost = openers.filter((at) => !openers.some((other) => other < at && at < endOf(lines, other)));
  for (const at of outermost.toReversed()) {
    const end = endOf(lines, at);
    lines.splice(end, 0, ...lines.slice(at, end).map(rename));
  }
  return lines.join('\n');
}

const indent = (line: string): number => line.search(/\S|$/);

/** An entry goes on as long as lines are deeper than its first. */
function endOf(lines: readonly string[], opener: number): number {
  const depth = indent(lines[opener] ?? '');
  const end = lines.findIndex((line, at) => at > opener && (line === '' || indent(line) <= depth));
  return end < 0 ? lines.length : end;
}
