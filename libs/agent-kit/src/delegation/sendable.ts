import { type TaskCompleted, taskCompleted } from '@baton/contracts';
import { unsendable } from './unsendable.ts';

/** What a worker returned, where the wire takes it; otherwise a failure that says why it does not. */
export const sendable = (completion: TaskCompleted): TaskCompleted => {
  const flaw = flawOf(completion);
  if (!flaw) return completion;
  const { output: _output, ...others } = completion;
  return { ...others, outcome: 'failed', error: { step: 'output', attempts: 1, ...flaw } };
};

const flawOf = (completion: TaskCompleted): { code: string; last: string } | undefined => {
  const bytes = bytesOf(completion);
  const { maxBytes } = taskCompleted;
  if (bytes === undefined) return { code: 'not_json', last: 'The output is no JSON.' };
  if (bytes > maxBytes)
    return { code: 'too_large', last: `The result has ${bytes} bytes, at most ${maxBytes} are taken.` };
  const last = unsendable(taskCompleted, completion);
  return last === undefined ? undefined : { code: 'not_json', last };
};

/** Undefined for what no JSON can be made of. */
const bytesOf = (value: unknown): number | undefined => {
  try {
    return Buffer.byteLength(JSON.stringify(value));
  } catch {
    return undefined;
  }
};
