export type { ModelCache } from './cache/model-cache.port.ts';
export { consult } from './cascade/consult.ts';
export { type AtOnce, consultAtOnce } from './cascade/consult-at-once.ts';
export { type Said, type Thresholds, type Verdict, verdictOf } from './cascade/verdict.ts';
export type { Classification, Classifier, Guess } from './classifier.port.ts';
export type { Answer } from './evaluation/answer.ts';
export { type Confusion, confusions } from './evaluation/confusions.ts';
export { type Figures, figuresOf } from './evaluation/figures.ts';
export {
  type Changed,
  type Compared,
  type Measured,
  measureAdditions,
  type Score,
} from './evaluation/measure-additions.ts';
export { type LabelledExample, labelledIn, OUT_OF_SCOPE } from './labelled-example.ts';
export { learnBeside } from './learning/thread/learn-beside.ts';
export { type AskModel, modelOpinion } from './model/model.opinion.ts';
export { type Opinion, OpinionFault } from './opinion.port.ts';
export { overlapSentence } from './overlap/overlap-sentence.ts';
export { type AgentExamples, type Overlap, overlapsIn } from './overlap/overlaps-in.ts';
export { overlapsAside } from './overlap/thread/overlaps-aside.ts';
export { phraseClassifier } from './phrases/phrase.classifier.ts';
export type { EmbeddingsEndpoint } from './semantic/thread/embed-by-endpoint.ts';
export { SemanticThread } from './semantic/thread/semantic-thread.ts';
export { trainClassifier } from './train.ts';
