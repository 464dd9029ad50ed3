import type { Guess } from '@baton/classifier';

/** From here on a guess is acted on, unless the deployment says otherwise. */
export const confidenceMinDefault = 0.7;

export const isSure = ({ confidence }: Guess, confidenceMin: number): boolean => confidence >= confidenceMin;

export const isSmalltalk = (intent: string | undefined): boolean => intent?.startsWith('smalltalk.') ?? false;
