import { plain } from './text.ts';
import { Trouble } from './trouble.ts';

/** Runs a command; what is in its way is told in a sentence, and by the exit code. */
export const command = async (name: string, work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? `${name}: ${plain(error.message)}` : error);
    process.exitCode = 1;
  }
};
