import { RunFailure, run } from '../infrastructure/run.ts';
import { lastWords, Trouble } from '../infrastructure/trouble.ts';
import { paths } from './paths.ts';

export interface Script {
  file: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** How the sentence begins when it fails. */
  failure: string;
}

/** Runs a compiled script of the project to its end. */
export async function runScript({ file, cwd, env, failure }: Script, signal: AbortSignal): Promise<void> {
  const node = ['--disable-warning=TimeoutNegativeWarning', file];
  const options = { cwd, env: { ...env, NODE_COMPILE_CACHE: paths.compileCache }, signal };
  await run(process.execPath, node, options).catch((error) => {
    if (!(error instanceof RunFailure)) throw error;
    throw new Trouble(`${failure}: ${lastWords(error.output)}.`);
  });
}
