export { type Answer, ChatModel, type ChatModelOptions, ModelFault, type Question } from './chat-model.ts';
export { chatModelOf, ModelApiKey, ModelBaseUrl, ModelName, type ModelSettings } from './model-settings.ts';
