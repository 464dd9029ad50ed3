import { OpinionFault } from '../../opinion.port.ts';
import type { Embed } from '../embed.port.ts';

/** An OpenAI-compatible endpoint, with the version in its path: `http://127.0.0.1:11434/v1`. */
export interface EmbeddingsEndpoint {
  readonly baseUrl: string;
  readonly name: string;
  readonly apiKey?: string;
}

/** Learning takes all examples at once, and may take this long. */
const longestMs = 60_000;

export const embedByEndpoint = (endpoint: EmbeddingsEndpoint): Embed => {
  let loaded: ReturnType<typeof load> | undefined;
  return async (texts, abortSignal = AbortSignal.timeout(longestMs)) => {
    loaded ??= load(endpoint);
    const { embedMany, model } = await loaded;
    try {
      const telemetry = { isEnabled: false };
      const { embeddings } = await embedMany({ model, values: [...texts], abortSignal, maxRetries: 0, telemetry });
      return embeddings;
    } catch (error) {
      throw new OpinionFault(await codeOf(error));
    }
  };
};

const load = async ({ baseUrl, name, apiKey }: EmbeddingsEndpoint) => {
  const [{ embedMany }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const model = createOpenAICompatible({ name: 'embeddings', baseURL: baseUrl, apiKey }).embeddingModel(name);
  return { embedMany, model };
};

/** An error of a provider quotes what was asked: only a code is kept. */
const codeOf = async (error: unknown): Promise<string> => {
  const { APICallError } = await import('ai');
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout';
  if (!APICallError.isInstance(error)) return 'garbage';
  if (error.statusCode === undefined) return 'unreachable';
  return error.statusCode >= 400 ? `http_${error.statusCode}` : 'garbage';
};
