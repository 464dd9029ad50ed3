import { OpinionFault } from '../opinion.port.ts';
import { none } from './shape.ts';

export interface ModelAnswer {
  readonly label: string;
  readonly confidence: number;
}

const answerMax = 10_000;

/** Whatever the endpoint was told of the shape: only a label that was offered counts. @throws OpinionFault */
export const readAnswer = (text: string, labels: readonly string[]): ModelAnswer => {
  const { intent, confidence } = parsed(text);
  const isOffered = typeof intent === 'string' && (intent === none || labels.includes(intent));
  if (!isOffered || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1))
    throw new OpinionFault('garbage');
  return { label: intent, confidence };
};

/** Some models put a fence round their JSON. */
const parsed = (text: string): { readonly intent?: unknown; readonly confidence?: unknown } => {
  const json = text.length > answerMax ? '' : text.replace(/^\s*```(?:json)?|```\s*$/g, '');
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
