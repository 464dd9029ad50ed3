export const attemptsMax = 3;
const backoffMs = [200, 1_000] as const;

/** @param attempts with this one */
export const backoffAfter = (attempts: number): number => backoffMs[attempts - 1] ?? 0;

/** Errors may quote the customer: only their code is kept. */
export const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code !== '' ? code : 'error';
};

/** Where it was thrown, without what it says. */
export const placeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const frames = error.stack?.replace(error.message, '').split('\n    at ');
  return frames?.[1];
};
