import { applyDecorators } from '@nestjs/common';
import { IsOptional, IsString, Matches, ValidateIf } from 'class-validator';
import { Secret } from '../config/secret.ts';
import { ChatModel } from './chat-model.ts';

/** Where a service's model is, as its config has it. */
export interface ModelSettings {
  readonly modelBaseUrl?: string;
  readonly modelName?: string;
  readonly modelApiKey?: string;
  readonly modelTimeoutMs: number;
}

/** For `modelBaseUrl` of a config. */
export const ModelBaseUrl = () =>
  applyDecorators(
    Secret(),
    IsOptional(),
    Matches(/^https?:\/\/\S+$/, { message: 'must be http://host/path or https://host/path' }),
  );

/** For `modelName`, as the endpoint names it: required where there is one. */
export const ModelName = () =>
  applyDecorators(
    ValidateIf(({ modelBaseUrl }: ModelSettings) => modelBaseUrl !== undefined),
    IsString(),
  );

/** For `modelApiKey`. */
export const ModelApiKey = () => applyDecorators(Secret(), IsOptional(), IsString());

/** The model that is configured, if there is one. */
export const chatModelOf = ({ modelBaseUrl, modelName, modelApiKey, modelTimeoutMs }: ModelSettings) =>
  modelBaseUrl && modelName
    ? new ChatModel({ baseUrl: modelBaseUrl, name: modelName, apiKey: modelApiKey, timeoutMs: modelTimeoutMs })
    : undefined;
