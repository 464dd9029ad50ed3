export { Api, NotStored } from './api.decorator.ts';
export { bearerOf, CREDENTIAL, CredentialList, Credentials, type Known } from './credentials.ts';
export {
  Flag,
  Id,
  ListOfWords,
  MaybeId,
  MaybeLanguage,
  MaybeObject,
  MaybeOneOf,
  MaybeWords,
  OneOf,
  Words,
} from './fields.ts';
export { HttpModule } from './http.module.ts';
export type { HttpOptions } from './http.options.ts';
export { ProblemFilter } from './problem.filter.ts';
export { Problem, type ProblemBody, problemBody } from './problem.ts';
