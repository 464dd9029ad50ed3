import { type AskModel, type EmbeddingsEndpoint, OpinionFault } from '@baton/classifier';
import { type ChatModel, chatModelOf, ModelFault } from '@baton/service-kit/model';
import { Injectable } from '@nestjs/common';
import { RouterConfig } from '../router.config.ts';

/** The models that are configured here, for saying what words are about. */
@Injectable()
export class Models {
  readonly classifying?: AskModel;
  readonly embeddings?: EmbeddingsEndpoint;

  constructor(config: RouterConfig) {
    const model = chatModelOf(config);
    if (model) this.classifying = asking(model);
    const { embeddingsBaseUrl: baseUrl, embeddingsName: name, embeddingsApiKey: apiKey } = config;
    if (baseUrl && name) this.embeddings = { baseUrl, name, ...(apiKey && { apiKey }) };
  }
}

const asking =
  (model: ChatModel): AskModel =>
  async ({ instructions, data, shape, signal }) => {
    try {
      const { text } = await model.ask({ instructions, data, shape, signal });
      return text;
    } catch (error) {
      throw error instanceof ModelFault ? new OpinionFault(error.code) : error;
    }
  };
