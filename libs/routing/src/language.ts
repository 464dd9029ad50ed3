/** The main language of a BCP 47 tag: `de` of `de-AT`. */
export const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
