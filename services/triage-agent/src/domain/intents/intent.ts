export type Language = 'en' | 'de' | 'es' | 'fr';

export type Intent = {
  readonly name: string;
  readonly examples: Readonly<Partial<Record<Language, readonly string[]>>>;
};
