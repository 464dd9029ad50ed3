import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { compare } from '../domain/compare.ts';
import type { Tested } from '../domain/program.ts';
import { runInSandbox } from '../sandbox/sandbox.ts';
import { testing } from '../tasks.ts';

/** Runs what others wrote, where it can do no harm. The program is told inputs alone: what is expected is compared here. */
@Injectable()
export class Tester extends Worker {
  override async perform({ input, signal }: Task): Promise<Tested> {
    const { specification, program } = testing.input(input);
    const { name, shown, heldOut } = specification;
    const inputs = [...shown, ...heldOut].map((example) => example.input);
    const ran = await runInSandbox({ source: program.source, name, inputs }, signal);
    signal.throwIfAborted();
    const answers = 'answers' in ran ? ran.answers : [];
    return {
      shown: compare(shown, answers),
      heldOut: compare(heldOut, answers.slice(shown.length)),
      ...('stopped' in ran && { stopped: ran.stopped }),
    };
  }
}
