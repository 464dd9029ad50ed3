/** Something that is cut out of each input. */
export interface Piece {
  /** JavaScript, with `words` and `input`. */
  readonly code: string;
  /** What it is for each input; undefined where the input has none. */
  readonly values: readonly (string | undefined)[];
  readonly cost: number;
}

interface Form {
  readonly code: string;
  of(text: string): string;
}

const forms: readonly Form[] = [
  { code: '', of: (text) => text },
  { code: '.toLowerCase()', of: (text) => text.toLowerCase() },
  { code: '.toUpperCase()', of: (text) => text.toUpperCase() },
  { code: '.replace(/^./u, (c) => c.toUpperCase())', of: (text) => text.replace(/^./u, (c) => c.toUpperCase()) },
  { code: '.slice(0, 1)', of: (text) => text.slice(0, 1) },
  { code: '.slice(0, 1).toLowerCase()', of: (text) => text.slice(0, 1).toLowerCase() },
  { code: '.slice(0, 1).toUpperCase()', of: (text) => text.slice(0, 1).toUpperCase() },
  { code: '.slice(1)', of: (text) => text.slice(1) },
  { code: '.slice(1).toLowerCase()', of: (text) => text.slice(1).toLowerCase() },
  { code: '.slice(-2)', of: (text) => text.slice(-2) },
  { code: '.slice(-4)', of: (text) => text.slice(-4) },
];
const places = [0, 1, 2, 3, -1, -2];
const separators = ['', ' ', '-', '_', '.', ', '];

export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
export const wordsCode = 'input.match(/[\\p{L}\\p{N}]+/gu) ?? []';

/** Words by their place, all words joined, and the whole, each in several forms; the plainest is the cheapest. */
export const piecesFor = (inputs: readonly string[]): readonly Piece[] => {
  const words = inputs.map(wordsIn);
  return forms.flatMap((form, at) => {
    const cost = at === 0 ? 2 : 3;
    return [
      ...places.map((place) => ({
        code: `words.at(${place})${form.code}`,
        values: words.map((all) => formed(form, all.at(place))),
        cost,
      })),
      ...separators.map((separator) => ({
        code: `words.map((each) => each${form.code}).join(${JSON.stringify(separator)})`,
        values: words.map((all) => all.map(form.of).join(separator)),
        cost: cost + 1,
      })),
      { code: `input${form.code}`, values: inputs.map(form.of), cost },
    ];
  });
};

const formed = (form: Form, text: string | undefined) => (text === undefined ? undefined : form.of(text));
