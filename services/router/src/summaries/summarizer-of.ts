import { chatModelOf, type ModelSettings } from '@baton/service-kit/model';
import { ExtractiveSummarizer } from './extractive.summarizer.ts';
import { ModelSummarizer } from './model.summarizer.ts';
import type { Summarizer } from './summarizer.port.ts';

/** By the model that is configured, else by extract. */
export const summarizerOf = (settings: ModelSettings): Summarizer => {
  const model = chatModelOf(settings);
  return model ? new ModelSummarizer(model) : new ExtractiveSummarizer();
};
