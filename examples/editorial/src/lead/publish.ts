import { type Delegating, outputOf, type TaskResult } from '@baton/agent-kit';
import type { Bulletin } from '../domain/bulletin.ts';
import type { Statement } from '../domain/statement.ts';
import { editing, localizing, researching, writing } from '../tasks.ts';

/** The languages beside English. */
const translations = ['de', 'es'];

/** What the whole came to. */
export type Published = Made | Failed | { readonly kind: 'nothing' };

export interface Made {
  readonly kind: 'made';
  /** English first. A language is missing where it was not in by its deadline. */
  readonly versions: readonly { readonly language: string; readonly text: string }[];
  readonly missing: readonly string[];
  readonly corrections: readonly string[];
}

/** Somebody did not deliver: what a person has to know. */
export interface Failed {
  readonly kind: 'failed';
  readonly step: 'research' | 'write' | 'edit';
  /** Stable, and without words of the customer. */
  readonly code: string;
}

/** Research, a draft of it, edited, and in two more languages at once. */
export async function publish(work: Delegating, topic: string): Promise<Published> {
  const input = { topic };
  const to = { capability: 'editorial.research' };
  const result = await work.delegate({ to, description: 'Find what we have about the topic.', input, within: '30s' });
  const found = outputOf(result, researching.output);
  if (!found) return failed('research', result);
  return found.statements.length > 0 ? write(work, found.statements) : { kind: 'nothing' };
}

async function write(work: Delegating, statements: readonly Statement[]): Promise<Published> {
  const to = { capability: 'editorial.write' };
  const description = `Make a draft of ${statements.length} statements.`;
  const result = await work.delegate({ to, description, input: { statements }, within: '30s' });
  const draft = outputOf(result, writing.output);
  return draft?.bulletin ? edit(work, draft.bulletin, statements) : failed('write', result);
}

async function edit(work: Delegating, draft: Bulletin, statements: readonly Statement[]): Promise<Published> {
  const to = { capability: 'editorial.edit' };
  const description = `Edit the draft on ${draft.subject}.`;
  const result = await work.delegate({ to, description, input: { bulletin: draft, statements }, within: '30s' });
  const edited = outputOf(result, editing.output);
  if (!edited) return failed('edit', result);
  const { bulletin, rendered, corrections } = edited;
  return localize(work, bulletin, rendered.text, corrections);
}

async function localize(
  work: Delegating,
  bulletin: Bulletin,
  english: string,
  corrections: readonly string[],
): Promise<Published> {
  const localized = await work.fanOut(
    translations.map((language) => ({
      to: { capability: 'editorial.localize' },
      description: `Say it in ${language}.`,
      input: { bulletin, language },
    })),
    { within: '60s' },
  );
  const versions = translations.flatMap((language, nth) => {
    const text = localized[nth] && outputOf(localized[nth], localizing.output)?.text;
    return text ? [{ language, text }] : [];
  });
  const missing = translations.filter((language) => !versions.some((version) => version.language === language));
  return { kind: 'made', versions: [{ language: 'en', text: english }, ...versions], missing, corrections };
}

const failed = (step: Failed['step'], result: TaskResult): Failed => ({
  kind: 'failed',
  step,
  code: result.outcome === 'done' ? 'nothing_made' : (result.error?.code ?? result.outcome),
});
