import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import type { Coded } from '../domain/program.ts';
import { searchSteps } from '../domain/synthesis/search-steps.ts';
import { programOfSteps } from '../domain/synthesis/write-program.ts';
import { inPeace } from '../in-peace.ts';
import { coding } from '../tasks.ts';

@Injectable()
export class Searcher extends Worker {
  override async perform({ input, signal }: Task): Promise<Coded> {
    const { name, shown } = coding.input(input);
    const steps = await inPeace(searchSteps(shown), signal);
    return steps ? { program: programOfSteps(name, steps) } : { none: 'no chain of known steps makes these outputs' };
  }
}
