import type { Guess } from '@baton/classifier';

export const isSure = ({ confidence }: Guess, confidenceMin: number): boolean => confidence >= confidenceMin;

export const isSmalltalk = (intent: string | undefined): boolean => intent?.startsWith('smalltalk.') ?? false;
