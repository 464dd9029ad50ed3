/** How customers are told of an agent, by language. */
export type Names = Readonly<Record<string, string>>;

/** In the nearest language there is. */
export const nameIn = (language: string, names: Names): string | undefined =>
  names[language] ?? names[primary(language)] ?? names.en;

/** The main language of a BCP 47 tag: `de` of `de-AT`. */
const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
