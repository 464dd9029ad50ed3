import { type Alias, type Document, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import type { Mistake } from './mistake.ts';

/** A document that was read, and its text as lines. */
export interface ReadYaml {
  readonly document: Document;
  readonly content: unknown;
  readonly lines: LineCounter;
}

export const documentBytesMax = 256 * 1024;
/** A few lines of aliases of aliases are gigabytes; and for each, all that is before it is searched. */
const aliasesMax = 100;

/** Reads YAML 1.2, in which `no` is a word and a date is text. */
export const readYaml = (text: string): ReadYaml | { readonly mistakes: readonly Mistake[] } => {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > documentBytesMax)
    return { mistakes: [atStart(`has ${bytes} bytes: ${documentBytesMax} are the most there may be`)] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
    // The parser compares each name with each before it.
    uniqueKeys: false,
  });
  const wrong = [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) =>
    at(offset, lines, plainly(code, message)),
  );
  if (wrong.length > 0) return { mistakes: wrong };
  if (document.directives?.yaml.version !== '1.2') return { mistakes: [atStart('must be YAML 1.2: leave %YAML out')] };
  return contentOf(document, lines);
};

const contentOf = (document: Document, lines: LineCounter): ReturnType<typeof readYaml> => {
  const { aliases, twice } = lookedThrough(document);
  if (aliases.length > aliasesMax) return { mistakes: [atStart(tooManyAliases)] };
  const wrong = [
    ...twice.map(({ range }) =>
      at(range?.[0] ?? 0, lines, 'stands here a second time: a name may stand once in its group'),
    ),
    ...aliases
      .filter((alias) => !alias.resolve(document))
      .map(({ source, range }) =>
        at(range?.[0] ?? 0, lines, `*${source} stands for nothing: no &${source} is before it`),
      ),
  ];
  if (wrong.length > 0) return { mistakes: wrong };
  try {
    return { document, content: document.toJS({ maxAliasCount: aliasesMax }), lines };
  } catch {
    return { mistakes: [atStart(tooManyAliases)] };
  }
};

const tooManyAliases = 'uses too many aliases (*name): write out what they stand for';

/** All aliases, and names that their group has already. */
const lookedThrough = (
  document: Document,
): { readonly aliases: readonly Alias[]; readonly twice: readonly Scalar[] } => {
  const aliases: Alias[] = [];
  const twice: Scalar[] = [];
  visit(document, {
    Alias: (_, alias) => void aliases.push(alias),
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items)
        if (isScalar(key) && names.has(key.value)) twice.push(key);
        else if (isScalar(key)) names.add(key.value);
    },
  });
  return { aliases, twice };
};

const atStart = (message: string): Mistake => ({ line: 1, column: 1, path: '', message });

const at = (offset: number, lines: LineCounter, message: string): Mistake => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), path: '', message };
};

/** The parser's own words, where nothing needs to be added. */
const plainly = (code: string, message: string): string => {
  if (message.includes('call stack')) return 'is nested too deep';
  return sayings[code] ?? message;
};

const sayings: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'begins a second document: a policy is one',
  TAB_AS_INDENT: 'is indented by a tab: YAML wants spaces',
};
