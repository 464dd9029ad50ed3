import type { StatementName, Statements } from '../domain/statement.ts';
import type { Formatted } from './formatted.ts';

/** How one language says each statement. */
export type Catalogue = { readonly [Name in StatementName]: (values: Formatted<Statements[Name]>) => string };
