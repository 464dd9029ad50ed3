import type { Guess } from '@baton/agent-kit';

/** From here on a guess is acted on. */
const confidenceMin = 0.6;

export const isSure = ({ confidence }: Guess): boolean => confidence >= confidenceMin;

export const isSmalltalk = (intent: string | undefined): boolean => intent?.startsWith('smalltalk.') ?? false;
