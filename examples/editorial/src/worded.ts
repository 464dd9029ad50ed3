import type { Model } from '@baton/agent-kit';
import type { Bulletin } from './domain/bulletin.ts';
import { type Rendered, render } from './domain/render.ts';

/** A bulletin in a language: as the catalogue says it, and where there is a model, as that words it with the same values. */
export async function worded(
  model: Model,
  bulletin: Bulletin,
  language: string,
  signal: AbortSignal,
): Promise<Rendered> {
  const rendered = render(bulletin, language);
  const facts = Object.fromEntries(rendered.values.map((value, nth) => [`value ${nth + 1}`, value]));
  const purpose = `editorial.${bulletin.family}`;
  return { ...rendered, text: await model.write({ purpose, language, draft: rendered.text, facts, signal }) };
}
