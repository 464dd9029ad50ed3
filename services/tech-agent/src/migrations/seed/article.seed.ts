import type { Language } from '../../domain/language.ts';

interface ArticleWords {
  title: string;
  /** What customers call it. */
  keywords: string;
  body: string;
}

/** One article in every language. */
export interface ArticleSeed {
  id: string;
  /** The step it tells how to take. */
  step?: string;
  words: Readonly<Record<Language, ArticleWords>>;
}
